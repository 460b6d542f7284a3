"""One function for each message: lines in the ledger, and letters to who was invited by mail.

Whoever only reads mail must understand it: the question, what there is to choose, until when.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from initiatives.deciding.models import Ballot, Choice, Invitation, Question, about_question
from initiatives.emails import absolute
from villagehub.accounts.models import User
from villagehub.notifications.models import Kind, Letter, LetterKind, Notification


def tell_opened(question: Question) -> None:
    subject = _("Wat vind jij? %(title)s") % {"title": question}
    invitations = question.invitations.all()
    _tell(question, "opened", "open", subject, question.told(), invitations)


def tell_invited(question: Question, invitations: list[Invitation]) -> None:
    """Of what is open already."""
    subject = _("Wat vind jij? %(title)s") % {"title": question}
    _tell(question, "opened", "open", subject, [], invitations)


def remind(question: Question) -> None:
    """Once, and only who has not answered."""
    subject = _("Nog even: %(title)s") % {"title": question}
    answered = question.last_ballots.filter(user__isnull=False).values("user")
    people = question.told().exclude(pk__in=answered)
    invitations = Invitation.objects.without_answer(question)
    _tell(question, "reminder", "reminder", subject, people, invitations)


def tell_new_version(question: Question, why: str) -> None:
    """Who answered the version before."""
    subject = _("Het voorstel is veranderd: %(title)s") % {"title": question}
    before = question.ballots.filter(version=question.version - 1)
    _tell(question, "version", f"v{question.version}", subject, *_who(before), why=why)


def tell_withdrawn(question: Question, reason: str) -> None:
    """Who answered; before the answers go."""
    subject = _("Ingetrokken: %(title)s") % {"title": question}
    _tell(question, "withdrawn", "withdrawn", subject, *_who(question.ballots.all()), why=reason)


def tell_outcome(question: Question) -> None:
    """Who answered."""
    subject = _("Besloten: %(title)s") % {"title": question}
    _tell(question, "outcome", "outcome", subject, *_who(question.ballots.all()))


def tell_reply(ballot: Ballot) -> None:
    subject = _("Antwoord op je bezwaar: %(title)s") % {"title": ballot.question}
    rows = Ballot.objects.filter(pk=ballot.pk)
    about = f"reply:{ballot.pk.hex[:12]}:{ballot.updated_at:%d%H%M%S}"
    _tell(ballot.question, "reply", about, subject, *_who(rows), ballot=ballot)


def tell_objection(ballot: Ballot) -> None:
    """Who runs it; in words only, so that a secret answer stays secret."""
    question = ballot.question
    subject = _("Een bezwaar bij %(title)s") % {"title": question}
    about = f"objection:{ballot.pk.hex[:16]}"
    _tell(question, "objection", about, subject, _runners(question), [], words=ballot.words)


def tell_closed(question: Question) -> None:
    """Who runs it: now write down what was decided."""
    subject = _("Gesloten: %(title)s. Wat is besloten?") % {"title": question}
    _tell(question, "closed", "closed", subject, _runners(question), [])


def _runners(question: Question) -> Iterable[User]:
    rows = question.initiative.members.active().running()
    return User.objects.filter(pk__in=rows.values("user"))


def _who(ballots: Any) -> tuple[Iterable[User], Iterable[Invitation]]:
    """Whom these are of: by the invitation when there is one, else by the account."""
    invited = Invitation.objects.filter(pk__in=ballots.values("invitation"))
    known = ballots.filter(invitation__isnull=True, user__isnull=False)
    return User.objects.filter(pk__in=known.values("user")), invited


def _tell(
    question: Question,
    template: str,
    period: str,
    subject: str,
    people: Iterable[User],
    invitations: Iterable[Invitation],
    **more: Any,
) -> None:
    context = {"question": question, "choices": _choices(question), **more}
    body = _text(template, absolute(question.get_absolute_url()), context)
    Notification.objects.record_all(
        [
            Notification(
                recipient=person,
                kind=Kind.INITIATIVE_DECIDE,
                about=f"question:{question.pk}",
                period=period[:30],
                subject=subject,
                body=body,
            )
            for person in people
        ]
    )
    letters = [
        Letter(
            kind=LetterKind.INVITATION,
            email=invitation.email,
            about=about_question(question.pk),
            period=period,
            subject=subject,
            body=_text(template, invitation.address, context),
        )
        for invitation in invitations
    ]
    Letter.objects.write_all(letters)


def _choices(question: Question) -> list[Choice]:
    return list(question.choices.all())


def _text(template: str, url: str, context: dict[str, Any]) -> str:
    return render_to_string(f"emails/deciding_{template}.txt", {**context, "url": url}).strip()
