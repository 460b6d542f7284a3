"""Requests for regulatory room in every state, made with the methods that people use too."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from initiatives.models import Initiative
from initiatives.regulatory.clock.calculation import next_working_day
from initiatives.regulatory.decisions.conditions import Condition
from initiatives.regulatory.models import (
    AdviceRequest,
    Decision,
    DeskCard,
    Ground,
    Objection,
    Outcome,
    RegulatoryRequest,
    RequestMessage,
    RuleQuestion,
    RuleReference,
)
from villagehub.demo.people import seeding as people
from villagehub.demo.requests import experiments
from villagehub.demo.requests.days import days_ago
from villagehub.demo.requests.story import (
    ADVICE,
    NO_DEVIATION,
    OBJECTION,
    PROPOSAL,
    PROPOSAL_ON_RISK,
    QUESTIONS,
    QUESTIONS_OF_RESIDENTS,
    REFUSAL,
    REFUSAL_ON_RISK,
    REQUESTS,
    SENT_ON,
    RequestStory,
)
from villages.models import Membership, Municipality, Village

ANSWER_DAYS = 14


def seed() -> None:
    # In the demo the portal is the official channel, so that the clocks are the law's.
    Municipality.objects.filter(pk=people.municipality().pk).update(designated_channel=True)
    _cards_of_the_desk()
    for story in [*REQUESTS, *experiments.STORIES]:
        request = _submitted(story)
        if story.kind:
            _taken_up(request, story)
            FURTHER[story.title](request, story)
    _ask_whether_it_may()


def _ask_whether_it_may() -> None:
    """Some were answered; one waits, and is late for its service norm soon."""
    officer = people.persona("behandelaar")
    for story in QUESTIONS_OF_RESIDENTS:
        village = Village.objects.get(
            slug=story.village, municipality__slug=people.municipality().slug
        )
        question = RuleQuestion(
            village=village,
            asked_by=people.persona(story.persona),
            text=story.text,
            details=story.details,
            asked_at=days_ago(story.days_ago),
        )
        question.ask()
        if not story.answer:
            continue
        rule = None
        if story.rule:
            rule = RuleReference.keep(village.municipality, *story.rule)
        question.give_answer(
            officer,
            verdict=story.verdict,
            answer=story.answer,
            rule=rule,
            public_text=story.text,
            at=days_ago(story.days_ago - 8),
        )


def _cards_of_the_desk() -> None:
    """How to reach the officer, who leads the team too."""
    workplace = people.persona("behandelaar").memberships.get(role=Membership.Role.OFFICER)
    DeskCard.objects.create(
        workplace=workplace,
        phone="077 000 00 00",
        hours="maandag tot en met donderdag, 9 tot 12 uur",
        leads_team=True,
    )


def _submitted(story: RequestStory) -> RegulatoryRequest:
    initiative = Initiative.objects.select_related("village__municipality").get(
        title__startswith=story.initiative
    )
    lead = initiative.members.leads().select_related("user").get().user
    request = RegulatoryRequest.objects.create(
        initiative=initiative,
        municipality=initiative.village.municipality,
        title=story.title,
        created_by=lead,
        what=story.what,
        why=story.why,
        who=story.who,
        hindering_rule=story.rule,
        rule_unknown=not story.rule,
        self_effort=story.self_effort,
        risks=[{"risk": story.risk, "mitigation": story.mitigation}],
        public_summary=story.summary,
        wanted_from=timezone.localdate(days_ago(story.days_ago)) + timedelta(days=60),
    )
    request.submit(lead, at=days_ago(story.days_ago))
    return request


def _taken_up(request: RegulatoryRequest, story: RequestStory) -> None:
    officer = people.persona("behandelaar")
    request.assign_to(officer, at=days_ago(story.days_ago - 1))
    request.set_kind(story.kind, officer, at=days_ago(story.days_ago - 2))


def _ask(request: RegulatoryRequest, story: RequestStory, since: int) -> RequestMessage:
    asked = days_ago(since)
    deadline = next_working_day(asked.date() + timedelta(days=ANSWER_DAYS), frozenset())
    return RequestMessage.ask(
        request,
        people.persona("behandelaar"),
        QUESTIONS[story.initiative][0],
        Ground.SUPPLEMENT,
        deadline,
        at=asked,
    )


def _asked_and_answered(request: RegulatoryRequest, story: RequestStory) -> None:
    question = _ask(request, story, since=36)
    question.answer(request.created_by, QUESTIONS[story.initiative][1], at=days_ago(23))


def _asked(request: RegulatoryRequest, story: RequestStory) -> None:
    _ask(request, story, since=6)


def _already_allowed(request: RegulatoryRequest, story: RequestStory) -> None:
    reasoning, legal_basis = NO_DEVIATION
    Decision.take(
        request,
        people.persona("behandelaar"),
        [],
        at=days_ago(24),
        outcome=Outcome.NO_DEVIATION_NEEDED,
        reasoning=reasoning,
        legal_basis=legal_basis,
    )


def _refused(request: RegulatoryRequest, story: RequestStory) -> None:
    reasoning, alternative, legal_basis = REFUSAL
    proposal = Decision.propose(
        request,
        people.persona("behandelaar"),
        [],
        at=days_ago(20),
        outcome=Outcome.REFUSED,
        risk_answers=[REFUSAL_ON_RISK],
        reasoning=reasoning,
        alternative_offered=alternative,
        legal_basis=legal_basis,
    )
    proposal.confirm(people.persona("beslisser"), at=days_ago(12))
    objection = Objection.file(
        proposal, request.created_by, Objection.By.APPLICANT, OBJECTION, at=days_ago(4)
    )
    objection.take_up(people.persona("bezwaar"), at=days_ago(2))


def _proposed(request: RegulatoryRequest, story: RequestStory) -> None:
    reasoning, legal_basis, by_day, always = PROPOSAL
    before_building = next_working_day(timezone.localdate() + timedelta(days=60), frozenset())
    Decision.propose(
        request,
        people.persona("behandelaar"),
        [Condition(always), Condition(by_day, before_building)],
        at=days_ago(1),
        outcome=Outcome.GRANTED_WITH_CONDITIONS,
        risk_answers=[PROPOSAL_ON_RISK],
        reasoning=reasoning,
        legal_basis=legal_basis,
    )


def _sent_on(request: RegulatoryRequest, story: RequestStory) -> None:
    reasoning, authority = SENT_ON
    Decision.take(
        request,
        people.persona("behandelaar"),
        [],
        at=days_ago(21),
        outcome=Outcome.FORWARDED,
        reasoning=reasoning,
        forwarded_to=authority,
    )


def _advised(request: RegulatoryRequest, story: RequestStory) -> None:
    due = next_working_day(timezone.localdate() + timedelta(days=6), frozenset())
    AdviceRequest.ask(
        request,
        people.persona("behandelaar"),
        people.persona("adviseur"),
        ADVICE,
        due,
        at=days_ago(3),
    )


FURTHER = {
    "Winkelhoek zonder aparte horecavergunning": _asked_and_answered,
    "Groenbeheer van het dorpsplein overnemen": _asked,
    "Mag de dorpsauto wachten bij de school?": _already_allowed,
    "Smallere straat bij de starterswoningen": _refused,
    "Zonnedak zonder welstandstoets": _proposed,
    "Oversteek bij de provinciale weg": _sent_on,
    "Vuurkorf op het dorpsplein": _advised,
    experiments.CHARGING.title: experiments.halfway,
    experiments.TABLES.title: experiments.evaluated,
}
