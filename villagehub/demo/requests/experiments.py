"""Two experiments: one halfway, on which both sides looked back, and one that is evaluated."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from initiatives.regulatory.experiments.looking_back import Moment
from initiatives.regulatory.experiments.sides import Side
from initiatives.regulatory.models import (
    Decision,
    Evaluation,
    ExperimentPlan,
    LookBack,
    Outcome,
    PlanChange,
    RegulatoryRequest,
)
from villagehub.demo.people import seeding as people
from villagehub.demo.requests.days import days_ago
from villagehub.demo.requests.story import RequestStory

CHARGING = RequestStory(
    "Dorpsauto",
    "Laadkabel van de dorpsauto over de stoep",
    262,
    "experiment",
    "De dorpsauto is elektrisch en staat 's nachts bij het dorpshuis. De groep wil de kabel in een "
    "goot over de stoep leggen. Dat mag nu niet.",
    "Een laadkabel in een vlakke goot over de stoep, van elf uur 's avonds tot zeven uur.",
    "De dichtste laadpaal staat zes kilometer verder. Dan rijdt een vrijwilliger elke avond om.",
    "De veertig mensen die met de dorpsauto rijden, en de twaalf chauffeurs.",
    "De APV verbiedt kabels op of over de stoep.",
    "Wij kopen de goot, leggen hem in en controleren hem elke week.",
    "Iemand struikelt over de goot, of een rolstoel komt er niet over.",
    "De goot is twee centimeter hoog en loopt schuin af. We testen hem met een rollator.",
)
TABLES = RequestStory(
    "Samen eten",
    "Buiten aan tafel zonder terrasvergunning",
    352,
    "experiment",
    "Samen eten wil op warme dagen buiten eten, aan lange tafels op de stoep voor 't Laefhoes. "
    "Daarvoor is nu een terrasvergunning nodig.",
    "Drie lange tafels op de stoep, op dinsdag van elf tot twee uur, van april tot oktober.",
    "Binnen is het in de zomer te warm, en buiten schuiven buren vanzelf aan.",
    "Veertig eters per week, en wie langsloopt.",
    "Het terrassenbeleid geldt ook voor tafels van vrijwilligers.",
    "Wij zetten de tafels neer, ruimen op en houden een pad van anderhalve meter vrij.",
    "Een kinderwagen kan er niet langs, of de buren hebben last van lawaai.",
    "Er ligt een lijn van krijt voor het pad. De buren hebben ons telefoonnummer.",
)
STORIES = [CHARGING, TABLES]

PLANS: dict[str, dict[str, Any]] = {
    CHARGING.title: {
        "aim": "De dorpsauto laadt bij het dorpshuis, en iedereen kan veilig over de stoep.",
        "questions": [
            "Hoe vaak struikelde iemand, of kon iemand er niet langs?",
            "Laadt de auto genoeg voor een dag rijden?",
            "Wat vinden de buren van de goot?",
        ],
        "stop_criteria": ["Iemand raakt gewond door de goot.", "De goot breekt twee keer."],
        "measurements": "De chauffeurs schrijven elke ochtend op of de goot heel en schoon is. In "
        "de vierde maand vragen we het aan twintig buren.",
    },
    TABLES.title: {
        "aim": "Samen buiten eten, zonder dat iemand er last van heeft.",
        "questions": [
            "Kon iedereen langs de tafels, ook met een rolstoel?",
            "Hadden de buren last van lawaai?",
            "Kwamen er nieuwe mensen aan tafel?",
        ],
        "stop_criteria": ["Drie klachten over lawaai in een maand.", "Iemand moest de weg op."],
        "measurements": "Elke dinsdag tellen we de eters en wie nieuw is. De gemeente komt drie "
        "keer kijken en meet het pad.",
    },
}
REASONS = {
    CHARGING.title: (
        "Een vlakke goot is iets anders dan een losse kabel. We willen weten of het in het gebruik "
        "ook veilig is, voordat we de regel veranderen.",
        "Artikel 2:10 APV, met de experimenteerbepaling van artikel 6:5",
        "Is een goot in de stoep veilig voor wie loopt of rijdt?",
    ),
    TABLES.title: (
        "Het beleid is gemaakt voor cafés. Drie tafels, één dag in de week, vragen om een lichtere "
        "regel. Met een proef zien we of dat goed gaat.",
        "Terrassenbeleid 2019, paragraaf 3, en artikel 4:84 Awb",
        "Gaat buiten eten goed zonder vergunning?",
    ),
}
HALFWAY_ANSWERS = {
    Side.APPLICANT: [
        "Niemand struikelde. Eén keer stond een fiets op de goot.",
        "Ja. Alleen bij strenge vorst was de auto 's morgens niet vol.",
        "Zestien van de twintig buren vinden het prima, vier hebben geen mening.",
    ],
    Side.MUNICIPALITY: [
        "Bij ons kwam geen melding binnen. Wij liepen er twee keer met een rolstoel over.",
        "Dat kunnen wij niet zelf zien.",
        "Er kwam één vraag van een buurman, over sneeuw. Die is beantwoord.",
    ],
}
END_ANSWERS = {
    Side.APPLICANT: [
        "Ja. Met de krijtlijn bleef het pad vrij. Eén keer schoof een tafel te ver op.",
        "Twee buren vonden het in juli laat worden. Sinds we om twee uur opruimen niet meer.",
        "Elf mensen die nooit binnen kwamen, schoven buiten aan. Zeven komen nog steeds.",
    ],
    Side.MUNICIPALITY: [
        "Wij maten drie keer. Het pad was twee keer ruim genoeg en één keer te smal.",
        "Er kwam één klacht binnen, in juli. Daarna niets meer.",
        "Dat telden wij niet. We zagen wel veel mensen die bleven staan praten.",
    ],
}
CONCLUSION = {
    "result": Evaluation.Result.PARTLY,
    "next_step": Evaluation.NextStep.RULE,
    "findings": "Buiten eten ging goed op twee dingen na: één keer was het pad te smal, en in juli "
    "duurde het te lang. Met een krijtlijn en een vaste eindtijd was er geen klacht meer.\n\n"
    "Wij stellen voor dat vrijwilligers één dag in de week zonder vergunning tafels buiten zetten, "
    "als anderhalve meter vrij blijft en het om twee uur is opgeruimd.",
    "lesson_title": "Trek een lijn van krijt, dan blijft de stoep vrij",
    "lesson_worked": "Met een lijn op de stoep weet iedereen waar de tafels staan. Buiten schoven "
    "mensen aan die binnen nooit kwamen.",
    "lesson_did_not": "Zonder vaste eindtijd bleef het te lang gezellig voor de buren.",
    "lesson_advice": "Vraag één dag in de week, en spreek een eindtijd af voordat je begint.",
}


def halfway(request: RegulatoryRequest, story: RequestStory) -> None:
    """One question was changed on the way, which everybody sees."""
    decision = _begun(request, story, decided=218, starts=200, ends_in=170)
    officer = people.persona("behandelaar")
    decision.plan.decision = decision
    PlanChange.make(
        decision.plan,
        "vraag-2",
        Side.APPLICANT,
        request.created_by,
        "Is de auto 's morgens vol genoeg voor alle ritten van die dag?",
        "De vraag was te vaag: nu tellen we per dag.",
        at=days_ago(120),
    )
    _looked_back(decision, Moment.MID_TERM, opened=14, said=HALFWAY_ANSWERS, by=officer)


def evaluated(request: RegulatoryRequest, story: RequestStory) -> None:
    decision = _begun(request, story, decided=310, starts=290, ends_in=8)
    officer = people.persona("behandelaar")
    _looked_back(decision, Moment.END, opened=50, said=END_ANSWERS, by=officer)
    found = Evaluation.write(decision, Side.MUNICIPALITY, officer, at=days_ago(25), **CONCLUSION)
    found.agree(Side.APPLICANT, request.created_by, at=days_ago(18))


def _begun(
    request: RegulatoryRequest, story: RequestStory, *, decided: int, starts: int, ends_in: int
) -> Decision:
    """Decided, planned together and sealed on its first day."""
    officer = people.persona("behandelaar")
    reasoning, legal_basis, question = REASONS[story.title]
    proposal = Decision.propose(
        request,
        officer,
        [],
        at=days_ago(decided + 6),
        outcome=Outcome.EXPERIMENT_GRANTED,
        reasoning=reasoning,
        legal_basis=legal_basis,
        evaluation_question=question,
        experiment_starts_on=days_ago(starts).date(),
        experiment_ends_on=timezone.localdate() + timedelta(days=ends_in),
    )
    proposal.confirm(people.persona("beslisser"), at=days_ago(decided))
    plan = ExperimentPlan.write(
        proposal, Side.MUNICIPALITY, officer, at=days_ago(decided - 8), **PLANS[story.title]
    )
    plan.agree(Side.APPLICANT, request.created_by, at=days_ago(decided - 10))
    first = days_ago(starts)
    proposal.come_into_force(first.date(), first)
    plan.seal(first)
    return proposal


def _looked_back(
    decision: Decision, moment: str, *, opened: int, said: dict[Side, list[str]], by: Any
) -> None:
    at = days_ago(opened)
    LookBack.open(decision, moment, at.date(), at)
    asked = decision.look_backs.get(moment=moment)
    asked.decision = decision
    lead = decision.request.created_by
    asked.answer(Side.APPLICANT, lead, said[Side.APPLICANT], at=days_ago(opened - 5))
    asked.answer(Side.MUNICIPALITY, by, said[Side.MUNICIPALITY], at=days_ago(opened - 9))
