"""The messages of village life, each a line in the ledger. Memberships call these."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import just_now, tell


def tell_editors_who_waits(membership: Any, editors: Iterable[User]) -> None:
    """Once a day for each village, however many ask."""
    village = membership.village
    tell(
        editors,
        kind=MessageKind.MEMBER_WAITING,
        about=village,
        period=timezone.localdate().isoformat(),
        subject=_("Iemand wil bij %(village)s horen") % {"village": village},
        template="member_waiting",
        url=reverse("villages:members", args=[village.slug]),
        membership=membership,
        village=village,
    )


def tell_that_member_is_confirmed(membership: Any) -> None:
    subject = _("Je hoort bij %(village)s")
    _answer(membership, subject, "member_confirmed", "confirm_me")


def tell_that_member_is_declined(membership: Any, reason: str) -> None:
    subject = _("Je lidmaatschap van %(village)s")
    _answer(membership, subject, "member_declined", "confirm_me", reason=reason)


def tell_that_member_is_ended(membership: Any, reason: str, left: list[Any]) -> None:
    """With what ended by it."""
    subject = _("Je lidmaatschap van %(village)s is beëindigd")
    _answer(membership, subject, "member_ended", "detail", reason=reason, left=left)


def _answer(membership: Any, subject: str, template: str, page: str, **context: Any) -> None:
    village = membership.village
    tell(
        membership.user,
        kind=MessageKind.MEMBER_ANSWER,
        about=membership,
        period=just_now(),
        subject=subject % {"village": village},
        template=template,
        url=reverse(f"villages:{page}", args=[village.slug]),
        membership=membership,
        village=village,
        **context,
    )


def tell_of_role(membership: Any, *, has_ended: bool = False) -> None:
    """To whoever got it, or has it no longer."""
    role = {"role": membership.get_role_display(), "scope": membership.scope}
    subject = _("Je bent geen %(role)s meer") if has_ended else _("Je bent nu %(role)s")
    tell(
        membership.user,
        kind=MessageKind.MEMBER_ROLE,
        about=membership,
        period=just_now(),
        subject=subject % role,
        template="role_ended" if has_ended else "role_given",
        url=reverse("villages:mine" if has_ended else "villages:workplaces"),
        membership=membership,
        **role,
    )


def tell_who_invited(invitation: Any, asked_by: User, person: User | None) -> None:
    """The answer of somebody who was asked for a role: a person is a yes."""
    role = {"role": invitation.get_role_display(), "scope": invitation.scope}
    tell(
        asked_by,
        kind=MessageKind.MEMBER_ROLE,
        about=invitation,
        period="answered",
        subject=(_("Ja op je vraag: %(role)s") if person else _("Nee op je vraag: %(role)s"))
        % role,
        template="role_answered",
        url=reverse("villages:roles"),
        person=person and (person.name or str(person)),
        **role,
    )


def tell_of_merger(memberships: Iterable[Any], merger: Any) -> None:
    """Each role that went along."""
    for membership in memberships:
        tell(
            membership.user,
            kind=MessageKind.MEMBER_ANSWER,
            about=membership,
            period=f"merger:{merger.code}",
            subject=_("Gemeente %(name)s hoort nu bij %(into)s")
            % {"name": merger.name, "into": merger.into.name},
            template="member_merged",
            url=merger.into,
            membership=membership,
            merger=merger,
        )


def ask_to_vouch(membership: Any, neighbour: User) -> None:
    """One neighbour is asked once about one person."""
    village = membership.village
    names = {"name": membership.user.name, "village": village}
    tell(
        neighbour,
        kind=MessageKind.MEMBER_VOUCH,
        about=membership,
        period="asked",
        subject=_("Ken je %(name)s uit %(village)s?") % names,
        template="member_vouch",
        url=reverse("villages:vouch", args=[village.slug, membership.pk]),
        membership=membership,
        village=village,
    )
