"""Taking a referral: who it is about becomes somebody to call, or turns out to be known. For ten
minutes it can be put back as it was."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from supporters.models.base import note_down, refuse_at_rest
from supporters.models.people import HelpSeeker
from supporters.models.transitions import CHANGED_SINCE, Journal, Transition
from villagehub.audit.models import AuditEvent
from villages.models import Membership

Action = AuditEvent.Action


class Accepted(models.Model):
    """Of a referral that comes in."""

    Status: Any
    follow_ups: Any
    person: Any
    person_id: Any
    owner: Any
    organisation_id: Any
    status: Any
    call_name: Any
    phone: Any
    reach_text: Any
    returned_on: Any
    return_reason: Any
    _claim: Any

    class Meta:
        abstract = True

    @transaction.atomic
    def accept(self, by: Membership, same: HelpSeeker | None = None) -> Transition:
        """Who it is about becomes somebody to call today, or is somebody whom the supporter knows
        already. Of two who press at once, one gets it."""
        if same:
            refuse_at_rest(same.pk)
        before = {"status": self.status, "returned_on": self.returned_on}
        before["return_reason"] = self.return_reason
        was_at = same and same.updated_at.isoformat()
        person, filled = self._person(by, same)
        changes = {
            "status": self.Status.ACCEPTED,
            "owner": by.user,
            "person": person,
            "accepted_on": timezone.localdate(),
            "returned_on": None,
            "return_reason": "",
            "phone": self.phone,
        }
        may = Q(status=self.Status.RECEIVED) | Q(status=self.Status.RETURNED, owner=by.user)
        self._claim(may, by, **changes)
        call = self.follow_ups.create(
            person=person,
            owner_id=person.owner_id,
            organisation_id=self.organisation_id,
            due_on=timezone.localdate(),
            note=self.reach_text,
        )
        journal = Journal(Transition.Kind.ACCEPTED, person, by)
        how = {"before": before, "is_new": same is None, "filled": filled, "call": str(call.pk)}
        journal.note(self, **how, was_at=was_at, is_at=person.updated_at.isoformat())
        return journal.close()

    def _person(self, by: Membership, same: HelpSeeker | None) -> tuple[HelpSeeker, list[str]]:
        """And what was not known of them. Of whom we know already stays what we knew, but for the
        number to reach them by now: that and the old one change places, for as long as it can be
        undone. The words of the referral itself are emptied in the night."""
        person = same or HelpSeeker(owner=by.user, organisation_id=self.organisation_id)
        filled = [name for name in ("call_name", "surname", "village") if not getattr(person, name)]
        for name in filled:
            setattr(person, name, getattr(self, name))
        if same and self.phone:
            person.phone, self.phone = self.phone, person.phone
            filled.append("phone")
        elif not same:
            person.phone = self.phone
        person.save()
        note_down(by, Action.UPDATE if same else Action.CREATE, person)
        return person, filled

    def put_back(self, change: dict[str, Any], by: Membership) -> None:
        """Nobody's again, or given back as it was; who came with it goes. Not when anything was
        done with it or with the person since, nor when the night emptied its words."""
        person: HelpSeeker = HelpSeeker.objects.select_for_update().get(pk=self.person_id)
        untouched = self.status == self.Status.ACCEPTED and self.call_name
        untouched = untouched and person.updated_at.isoformat() == change.get("is_at")
        calls = self.follow_ups.filter(pk=change["call"], done_on__isnull=True)
        if not untouched or not calls.delete()[0]:
            raise ValidationError(CHANGED_SINCE)
        before = change["before"]
        was_received = before["status"] == self.Status.RECEIVED
        owner = None if was_received else self.owner
        phone = person.phone if "phone" in change["filled"] else self.phone
        changes = {**before, "owner": owner, "person": None, "accepted_on": None, "phone": phone}
        old_phone = self.phone
        self._claim(Q(status=self.Status.ACCEPTED), by, **changes)
        if change["is_new"]:
            self._take_away(person, by)
            return
        for name in change["filled"]:
            empty = None if name == "village" else ""
            setattr(person, name, old_phone if name == "phone" else empty)
        person.save()
        # As it was, the hour too: what was taken for them before this can then be undone as well.
        HelpSeeker.objects.filter(pk=person.pk).update(updated_at=change["was_at"])
        note_down(by, Action.UPDATE, person)

    @staticmethod
    def _take_away(person: HelpSeeker, by: Membership) -> None:
        """Who came with it, as long as nothing else hangs on them."""
        hanging = [each for each in person._meta.related_objects if each.name != "transitions"]
        kinds = [(each.related_model, each.field.name) for each in hanging]
        if any(kind._base_manager.filter(**{name: person.pk}).exists() for kind, name in kinds):
            raise ValidationError(CHANGED_SINCE)
        note_down(by, Action.DELETE, person)
        person.delete()
