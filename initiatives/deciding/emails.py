"""One function for each message: lines in the ledger, and letters to whoever was invited by mail.

Whoever only reads mail must understand it: the question, what there is to choose, until when.
Questions and ballots call these, so they are known here by what they pass only.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import Letter, LetterKind, MessageKind
from villagehub.notifications.telling import key_of, tell


def tell_opened(question: Any) -> None:
    subject = _("Wat vind jij? %(title)s") % {"title": question}
    invitations = question.invitations.all()
    _tell(question, "opened", "open", subject, question.told(), invitations)


def remind(question: Any) -> None:
    """Once, and only whoever has not answered."""
    subject = _("Nog even: %(title)s") % {"title": question}
    waiting = question.roll.waiting().filter(user__isnull=False)
    people = question.told().filter(pk__in=waiting.values("user"))
    invitations = question.invitations.all().without_answer(question)
    _tell(question, "reminder", "reminder", subject, people, invitations)


def tell_new_version(question: Any, why: str) -> None:
    """Who answered the version before."""
    subject = _("Het voorstel is veranderd: %(title)s") % {"title": question}
    people = _who(question, question.roll.filter(answered_version=question.version - 1))
    _tell(question, "version", f"v{question.version}", subject, *people, why=why)


def tell_withdrawn(question: Any, reason: str) -> None:
    """Who answered."""
    subject = _("Ingetrokken: %(title)s") % {"title": question}
    people = _who(question, question.roll.answered())
    _tell(question, "withdrawn", "withdrawn", subject, *people, why=reason)


def tell_outcome(question: Any, verdict: str) -> None:
    """Who answered."""
    subject = _("Besloten: %(title)s") % {"title": question}
    people = _who(question, question.roll.answered())
    _tell(question, "outcome", "outcome", subject, *people, verdict=verdict)


def tell_closed_early(question: Any, by: User, why: str) -> None:
    """Who might have answered until the day that was announced, and had not."""
    subject = _("Eerder gesloten: %(title)s") % {"title": question}
    people = _who(question, question.roll.waiting())
    _tell(question, "closed_early", "early", subject, *people, why=why, by=by)


def tell_reply(ballot: Any) -> None:
    question = ballot.question
    subject = _("Antwoord op je bezwaar: %(title)s") % {"title": question}
    roll = question.roll
    asked = roll.answered() if question.is_secret else roll.of(ballot.user, ballot.invitation)
    people = _who(question, asked)
    about = f"reply:{ballot.pk.hex[:12]}:{ballot.updated_at:%d%H%M%S}"
    _tell(question, "reply", about, subject, *people, ballot=ballot)


def tell_secret_objections(question: Any, number: int) -> None:
    """Who runs it, of how many stand by now: later than they came, and without their words."""
    subject = _("Bezwaar bij %(title)s") % {"title": question}
    about = f"objections:v{question.version}:{number}"
    _tell(question, "objection", about, subject, _runners(question), [])


def tell_objection(ballot: Any) -> None:
    """Who runs it."""
    question = ballot.question
    subject = _("Een bezwaar bij %(title)s") % {"title": question}
    about = f"objection:{ballot.pk.hex[:16]}"
    _tell(question, "objection", about, subject, _runners(question), [], words=ballot.words)


def tell_closed(question: Any, verdict: str) -> None:
    """Who runs it: now write down what was decided."""
    subject = _("Gesloten: %(title)s. Wat is besloten?") % {"title": question}
    _tell(question, "closed", "closed", subject, _runners(question), [], verdict=verdict)


def _runners(question: Any) -> list[User]:
    return question.initiative.members.active().running().people()


def _who(question: Any, voters: Any) -> tuple[Iterable[User], Iterable[Any]]:
    """These of the roll: by the invitation when there is one, else by the account."""
    invited = question.invitations.filter(pk__in=voters.values("invitation"))
    known = voters.filter(invitation__isnull=True, user__isnull=False)
    return User.objects.filter(pk__in=known.values("user")), invited


def _tell(
    question: Any,
    template: str,
    period: str,
    subject: str,
    people: Iterable[User],
    invitations: Iterable[Any],
    **more: Any,
) -> None:
    context = {"question": question, "choices": list(question.choices.all()), **more}
    tell(
        people,
        kind=MessageKind.INITIATIVE_DECIDE,
        about=question,
        period=period[:30],
        subject=subject,
        template=f"deciding_{template}",
        url=question,
        **context,
    )
    letters = [
        Letter(
            kind=LetterKind.INVITATION,
            email=invitation.email,
            about=key_of(question),
            period=period,
            subject=subject,
            body=_text(template, invitation.address, context),
        )
        for invitation in invitations
    ]
    Letter.objects.write_all(letters)


def _text(template: str, url: str, context: dict[str, Any]) -> str:
    return render_to_string(f"emails/deciding_{template}.txt", {**context, "url": url}).strip()
