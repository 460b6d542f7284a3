"""Rooms that people can book."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.pictures.pictured import Pictured, by_picture, words_or_decoration
from villagehub.telephone import is_a_number
from villagehub.web.paths import path_to
from villages.facilities.models.facilities import seen
from villages.members.models.reach import reach_of
from villages.models import Facility, Membership

Role = Membership.Role
AROUND_A_TABLE = 20  # people


class RoomQuerySet(models.QuerySet["Room"]):
    def visible_to(self, user: Any) -> RoomQuerySet:
        """Where the facility shows, its rooms show."""
        return self.filter(seen(user, "facility__"))

    def bookable(self) -> RoomQuerySet:
        """Not in a house that is closed for good, either."""
        return self.filter(is_retired=False, facility__in=Facility.objects.there().values("pk"))

    def managed_by(self, user: Any) -> RoomQuerySet:
        """The village's editors, the people of the facility's operator, and who is named."""
        if not user.is_authenticated:
            return self.none()
        reach = reach_of(user)
        works_for = reach.organisations_as(Role.SUPPORTER, Role.COORDINATOR)
        named = Room.managers.through.objects.filter(user=user.pk).values("room")
        return self.filter(
            Q(facility__village__in=reach.edited_villages)
            | Q(facility__operator__in=works_for)
            | Q(pk__in=named)
        )

    def looked_after_by(self, user: Any) -> RoomQuerySet:
        """The same without the village's editors, asked of the database alone."""
        held = Membership.objects.active().of(user)
        works_for = held.filter(role__in=[Role.SUPPORTER, Role.COORDINATOR]).values("organisation")
        named = Room.managers.through.objects.filter(user=user.pk).values("room")
        return self.filter(Q(facility__operator__in=works_for) | Q(pk__in=named))

    def for_list(self) -> RoomQuerySet:
        return self.select_related("facility__village").order_by(
            "facility__name__dutch", "name__dutch", "pk"
        )


class Room(Pictured, Record):
    photo_key = "zaal"

    facility = models.ForeignKey(
        Facility, on_delete=models.PROTECT, related_name="rooms", verbose_name=_("voorziening")
    )
    name = models.CharField(_("naam van de zaal"), max_length=80)
    capacity = models.PositiveIntegerField(
        _("aantal mensen"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(5000)],
    )
    equipment = models.CharField(_("wat is er?"), max_length=300, blank=True)
    accessibility = models.CharField(_("toegankelijkheid"), max_length=300, blank=True)
    price_text = models.CharField(_("wat kost het?"), max_length=160, blank=True)
    # Of whoever looks after it, given to be shown beside it.
    phone = models.CharField(
        _("op welk nummer kunnen mensen bellen?"),
        max_length=20,
        blank=True,
        validators=[is_a_number],
    )
    house_rules = models.TextField(_("huisregels"), max_length=1500, blank=True)
    needs_approval = models.BooleanField(_("de beheerder zegt eerst ja"), default=True)
    horizon_days = models.PositiveIntegerField(
        _("hoeveel dagen vooruit te boeken"),
        default=365,
        validators=[MinValueValidator(1), MaxValueValidator(730)],
    )
    buffer_minutes = models.PositiveIntegerField(
        _("minuten om op te ruimen"), default=0, validators=[MaxValueValidator(240)]
    )
    is_retired = models.BooleanField(_("niet meer te boeken"), default=False)
    managers = models.ManyToManyField(User, related_name="+", blank=True)

    objects = RoomQuerySet.as_manager()

    class Meta:
        indexes = [by_picture("room_with_picture")]
        constraints = [
            words_or_decoration("a_room_has_words_for_its_picture"),
            models.UniqueConstraint(
                fields=["facility", "name"],
                name="a_facility_has_a_room_once",
                violation_error_message=_("Deze zaal staat er al."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return path_to("rooms:room", self.facility.village.slug, self.pk)

    @property
    def is_saved(self) -> bool:
        return not self._state.adding

    @property
    def drawing(self) -> str:
        """Where there is no photo: a kitchen by its name, a table for a few, or a hall."""
        if "keuken" in self.name.lower():
            return "drawings/room/kitchen"
        is_small = self.capacity is not None and self.capacity <= AROUND_A_TABLE
        return f"drawings/room/{'table' if is_small else 'hall'}"

    @property
    def call_number(self) -> str:
        """Of whoever looks after it, or else of the building. Needs its facility."""
        return self.phone or self.facility.phone

    @property
    def last_day(self) -> date:
        """Until when people can book today."""
        return timezone.localdate() + timedelta(days=self.horizon_days)

    @property
    def buffer(self) -> timedelta:
        return timedelta(minutes=self.buffer_minutes)

    @property
    def is_bookable(self) -> bool:
        """Needs its facility."""
        return not self.is_retired and self.facility.is_there

    def is_managed_by(self, user: Any) -> bool:
        """Costs one query."""
        return Room.objects.managed_by(user).filter(pk=self.pk).exists()

    def books_at_once(self, user: User) -> bool:
        """Without waiting for the manager: managers, and where none is needed, who belongs to the
        village. Two queries at most."""
        return self.is_managed_by(user) or (not self.needs_approval and self.knows(user))

    def knows(self, user: User) -> bool:
        """Whether the village confirmed this person, or they support people there."""
        village, reach = self.facility.village, reach_of(user)
        return village.pk in reach.confirmed_villages or reach.helps_in(village, Role.SUPPORTER)

    def people_to_ask(self) -> models.QuerySet[User]:
        """Who hears of a request: who is named and still there, or else the village's editors."""
        named = self.managers.filter(is_active=True)
        if named.exists():
            return named
        editors = Membership.objects.active().filter(
            village=self.facility.village_id, role=Role.EDITOR
        )
        return User.objects.filter(pk__in=editors.values("user"), is_active=True)
