"""Ending a case, or all of who died or moved, settles everything that is open: nothing stays behind
that nobody looks after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from supporters.models.contributions import Contribution
from supporters.models.follow_ups import FollowUp
from supporters.models.matches import Match
from supporters.models.outcomes import Outcome, Ways
from supporters.models.people import HelpSeeker, SupportCase
from supporters.models.referring import ReferralIn
from supporters.models.sharing import DisclosureConsent, Referral
from supporters.models.transitions import Journal, Transition
from villages.models import Membership

Reason = SupportCase.CloseReason
Row = Contribution | FollowUp | Match | Referral | ReferralIn | DisclosureConsent | SupportCase


@dataclass(frozen=True)
class LooseEnd:
    row: Row
    label: str
    ways: Ways
    suggested: Outcome

    @property
    def key(self) -> str:
        return f"{self.row._meta.model_name}-{self.row.pk}"


class Closing:
    """Of one case, for one reason. Who died or moved leaves nothing open, in other cases neither,
    and may have no case at all; otherwise what belongs to another running case may stay."""

    def __init__(
        self, person: HelpSeeker, reason: str, by: Membership, case: SupportCase | None = None
    ) -> None:
        self.person, self.reason, self.by, self.case = person, Reason(reason), by, case
        self.is_gone = self.reason in SupportCase.GONE
        if case is None and not self.is_gone:
            raise ValidationError(_("Kies of de persoon verhuisd of overleden is."))
        self.others = [each for each in self._open(SupportCase) if each != case]
        self.may_stay = bool(self.others) and not self.is_gone
        self.loose_ends = list(self._found())

    @property
    def _case_id(self) -> UUID | None:
        return self.case.pk if self.case else None

    def _open(self, model: Any) -> Any:
        return model.objects.visible_to(self.by.user).filter(person=self.person).open()

    def _found(self) -> Iterator[LooseEnd]:
        for case in self.others:
            yield self._end(case, _("Begeleiding %(what)s") % {"what": case})
        for follow_up in self._open(FollowUp).order_by("due_on", "id"):
            day = date_format(follow_up.due_on, "j F")
            what = {"what": follow_up.get_kind_display(), "day": day}
            yield self._end(follow_up, _("Opvolging: %(what)s, %(day)s") % what)
        for match in self._open(Match).order_by("proposed_on", "id"):
            what = {"who": match.who, "how": match.get_status_display()}
            yield self._end(match, _("Koppeling: %(who)s (%(how)s)") % what)
        for gift in self._open(Contribution).select_related("theme").order_by("created_at", "id"):
            yield self._end(gift, _("Bijdrage: %(what)s") % {"what": gift.theme})
        referrals = list(self._open(Referral).select_related("receiver"))
        goes_on = set()
        for referral in referrals:
            what = {"who": referral.receiver_text, "how": referral.get_status_display()}
            end = self._end(referral, _("Verwijzing: %(who)s (%(how)s)") % what)
            if end.suggested in Outcome.alive():
                goes_on.add(referral.consent_id)
            yield end
        for came in self._open(ReferralIn).select_related("referrer"):
            what = {"who": came.referrer, "how": came.get_status_display()}
            yield self._end(came, _("Verwezen door %(who)s (%(how)s)") % what)
        for consent in self._open(DisclosureConsent):
            what = {"who": consent, "what": consent.scope_text}
            label = _("Toestemming: %(who)s (%(what)s)") % what
            yield self._end(consent, label, goes_on=consent.pk in goes_on)

    def _end(self, row: Row, label: str, goes_on: bool = False) -> LooseEnd:
        ways = row.ways_to_settle()
        if not self.may_stay:
            ways = {way: words for way, words in ways.items() if way != Outcome.STAYS}
        return LooseEnd(row, label, ways, self._suggested(row, ways, goes_on))

    def _suggested(self, row: Row, ways: Ways, goes_on: bool) -> Outcome:
        """What most would choose; the supporter has the last word."""
        of_case = getattr(row, "case_id", None)
        elsewhere = isinstance(row, Contribution | SupportCase) or of_case not in (
            None,
            self._case_id,
        )
        wished = [Outcome.STAYS] if elsewhere else []
        if isinstance(row, DisclosureConsent):
            wished += [Outcome.HANDED_OVER] if goes_on else [Outcome.DONE]
        elif self.reason == Reason.HANDED_OVER or (
            isinstance(row, Referral | Match)
            and row.is_taken_up
            and self.reason in SupportCase.WENT_WELL
        ):
            wished.append(Outcome.HANDED_OVER)
        return next((way for way in [*wished, Outcome.DROPPED] if way in ways), Outcome.DONE)

    def faults(self, chosen: dict[str, Outcome]) -> dict[str, str]:
        """Nobody goes on with what may no longer be shared."""
        ends = {end.row.pk: end for end in self.loose_ends}
        alive = {end.row.pk for end in self.loose_ends if chosen.get(end.key) in Outcome.alive()}
        found = {}
        for end in self.loose_ends:
            consent = getattr(end.row, "consent_id", None)
            if end.row.pk in alive and consent in ends and consent not in alive:
                found[ends[consent].key] = _(
                    "Een verwijzing loopt door op deze toestemming. Laat die gelden, of trek de "
                    "verwijzing in."
                )
        return found

    @transaction.atomic
    def carry_out(self, chosen: dict[str, Outcome]) -> Transition:
        """Each open thing as was chosen, then the case; all of it, or nothing."""
        if {end.key for end in self.loose_ends} - chosen.keys() or self.faults(chosen):
            raise ValidationError(_("Kies bij alles wat er nog openstaat wat ermee gebeurt."))
        kind = Transition.Kind.CLOSING if self.case else Transition.Kind.GONE
        journal = Journal(kind, self.person, self.by)
        for end in self.loose_ends:
            if chosen[end.key] != Outcome.STAYS:
                end.row.settle(chosen[end.key], journal, self.reason)
        if self.case:
            self.case.settle(Outcome.DONE, journal, self.reason)
        if self.is_gone:
            journal.change(self.person, gone_on=timezone.localdate())
        return journal.close()


@transaction.atomic
def open_again(case: SupportCase, reason: str, by: Membership) -> Transition:
    """What was settled when it closed stays so: what is needed now is planned anew."""
    journal = Journal(Transition.Kind.REOPENED, case.person, by)
    case.reopen(reason, journal)
    return journal.close()


@transaction.atomic
def come_back(person: HelpSeeker, by: Membership) -> Transition | bool:
    """Somebody of whom it was said by mistake that they moved or died, or who moved back. False
    when they are here already."""
    if not person.gone_on:
        return False
    journal = Journal(Transition.Kind.BACK, person, by)
    journal.change(person, gone_on=None)
    return journal.close()
