"""Booking a room, and describing one."""

from __future__ import annotations

import hashlib
from itertools import pairwise
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.mailboxes import mailbox
from villagehub.web.widgets import date_input, moment_input, text_area
from villages.members.forms.on_behalf import OnBehalfForm
from villages.models import Facility, Membership, Village
from villages.rooms.models import Booking, BookingSeries, Room, Status, Taken
from villages.rooms.models.bookings import LONGEST
from villages.rooms.slots import MOST_REPEATS, Repeat, Slot, slots_of

MOST_WAITING = 120
MOST_WAITING_OF_OTHERS = 10


class MomentForm(forms.Form):
    """From when to when, typed as local time: what a room allows."""

    starts_at = forms.DateTimeField(label=_("Van"), widget=moment_input())
    ends_at = forms.DateTimeField(label=_("Tot"), widget=moment_input())

    def __init__(self, *args: Any, room: Room, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.room = room
        self.fields["starts_at"].help_text = _("Boeken kan tot en met %(day)s.") % {
            "day": date_format(room.last_day, "j F Y")
        }

    def clean_starts_at(self) -> Any:
        starts_at = self.cleaned_data["starts_at"]
        if starts_at < timezone.now():
            raise ValidationError(_("Dit moment is al voorbij. Kies een moment dat nog komt."))
        if starts_at.date() > self.room.last_day:
            raise ValidationError(
                _("Zo ver vooruit kan niet. Boeken kan tot en met %(day)s.")
                % {"day": date_format(self.room.last_day, "j F Y")}
            )
        return starts_at

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        start, end = cleaned.get("starts_at"), cleaned.get("ends_at")
        if start and end and end <= start:
            self.add_error("ends_at", _("Het einde ligt voor het begin."))
        elif start and end and end - start > LONGEST:
            self.add_error("ends_at", _("Een boeking duurt hoogstens een week."))
        elif start and end and not self.errors:
            self.check(Slot(start, end))
        return cleaned

    def check(self, first: Slot) -> None:
        """Of a moment that can be: whether this may be asked for then."""
        raise NotImplementedError

    def refuse_when_too_many_wait(self, actor: User, booker: User, more: int) -> None:
        """A request holds the room; nobody takes the whole year by asking."""
        if self.room.books_at_once(actor):
            return
        most = MOST_WAITING if self.room.knows(actor) else MOST_WAITING_OF_OTHERS
        waiting = Booking.objects.waiting().to_come().filter(room__facility=self.room.facility_id)
        if waiting.filter(user=booker).count() + more > most:
            text = _("Er wachten al aanvragen van je op antwoord. Vraag later meer aan.")
            self.add_error("starts_at", text)

    def say_when_free(self, taken: Taken) -> None:
        text = _("De zaal is dan al bezet. Vrij op deze dag: %(free)s.")
        self.add_error("starts_at", text % {"free": taken.free or _("die dag niet meer")})


class BookingForm(MomentForm, OnBehalfForm):
    """Of a repeated booking, what is taken is listed first; with the key of that list in `agreed`,
    a button, the person says to book the others."""

    title = forms.CharField(label=_("Waarvoor?"), max_length=120)
    repeat = forms.ChoiceField(
        label=_("Vaker?"), choices=[("", _("Nee, één keer")), *Repeat.choices], required=False
    )
    until = forms.DateField(
        label=_("Tot en met welke dag?"),
        required=False,
        help_text=_("Alleen als je vaker boekt."),
        widget=date_input(),
    )
    is_public = forms.BooleanField(
        label=_("Iedereen mag zien waarvoor"),
        required=False,
        help_text=_("Anders staat er voor anderen alleen “bezet”."),
    )
    note = forms.CharField(
        label=_("Iets voor de beheerder"),
        max_length=500,
        required=False,
        widget=text_area(3, maxlength=500),
    )

    field_order = ["title", "starts_at", "ends_at", "repeat", "until", "is_public", "person"]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.taken: list[Slot] = []
        if not self.people:
            del self.fields["person"]

    @property
    def is_unfolded(self) -> bool:
        """Whether something of what most bookings do without was filled in, or refused."""
        names = ("repeat", "until", "is_public", "note")
        return any(self[name].value() or self[name].errors for name in names)

    def check(self, first: Slot) -> None:
        repeat, until = self.cleaned_data["repeat"], self.cleaned_data["until"]
        day = timezone.localdate(first.starts_at)
        if repeat and until is None:
            self.add_error("until", _("Kies tot en met welke dag. Zonder einde kan niet."))
        elif repeat and until < day:
            self.add_error("until", _("Het einde ligt voor het begin."))
        elif repeat and until > self.room.last_day:
            text = _("Zo ver vooruit kan niet. Boeken kan tot en met %(day)s.")
            self.add_error("until", text % {"day": date_format(self.room.last_day, "j F Y")})
        else:
            self.slots = slots_of(first, repeat, until)
            if len(self.slots) > MOST_REPEATS:
                text = _("Dat zijn er te veel. Boek hoogstens %(most)d keer tegelijk.")
                self.add_error("until", text % {"most": MOST_REPEATS})
            elif not self.slots:
                self.add_error("until", _("In deze tijd valt geen enkele keer."))
            elif self._run_into_each_other():
                self.add_error("ends_at", _("De keren lopen in elkaar over. Boek korter."))
            else:
                actor = self.recorder or self.user
                self.refuse_when_too_many_wait(actor, self.chosen, len(self.slots))

    def _run_into_each_other(self) -> bool:
        return any(
            before.ends_at + self.room.buffer > after.starts_at
            for before, after in pairwise(self.slots)
        )

    def save(self) -> list[Booking]:
        """Nothing when the room is taken: then the form says when it is free."""
        series = None
        if len(self.slots) > 1:
            rule, until = self.cleaned_data["repeat"], self.cleaned_data["until"]
            series = BookingSeries(rule=rule, until=until)
        try:
            return Booking.book(self.room, self.slots, self._agreed(), series, **self._fields())
        except Taken as taken:
            self._say(taken)
            return []

    def _fields(self) -> dict[str, Any]:
        at_once = self.room.books_at_once(self.recorder or self.user)
        return {
            "user": self.chosen,
            "recorded_by": self.recorder,
            "status": Status.CONFIRMED if at_once else Status.PENDING,
            **{name: self.cleaned_data[name] for name in ("title", "note", "is_public")},
        }

    def _agreed(self) -> set[Any]:
        """The moments of which the person saw that they are taken, if that list still holds."""
        taken = Booking.taken(self.room, self.slots)
        same = self.data.get("agreed") == key_of(taken)
        return {slot.starts_at for slot in taken} if same else set()

    def _say(self, taken: Taken) -> None:
        if len(self.slots) == 1:
            self.say_when_free(taken)
            return
        self.taken = taken.slots
        text = _("%(n)d van de %(all)d keer is de zaal al bezet.")
        self.add_error("until", text % {"n": len(taken.slots), "all": len(self.slots)})

    @property
    def can_book_rest(self) -> bool:
        return 0 < len(self.taken) < len(self.slots)

    @property
    def rest_count(self) -> int:
        return len(self.slots) - len(self.taken)

    @property
    def taken_key(self) -> str:
        return key_of(self.taken)


def key_of(slots: list[Slot]) -> str:
    text = ",".join(slot.starts_at.isoformat() for slot in slots)
    return hashlib.sha256(text.encode()).hexdigest()[:32] if slots else ""


class MoveForm(MomentForm):
    """Another moment for one booking, by the rules of a new one."""

    def __init__(self, *args: Any, booking: Booking, user: User, **kwargs: Any):
        super().__init__(*args, room=booking.room, **kwargs)
        self.booking, self.user = booking, user
        self.initial.update(booking.slot._asdict())

    def check(self, first: Slot) -> None:
        self.slot = first
        if self.booking.status != Status.PENDING:
            self.refuse_when_too_many_wait(self.user, self.booking.user, 1)

    def save(self) -> bool:
        """False when somebody has the room then: the form says when it is free."""
        try:
            self.booking.move(self.slot, self.user)
        except Taken as taken:
            self.say_when_free(taken)
            return False
        return True


class WordsForm(forms.Form):
    """What a booking is for."""

    title = forms.CharField(label=_("Waarvoor?"), max_length=120)
    is_public = forms.BooleanField(
        label=BookingForm.base_fields["is_public"].label,
        required=False,
        help_text=BookingForm.base_fields["is_public"].help_text,
    )
    note = forms.CharField(
        label=BookingForm.base_fields["note"].label,
        max_length=500,
        required=False,
        widget=text_area(3, maxlength=500),
    )

    def __init__(self, *args: Any, booking: Booking, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.booking = booking
        self.initial.update({name: getattr(booking, name) for name in self.fields})

    def save(self) -> int:
        return self.booking.describe(**self.cleaned_data)


class CancelForm(forms.Form):
    ONE, REST = "one", "rest"

    what = forms.ChoiceField(
        label=_("Wat annuleer je?"),
        choices=[(ONE, _("Alleen deze keer")), (REST, _("Deze keer en alle keren daarna"))],
        widget=forms.RadioSelect,
        initial=ONE,
    )

    def __init__(self, *args: Any, booking: Booking, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not booking.series_id:
            del self.fields["what"]

    @property
    def with_the_rest(self) -> bool:
        return self.cleaned_data.get("what") == self.REST


class RefuseForm(forms.Form):
    reason = forms.CharField(
        label=_("Waarom niet?"),
        max_length=300,
        help_text=_("De aanvrager krijgt dit te lezen."),
        widget=text_area(3, maxlength=300),
    )


class RoomForm(forms.ModelForm):
    manager_emails = forms.CharField(
        label=_("Wie beheert deze zaal?"),
        max_length=600,
        required=False,
        help_text=_(
            "E-mailadressen van leden van het dorp, elk op een eigen regel. Zij krijgen de "
            "aanvragen. Leeg: de dorpsredactie."
        ),
        widget=text_area(3, maxlength=600),
    )

    class Meta:
        model = Room
        fields = [
            "facility",
            "name",
            "capacity",
            "equipment",
            "accessibility",
            "price_text",
            "phone",
            "house_rules",
            "needs_approval",
            "horizon_days",
            "buffer_minutes",
            "is_retired",
        ]
        widgets = {"house_rules": text_area(4, maxlength=1500)}
        help_texts = {
            "equipment": _("Bijvoorbeeld: beamer, keuken, podium, 60 stoelen."),
            "accessibility": _("Bijvoorbeeld: gelijkvloers, aangepast toilet, ringleiding."),
            "price_text": _("Bijvoorbeeld: € 25 per dagdeel, verenigingen gratis."),
            "phone": _(
                "Staat bij de zaal, voor iedereen. Leeg: dan het nummer van het gebouw of het "
                "steunpunt."
            ),
            "needs_approval": _(
                "Zo niet, dan boeken bevestigde leden van het dorp meteen. Anderen vragen altijd."
            ),
            "buffer_minutes": _("Na elke boeking blijft de zaal zo lang vrij."),
        }

    def __init__(self, *args: Any, village: Village, user: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.village = village
        if self.instance.is_saved:
            del self.fields["facility"]
            emails = self.instance.managers.order_by("email").values_list("email", flat=True)
            self.initial["manager_emails"] = "\n".join(email for email in emails if email)
        else:
            del self.fields["is_retired"]
            places = Facility.objects.visible_to(user).there().filter(village=village)
            self.fields["facility"].queryset = places.order_by("name__dutch", "pk")  # type: ignore[attr-defined]

    def clean_manager_emails(self) -> str:
        typed = {mailbox(line) for line in self.cleaned_data["manager_emails"].split()}
        members = Membership.objects.confirmed().filter(village=self.village)
        known = User.objects.filter(pk__in=members.values("user"), email__in=typed, is_active=True)
        found = {user.email: user for user in known if user.email}
        for email in sorted(typed - found.keys()):
            text = _("%(email)s is geen bevestigd lid van dit dorp.")
            raise ValidationError(text % {"email": email})
        self.people = list(found.values())
        return self.cleaned_data["manager_emails"]

    def _get_validation_exclusions(self) -> set[str]:
        """That a name is used once is checked when editing too."""
        return super()._get_validation_exclusions() - {"facility"}  # type: ignore[misc]

    @transaction.atomic
    def save(self, commit: bool = True) -> Room:
        room = super().save(commit)
        room.managers.set(self.people)
        return room
