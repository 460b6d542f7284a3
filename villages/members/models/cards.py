"""What a supporter shows of themselves on the pages of their villages, and who is there now.

Theirs alone to write, and no part of casework: a village's page reads this and nothing of
`supporters`. See docs/decisions/0061-whom-to-call.md.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.pictures.files import CUTS
from villagehub.pictures.pictured import Pictured, by_picture, words_or_decoration
from villagehub.telephone import is_a_number
from villages.places.models import Village


class SupportCardQuerySet(models.QuerySet["SupportCard"]):
    def visible_to(self, user: Any) -> SupportCardQuerySet:
        """What a supporter shows is public; what they do not show they see themselves."""
        return self.filter(Q(is_shown=True) | Q(user=getattr(user, "pk", None)))

    def away(self) -> SupportCardQuerySet:
        """The same rule as `SupportCard.is_away`."""
        today = timezone.localdate()
        until = Q(away_until__isnull=True) | Q(away_until__gte=today)
        return self.filter(until, away_from__lte=today)

    def there(self) -> SupportCardQuerySet:
        """Who shows a number and can be called today."""
        here = self.filter(is_shown=True).exclude(phone="")
        return here.exclude(pk__in=self.model.objects.away().values("pk"))

    def to_call_in(self, village: str) -> Subquery:
        """As OrganisationQuerySet.to_call: who is there of the village itself, by name; else who
        takes the place of somebody who is away."""
        where = OuterRef(OuterRef(village))
        places = self.model.villages.through.objects.filter(village=where)
        away = self.model.objects.away().filter(is_shown=True, villages=where)
        rows = self.there().annotate(
            is_of_here=Exists(places.filter(supportcard=OuterRef("pk"))),
            stands_in=Exists(away.filter(replaced_by=OuterRef("pk"))),
        )
        rows = rows.filter(Q(is_of_here=True) | Q(stands_in=True))
        told = JSONObject(name="name", phone="phone", reachable="hours")
        first = rows.order_by("-is_of_here", "name__dutch", "pk").values_list(told, flat=True)[:1]
        return Subquery(first)

    def end(self) -> None:
        """With the role."""
        for card in self:
            card.forget_picture()
        self.delete()

    def for_page(self) -> SupportCardQuerySet:
        return self.select_related("organisation", "replaced_by").order_by("name__dutch", "pk")


class SupportCard(Pictured, Record):
    """Of one supporter in one organisation. It goes when they work there no longer."""

    photo_key = "kaartje"

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="support_cards")
    organisation = models.ForeignKey(
        "villages.Organisation", on_delete=models.CASCADE, related_name="cards"
    )
    villages = models.ManyToManyField(
        Village, related_name="support_cards", blank=True, verbose_name=_("In welke dorpen?")
    )
    name = models.CharField(
        _("Hoe heet je hier?"),
        max_length=60,
        help_text=_("Je voornaam is genoeg. Bijvoorbeeld: Sanne van het steunpunt."),
    )
    phone = models.CharField(
        _("Op welk nummer bellen mensen je?"),
        max_length=20,
        blank=True,
        validators=[is_a_number],
        help_text=_("Een nummer voor je werk. Leeg: dan bellen mensen het steunpunt."),
    )
    hours = models.CharField(
        _("Wanneer ben je bereikbaar?"),
        max_length=120,
        blank=True,
        help_text=_("Bijvoorbeeld: maandag en donderdag van 9 tot 12 uur."),
    )
    place = models.CharField(
        _("Waar kunnen mensen binnenlopen?"),
        max_length=120,
        blank=True,
        help_text=_("Bijvoorbeeld: donderdag van 10 tot 12 uur in het dorpshuis."),
    )
    is_shown = models.BooleanField(_("Laat mijn kaartje zien op de pagina's van mijn dorpen"))
    away_from = models.DateField(_("Met verlof vanaf"), null=True, blank=True)
    away_until = models.DateField(
        _("Tot en met"),
        null=True,
        blank=True,
        help_text=_("Weet je dat nog niet? Laat het dan leeg."),
    )
    replaced_by = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="replaces",
        verbose_name=_("Wie vervangt je?"),
    )

    objects = SupportCardQuerySet.as_manager()

    class Meta:
        indexes = [by_picture("support_card_with_picture")]
        constraints = [
            words_or_decoration("a_support_card_has_words_for_its_picture"),
            models.UniqueConstraint(
                fields=["user", "organisation"], name="one_card_of_a_supporter_per_organisation"
            ),
            models.CheckConstraint(
                condition=Q(away_until__isnull=True) | Q(away_until__gte=F("away_from")),
                name="away_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(away_until__isnull=True) | Q(away_from__isnull=False),
                name="away_has_a_first_day",
            ),
            models.CheckConstraint(
                condition=~Q(replaced_by=F("id")), name="nobody_takes_their_own_place"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("villages:my_card")

    @property
    def portrait(self) -> str:
        """The address of a small photo, for the tag `person`."""
        return self.cut_url(CUTS[0]) if self.picture else ""

    @cached_property
    def is_away(self) -> bool:
        today = timezone.localdate()
        has_begun = self.away_from is not None and self.away_from <= today
        return has_begun and (self.away_until is None or self.away_until >= today)

    @property
    def is_there(self) -> bool:
        """The same rule as `there()`."""
        return self.is_shown and bool(self.phone) and not self.is_away

    @property
    def stand_in(self) -> SupportCard | None:
        """Who can be called in their place today."""
        other = self.replaced_by
        return other if self.is_away and other is not None and other.is_there else None

    def is_of(self, user: Any) -> bool:
        return self.user_id == user.pk

    def colleagues(self) -> SupportCardQuerySet:
        """Who can take their place: whoever shows a number for the same organisation."""
        rows = SupportCard.objects.filter(organisation=self.organisation_id, is_shown=True)
        return rows.exclude(Q(phone="") | Q(user=self.user_id)).order_by("name__dutch", "pk")

    @classmethod
    def of_supporter(cls, user: User, organisation: models.Model) -> SupportCard:
        """Theirs, or one that is still to be kept."""
        own = {"user": user, "organisation": organisation}
        found = cls.objects.visible_to(user).filter(**own).first()
        return found or cls(**own, name=user.first_name, is_shown=True)

    def clean(self) -> None:
        wrong = {}
        if self.is_shown and not (self.phone or self.hours or self.place):
            wrong["phone"] = _("Vul een nummer in, of wanneer of waar mensen je vinden.")
        if self.away_until and not self.away_from:
            wrong["away_from"] = _("Vul ook in vanaf welke dag je weg bent.")
        elif self.away_from and self.away_until and self.away_until < self.away_from:
            wrong["away_until"] = _("Deze dag ligt voor de eerste dag van je verlof.")
        if wrong:
            raise ValidationError(wrong)
