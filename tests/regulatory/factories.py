"""Requests in any state, made by the same steps that people take."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from initiatives.models import Initiative, InitiativeMember
from initiatives.regulatory.asking.models import somebody_answers_in
from initiatives.regulatory.clock.calculation import next_working_day
from initiatives.regulatory.experiments.sides import Side
from initiatives.regulatory.models import (
    ChannelOutage,
    Decision,
    Evaluation,
    ExperimentPlan,
    Ground,
    Intake,
    LookBack,
    Mandate,
    RegulatoryRequest,
    RequestMessage,
    RuleQuestion,
    RuleReference,
)
from initiatives.regulatory.models.risks import ANSWERS_RISKS
from tests.factories import MembershipFactory, Role

ANSWERS = {
    "what": "Een winkelhoek in het gemeenschapshuis, met koffie.",
    "why": "De laatste winkel is dicht en de bus rijdt niet vaak.",
    "who": "Voor het hele dorp; zes vrijwilligers staan achter de toonbank.",
    "hindering_rule": "De horecavergunning van het huis.",
    "self_effort": "Wij bemannen de winkel en ruimen op.",
    "risks": [
        {
            "risk": "Iemand verkoopt te veel drank. Geheim-risico.",
            "mitigation": "Geen sterke drank; twee mensen tegelijk.",
        }
    ],
    "public_summary": "America wil een winkelhoek in het gemeenschapshuis.",
    "wanted_from": date(2027, 1, 4),
}
RISK = ANSWERS["risks"][0]["risk"]
TYPED = {**ANSWERS, "risk_1": RISK, "mitigation_1": ANSWERS["risks"][0]["mitigation"]}
TEXTS = {"legal_basis": "Artikel 2:28 APV", "reasoning": "Het past in de vergunning."}
REFUSED = {**TEXTS, "alternative_offered": "Een kraam op het plein mag wel."}
ON_RISK = {"name": "Te veel drank", "enough": False, "because": "Twee mensen zien niet alles."}
REFUSAL = {**REFUSED, "risk_answers": [ON_RISK]}
# As it is typed on the page of the desk.
RISK_TYPED = {
    "risk_1_name": ON_RISK["name"],
    "risk_1_enough": "no",
    "risk_1_because": ON_RISK["because"],
}
REFUSAL_TYPED = {**REFUSED, **RISK_TYPED}


def days_ago(days):
    day = timezone.localdate() - timedelta(days=days)
    return timezone.make_aware(datetime.combine(day, time(10)))


def make_initiative(village, lead, title="Winkelhoek", **fields):
    fields = {"kind": "village_shop", "summary": "Samen een winkel.", **fields}
    return Initiative.start(village=village, by=lead, title=title, **fields)


def add_member(initiative, user, role=InitiativeMember.Role.MEMBER):
    return initiative.members.create(user=user, role=role)


def make_draft(initiative, by, **fields):
    return RegulatoryRequest.objects.create(
        initiative=initiative,
        municipality=initiative.village.municipality,
        created_by=by,
        **{"title": "Winkelhoek zonder aparte vergunning", **ANSWERS, **fields},
    )


def make_request(initiative, by, at=None, **fields):
    request = make_draft(initiative, by, **fields)
    request.submit(by, at=at)
    return request


def enter_on_paper(initiative, lead, officer, on=None, way="post", **fields):
    request = RegulatoryRequest(
        initiative=initiative,
        municipality=initiative.village.municipality,
        created_by=lead,
        **{"title": "Op papier", "what": "Een bank.", "public_summary": "Een bank.", **fields},
    )
    day = on or timezone.localdate()
    Intake.enter(request, officer, day, way=way, agreement="Zij tekende de brief.")
    return request


def take_up(request, officer, kind="exemption_permit", at=None):
    request.assign_to(officer, at=at)
    request.set_kind(kind, officer, at=at)
    return request


def ask(request, officer, days=14, ground=Ground.SUPPLEMENT, at=None, consent=None):
    deadline = next_working_day(timezone.localdate(at) + timedelta(days=days))
    asked = {"at": at, "consent": consent}
    return RequestMessage.ask(request, officer, "Hoe groot is de hoek?", ground, deadline, **asked)


def decide(request, by, outcome="granted", at=None, conditions=(), **fields):
    answers = [ON_RISK for _each in request.risks] if outcome in ANSWERS_RISKS else []
    given = {**TEXTS, "risk_answers": answers, **fields}
    return Decision.take(request, by, conditions, at=at, outcome=outcome, **given)


def decide_experiment(request, by, *, ends_in_days, began_days_ago=30):
    """Decided when it began, a month ago unless told, so that its end can be any day."""
    at = days_ago(max(began_days_ago, 0))
    fields = {
        "experiment_starts_on": days_ago(began_days_ago).date(),
        "experiment_ends_on": days_ago(-ends_in_days).date(),
        "evaluation_question": "Hadden de buren last?",
    }
    return decide(request, by, outcome="experiment_granted", at=at, **fields)


PLAN = {
    "aim": "Koffie in de winkel, zonder last voor de buren.",
    "questions": ["Hadden de buren last?", "Kwamen er meer mensen?"],
    "stop_criteria": ["Drie klachten in een maand."],
    "measurements": "Wij tellen elke week de bezoekers.",
}
CONCLUSION = {
    "result": "works",
    "next_step": "make_permanent",
    "findings": "Er kwam geen klacht, en er kwamen dertig mensen meer.",
    "lesson_title": "Schenk koffie, dan blijven mensen hangen",
    "lesson_worked": "Een tafel bij het raam.",
}


def agree_on_plan(decision, lead, officer, **changed):
    """Sealed at once when the experiment began already."""
    plan = ExperimentPlan.write(decision, Side.MUNICIPALITY, officer, **{**PLAN, **changed})
    plan.agree(Side.APPLICANT, lead)
    return plan


def open_look_back(decision, moment="end", day=None):
    LookBack.open(decision, moment, day or timezone.localdate())
    found = decision.look_backs.get(moment=moment)
    found.decision = decision
    return found


def both_look_back(look_back, lead, officer):
    asked = look_back.questions
    look_back.answer(Side.APPLICANT, lead, [f"Wij zagen: {text}" for text in asked])
    look_back.answer(Side.MUNICIPALITY, officer, [f"De gemeente zag: {text}" for text in asked])


def evaluate(decision, lead, officer):
    both_look_back(open_look_back(decision), lead, officer)
    found = Evaluation.write(decision, Side.MUNICIPALITY, officer, **CONCLUSION)
    found.agree(Side.APPLICANT, lead)
    return found


def make_question(village, by, text="Mag ik een koelkast buiten zetten?", **fields):
    """Asked where somebody answers."""
    if not somebody_answers_in(village.municipality, by.pk):
        MembershipFactory(role=Role.OFFICER, municipality=village.municipality)
    question = RuleQuestion(village=village, asked_by=by, text=text, **fields)
    question.ask()
    return question


def make_rule(municipality, citation="APV, artikel 2:10"):
    words = "Op de stoep mag iets staan als er anderhalve meter over blijft."
    return RuleReference.keep(municipality, "municipal", citation, "https://wetten.example", words)


def answer(question, officer, verdict="yes_if", text="Dat mag, als er ruimte blijft.", **given):
    rule = given.pop("rule", None) or make_rule(question.municipality)
    words = {"public_text": question.text, **given}
    question.give_answer(officer, verdict=verdict, answer=text, rule=rule, **words)
    return question


def mandate_from_tomorrow(municipality, holder):
    """Holds nobody back today."""
    return Mandate.give(
        municipality, holder, holder=holder, position="wethouder", source="Mandaatbesluit 2026",
        valid_from=timezone.localdate() + timedelta(days=1),
    )  # fmt: skip


def down_yesterday(municipality, by):
    return ChannelOutage.enter(municipality, by, days_ago(2), days_ago(1), "Het netwerk lag eruit.")
