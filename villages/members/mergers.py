"""Roles at a municipality, and invitations to them, go along when it merges."""

from __future__ import annotations

from django.db.models import Exists, OuterRef
from django.utils import timezone

from villagehub.audit.models import AuditEvent, record
from villages.members import emails
from villages.members.models.invitations import RoleInvitation
from villages.members.models.people import Membership
from villages.mergers import going_along
from villages.places.models import Merger, Municipality


def move_roles(was: Municipality, into: Municipality, merger: Merger) -> None:
    """Who held the same role at both keeps one. What ended before stays with what was."""
    today = timezone.localdate()
    held = Membership.objects.filter(municipality=was).exclude(valid_until__lte=today)
    both = Membership.objects.filter(
        municipality=into, user=OuterRef("user"), role=OuterRef("role"), valid_until__isnull=True
    )
    held.filter(Exists(both)).filter(valid_from__gt=today).delete()
    held.filter(Exists(both)).update(valid_until=today)
    moved = list(held.exclude(valid_until=today).select_related("user"))
    for row in moved:
        row.municipality = into
        row.save(update_fields=["municipality", "updated_at"])
        record(AuditEvent.Action.ROLE, row, None)
    emails.tell_of_merger(moved, merger)


def move_invitations(was: Municipality, into: Municipality, merger: Merger) -> None:
    """Whoever was asked for the same role at both has one link that still counts."""
    waiting = RoleInvitation.objects.filter(municipality=was, answered_at__isnull=True)
    same = RoleInvitation.objects.filter(
        municipality=into,
        answered_at__isnull=True,
        email=OuterRef("email"),
        role=OuterRef("role"),
    )
    waiting.filter(Exists(same)).delete()
    waiting.update(municipality=into)


going_along.plug(move_roles, 10)
going_along.plug(move_invitations, 11)
