"""All that happened with one person as one list, newest first, written as if they read along.

One query over all tables, of what is shown: a page of twenty entries costs what one does. Encrypted
words come as they are stored and are opened here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import (
    Case,
    CharField,
    DateField,
    F,
    Func,
    IntegerField,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, NullIf, TruncDate
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from supporters.encryption import EncryptedTextField, decrypt
from supporters.models import (
    ContactMoment,
    Contribution,
    DisclosureConsent,
    FollowUp,
    HelpSeeker,
    Match,
    Referral,
    ReferralIn,
    SupportCase,
    TeamMember,
)
from villagehub.web.paging import Page, beyond, cut, mark_of

SIZE = 25
SHOWN = ["shown_day", "shown_step", "id", "what", "who", "words", "gives", "state", "open"]
ORDER = ["-shown_day", "-shown_step", "-id"]
NOTHING = Value("", output_field=TextField())

TO_DO = Case(When(done_on__isnull=True, then=F("due_on")), output_field=DateField())
MADE_OR_SENT = Coalesce(F("sent_on"), TruncDate("created_at"))
RECEIVER = Func(
    Value(", "),
    NullIf(F("receiver__name"), Value("")),
    NullIf(F("receiver_role"), Value("")),
    function="CONCAT_WS",
    output_field=CharField(),
)
SCOPE = Func(F("scope"), Value(","), function="ARRAY_TO_STRING", output_field=CharField())
STILL_HOLDS = Case(
    When(withdrawn_on__isnull=True, ended_on__isnull=True, then=Value("open")),
    default=Value(""),
)


class Step(NamedTuple):
    """What happens to a row of a model on a day: which of its fields are shown, under what title.
    `action` is the page where something can be done, and its words."""

    model: Any
    day: Any
    title: Any
    what: str
    who: Any = NOTHING
    words: str = ""
    gives: str = ""
    gives_label: Any = _("Wil of kan zelf:")
    state: Any = NOTHING
    open: Any = NOTHING
    page: str = ""
    action: tuple[str, Any] = ("", "")
    wanted_at_rest: bool = False  # what a person may have done while nothing else is

    def rows(self, user: Any, person: HelpSeeker, number: int) -> QuerySet[Any]:
        texts = {
            "what": F(self.what) if self.what else NOTHING,
            "who": self.who,
            "words": F(self.words) if self.words else NOTHING,
            "gives": F(self.gives) if self.gives else NOTHING,
            "state": self.state,
            "open": self.open,
        }
        shown = {f"shown_{name}": Cast(text, TextField()) for name, text in texts.items()}
        rows = self.model.objects.visible_to(user).filter(person=person).order_by()
        step = Value(number, output_field=IntegerField())
        return rows.annotate(shown_day=self.day, shown_step=step, **shown).filter(
            shown_day__isnull=False
        )

    def label(self, name: str, value: str) -> str:
        """What a code of this field stands for; a word of people stands for itself."""
        choices = dict(self.model._meta.get_field(name).flatchoices) if name else {}
        return str(choices.get(value, value))

    def opened(self, name: str, stored: str) -> str:
        field = self.model._meta.get_field(name) if name and stored else None
        return decrypt(stored, field.stored_as) if isinstance(field, EncryptedTextField) else stored


# In the order in which they happen on one day.
STEPS = [
    Step(
        ReferralIn,
        F("received_on"),
        _("Verwezen door %(who)s"),
        "feedback_scope",
        F("referrer__name"),
        words="what_matters",
        state=F("status"),
        page="supporters:referral_in",
    ),
    Step(
        SupportCase,
        F("opened_on"),
        _("Begeleiding %(what)s begint"),
        "reference",
        words="question_in_own_words",
        gives="wants_to_contribute",
    ),
    Step(
        TeamMember,
        TruncDate("accepted_at"),
        _("%(who)s helpt mee, op verzoek van wie het dossier heeft"),
        "",
        F("colleague__display_name"),
        words="reason",
    ),
    Step(
        DisclosureConsent,
        F("given_on"),
        _("Toestemming om te delen met %(who)s"),
        "given_how",
        F("recipient_name"),
        words="purpose",
        state=SCOPE,
        open=STILL_HOLDS,
        action=("supporters:consent_withdraw", _("Trek in")),
        wanted_at_rest=True,
    ),
    Step(
        Referral,
        MADE_OR_SENT,
        _("Verwijzing naar %(who)s"),
        "kind",
        RECEIVER,
        words="what_matters",
        state=F("status"),
        page="supporters:referral",
    ),
    Step(
        Match,
        F("proposed_on"),
        _("Gevraagd: %(what)s"),
        "kind",
        words="helper",
        gives="what",
        gives_label=_("Waarvoor:"),
        state=F("status"),
        page="supporters:match",
    ),
    Step(
        ContactMoment,
        TruncDate("occurred_at"),
        _("Contact: %(who)s"),
        "channel",
        F("theme__name"),
        words="note",
    ),
    Step(
        Contribution,
        TruncDate("created_at"),
        _("Wil iets geven: %(who)s"),
        "",
        F("theme__name"),
        words="what",
        page="supporters:contribution",
    ),
    Step(Referral, F("answered_on"), _("Antwoord van %(who)s"), "kind", RECEIVER),
    Step(Match, F("started_on"), _("Begonnen: %(what)s"), "kind", words="helper"),
    Step(Referral, F("started_on"), _("Begonnen bij %(who)s"), "kind", RECEIVER),
    Step(
        FollowUp,
        F("done_on"),
        _("%(what)s"),
        "kind",
        words="note",
        gives="outcome",
        gives_label=_("Wat eruit kwam:"),
        state=F("result"),
    ),
    Step(Match, F("ended_on"), _("Klaar: %(what)s"), "kind", words="helper", state=F("end")),
    Step(Contribution, F("ended_on"), _("Geeft niet meer: %(who)s"), "", F("theme__name")),
    Step(Referral, F("ended_on"), _("Klaar bij %(who)s"), "kind", RECEIVER),
    Step(Referral, F("withdrawn_on"), _("Verwijzing naar %(who)s stopt"), "kind", RECEIVER),
    Step(
        ReferralIn,
        F("closed_on"),
        _("Klaar: verwezen door %(who)s"),
        "outcome",
        F("referrer__name"),
    ),
    Step(
        DisclosureConsent,
        Coalesce(F("withdrawn_on"), F("ended_on")),
        _("Delen met %(who)s mag niet meer"),
        "given_how",
        F("recipient_name"),
    ),
    Step(
        TeamMember,
        Case(When(accepted_at__isnull=False, then=TruncDate("ended_at")), output_field=DateField()),
        _("%(who)s helpt niet meer mee"),
        "",
        F("colleague__display_name"),
    ),
    Step(
        SupportCase,
        F("closed_on"),
        _("Begeleiding %(what)s eindigt"),
        "reference",
        state=F("close_reason"),
    ),
    Step(
        SupportCase,
        F("reopened_on"),
        _("Begeleiding %(what)s loopt weer"),
        "reference",
        state=F("reopen_reason"),
    ),
    Step(
        FollowUp,
        TO_DO,
        _("Afgesproken: %(what)s"),
        "kind",
        words="note",
        open=Value("open"),
        action=("supporters:follow_up", _("Rond af")),
    ),
]


@dataclass(frozen=True)
class Entry:
    day: date
    number: int
    pk: UUID
    what: str
    who: str
    words: str
    gives: str
    state: str
    open: str

    @property
    def step(self) -> Step:
        return STEPS[self.number]

    @property
    def mark(self) -> str:
        return f"{self.day.isoformat()}.{self.number}.{self.pk}"

    @property
    def title(self) -> str:
        return str(self.step.title % {"what": self.what_text, "who": self.who})

    @property
    def what_text(self) -> str:
        return self.step.label(self.step.what, self.what)

    @property
    def detail(self) -> str:
        """Unless the title says it already."""
        return "" if self.what_text in self.title else self.what_text

    @property
    def state_text(self) -> str:
        if self.step.state is SCOPE:
            labels = dict(DisclosureConsent.Scope.choices)
            return ", ".join(str(labels.get(code, code)) for code in self.state.split(","))
        name = getattr(self.step.state, "name", "")
        return self.step.label(name, self.state) if name else ""

    @property
    def own_words(self) -> str:
        return self.step.opened(self.step.words, self.words)

    @property
    def gift(self) -> str:
        return self.step.opened(self.step.gives, self.gives)

    @property
    def year(self) -> str:
        return "" if self.day.year == timezone.localdate().year else str(self.day.year)

    @property
    def url(self) -> str:
        return reverse(self.step.page, args=[self.pk]) if self.step.page else ""

    @property
    def action_url(self) -> str:
        return reverse(self.step.action[0], args=[self.pk]) if self.open else ""

    @property
    def action_label(self) -> str:
        return str(self.step.action[1])


def timeline_of(request: HttpRequest, person: HelpSeeker) -> Page:
    last = _values_of(mark_of(request))
    parts = []
    for number, step in enumerate(STEPS):
        rows = step.rows(request.user, person, number)
        rows = rows.filter(beyond(ORDER, last)) if last else rows
        columns = [name if name.startswith(("shown_", "id")) else f"shown_{name}" for name in SHOWN]
        parts.append(rows.order_by(*ORDER).values_list(*columns)[: SIZE + 1])
    found = parts[0].union(*parts[1:], all=True).order_by(*ORDER)[: SIZE + 1]
    return cut(request, [Entry(*row) for row in found], SIZE, lambda entry: entry.mark)


def _values_of(mark: str) -> list[Any]:
    """Of the last entry on the page before; of an address that somebody made up nothing."""
    try:
        day, step, key = mark.split(".")
        return [date.fromisoformat(day), int(step), UUID(key)] if int(step) < 2**31 else []
    except ValueError:
        return []
