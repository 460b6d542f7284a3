"""Questions as somebody puts them, opened and answered."""

from datetime import timedelta

from django.utils import timezone

from initiatives.deciding.models import (
    Answer,
    Ballot,
    Electorate,
    Invitation,
    Question,
    QuestionKind,
    Sheet,
    end_of,
)


def put(
    initiative,
    by,
    kind=QuestionKind.OPTIONS,
    choices=("Peelhof", "Turfstraat"),
    opened=True,
    invited=(),
    **more,
):
    fields = {
        "title": "Hoe heet de straat?",
        "electorate": Electorate.VILLAGE,
        "closes_at": end_of(timezone.localdate() + timedelta(days=9)),
        **more,
    }
    question = Question(initiative=initiative, kind=kind, **fields)
    if kind == QuestionKind.OPTIONS:
        rows = [{"text": text} for text in choices]
    else:
        first = timezone.now() + timedelta(days=20)
        days = range(3) if kind == QuestionKind.DATES else []
        rows = [{"starts_at": first + timedelta(days=day)} for day in days]
    question = Question.put(question, by, rows)
    Invitation.invite(question, list(invited), by)
    if opened:
        question.open_up(by)
    return question


def marks(question, *degrees):
    choices = question.choices.all()
    return Answer(
        version=question.version,
        marks={c.pk: d for c, d in zip(choices, degrees, strict=False) if d},
    )


def stance(question, value, words=""):
    return Answer(version=question.version, stance=value, words=words)


def add_deciding(things, lead, resident):
    """One of each kind: with paper and an invitation, with an objection, and closed."""
    initiative = things.initiative
    things.poll = put(initiative, lead, invited=["gast@voorbeeld.example"])
    things.poll_draft = put(initiative, lead, opened=False, title="Welke kleur wordt de deur?")
    things.deciding_invitation = things.poll.invitations.get()
    Sheet.make(things.poll, 3)
    things.paper_ballot = Ballot.from_paper(
        things.poll,
        marks(things.poll, "yes"),
        by=lead,
        sheets=[things.poll.sheets.all()[0]],
    )[0]
    things.consent_question = put(
        initiative, lead, QuestionKind.CONSENT, title="Programma", text="Twaalf huizen."
    )
    things.deciding_objection = Ballot.answer(
        things.consent_question,
        stance(things.consent_question, "objection", "Geen lift."),
        user=resident,
    )
    things.date_poll = put(initiative, lead, QuestionKind.DATES, title="Welke avond?")
    things.poll_moment = things.date_poll.choices.all()[0]
    things.date_poll.close(lead)
