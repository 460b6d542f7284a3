"""People meeting each other, an event, and everything that has no kind of its own."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from initiatives.kinds.risks import shared
from initiatives.kinds.shapes import (
    KindData,
    RiskCategory,
    RiskTemplate,
    Side,
    Step,
    TaskTemplate,
    UsualObstacle,
)
from initiatives.models.stages import InitiativeKind, Stage

ENCOUNTER_STEPS = (
    Step(
        "idea",
        _("Idee"),
        Stage.IDEA,
        _("Twee mensen die zeggen: zij zouden elkaar moeten kennen."),
        (
            _("Vraag iemand van de andere kant mee te denken, vanaf het begin."),
            _("Begin klein: zes mensen aan één tafel."),
        ),
        (UsualObstacle(Side.COMMUNITY_FEAR, _("Krijg ik het hele dorp over me heen?")),),
    ),
    Step(
        "listening",
        _("Eerst luisteren"),
        Stage.EXPLORING,
        _("Met mensen van alle kanten gesproken, en hun vragen opgeschreven zonder namen."),
        (
            _("Houd vijf gesprekken: waar maak jij je zorgen over, wat hoop je?"),
            _("Vraag ook wie het hardst tegen is."),
        ),
        (
            UsualObstacle(Side.CONFLICT, _("Eén luide groep bepaalt de toon.")),
            UsualObstacle(Side.KNOWLEDGE, _("Er gaan verhalen rond die niet kloppen.")),
        ),
    ),
    Step(
        "hosts",
        _("Gastheren en gespreksleider"),
        Stage.ORGANISED,
        _("Een onafhankelijke gespreksleider, gastvrouwen en gastheren, en gespreksregels."),
        (_("Vraag iemand van buiten het dorp om het gesprek te leiden."),),
        (UsualObstacle(Side.PEOPLE, _("Niemand wil het gesprek leiden.")),),
    ),
    Step(
        "plan",
        _("Plek, dag en regels"),
        Stage.PLANNED,
        _("Een rustige plek, een dag, kleine groepen en regels die iedereen vooraf krijgt."),
        (
            _("Kies een plek die van niemand is."),
            _("Laat vragen vooraf insturen."),
        ),
        (UsualObstacle(Side.SPACE, _("De enige zaal is van één van de partijen.")),),
    ),
    Step(
        "running",
        _("Elkaar ontmoeten"),
        Stage.RUNNING,
        _("De ontmoetingen zijn er, en wat werd afgesproken staat op papier zonder namen."),
        (
            _("Sluit elke keer af met: wat spreken wij af?"),
            _("Bel de dag erna wie stil was."),
        ),
        (
            UsualObstacle(Side.PEOPLE, _("Steeds dezelfde mensen komen.")),
            UsualObstacle(Side.CONFLICT, _("Een gesprek loopt hoog op.")),
        ),
    ),
    Step(
        "looked_back",
        _("Teruggekeken"),
        Stage.EVALUATED,
        _("Van alle kanten gehoord wat er veranderde."),
        (_("Vraag: wie groet je nu die je eerst niet kende?"),),
    ),
)

ENCOUNTER_TASKS = (
    TaskTemplate(
        "five_talks",
        _("Houd vijf gesprekken vooraf"),
        _("Met mensen van alle kanten. Schrijf vragen op, geen namen."),
        "listening",
        21,
        _("luisteren"),
    ),
    TaskTemplate(
        "chair",
        _("Vraag een onafhankelijke gespreksleider"),
        _("Iemand die geen belang heeft: uit een ander dorp, een oud-rechter, een dominee."),
        "hosts",
        21,
    ),
    TaskTemplate(
        "rules",
        _("Schrijf vijf regels voor het gesprek"),
        _("Bijvoorbeeld: één mens praat, geen namen naar buiten, vragen mag altijd."),
        "plan",
        21,
        _("schrijven"),
    ),
    TaskTemplate(
        "food",
        _("Regel eten"),
        _("Samen eten maakt het gesprek zachter. Vraag wie wat wel en niet eet."),
        "running",
        21,
        _("koken"),
    ),
)

ENCOUNTER_RISKS = (
    *shared(4, 12, 13, 14, 17, 19),
    RiskTemplate(
        "threat",
        RiskCategory.SAFETY,
        _("Een organisator of bezoeker wordt bedreigd."),
        2,
        5,
        _("Spreek af wie de wijkagent belt, noem geen huisadressen en doe altijd aangifte."),
    ),
)

ENCOUNTER = KindData(
    InitiativeKind.ENCOUNTER,
    ENCOUNTER_STEPS,
    ENCOUNTER_TASKS,
    ENCOUNTER_RISKS,
    ("polarisation", "threat", "data_leak"),
)

EVENT_STEPS = (
    Step(
        "idea",
        _("Idee"),
        Stage.IDEA,
        _("Een paar mensen met zin, en één zin over wat het wordt."),
        (_("Vraag wie het de laatste keer deed en wat er mis kan gaan."),),
        (UsualObstacle(Side.COMMUNITY_FEAR, _("Wat als er niemand komt?")),),
    ),
    Step(
        "date_place",
        _("Dag en plek"),
        Stage.EXPLORING,
        _("Een dag die niet botst met iets anders, en een plek die mag."),
        (
            _("Kijk in de dorpsagenda en die van de buurdorpen."),
            _("Vraag de eigenaar van het terrein."),
        ),
        (UsualObstacle(Side.SPACE, _("Bij regen is er geen andere plek.")),),
    ),
    Step(
        "permit",
        _("Melding of vergunning"),
        Stage.ARRANGING,
        _("De bevestiging van de gemeente: melding gedaan of vergunning binnen."),
        (
            _("Vraag de gemeente of een melding genoeg is."),
            _("Schrijf op hoeveel weken van tevoren de aanvraag binnen moet zijn."),
        ),
        (
            UsualObstacle(Side.FORMAL_RULE, _("De vergunning moet maanden van tevoren.")),
            UsualObstacle(Side.MONEY, _("Leges kosten meer dan de opbrengst.")),
        ),
    ),
    Step(
        "safety_plan",
        _("Veiligheid"),
        Stage.ARRANGING,
        _("Een plan voor verkeer, EHBO, brand, geluid en drank."),
        (_("Vraag de EHBO-vereniging en verkeersregelaars op tijd."),),
        (
            UsualObstacle(Side.PEOPLE, _("Er zijn te weinig verkeersregelaars.")),
            UsualObstacle(Side.FORMAL_RULE, _("Geluid en alcohol hebben eigen regels.")),
        ),
    ),
    Step(
        "volunteers",
        _("Vrijwilligers"),
        Stage.BUILDING,
        _("Een rooster van opbouwen tot opruimen, met namen en telefoonnummers."),
        (_("Vraag mensen persoonlijk, voor één klus van twee uur."),),
        (UsualObstacle(Side.PEOPLE, _("Opruimen wil niemand.")),),
    ),
    Step(
        "held",
        _("De dag zelf"),
        Stage.RUNNING,
        _("Het is geweest: hoeveel mensen, wat ging goed, wat kostte het."),
        (_("Maak één bladzijde met tijden en nummers voor iedereen die helpt."),),
    ),
    Step(
        "evaluated",
        _("Teruggekeken"),
        Stage.EVALUATED,
        _("Binnen drie weken besproken, met een draaiboek voor de volgende keer."),
        (_("Bedank iedereen met naam, en schrijf op wat anders moet."),),
    ),
)

EVENT_TASKS = (
    TaskTemplate(
        "municipality",
        _("Vraag de gemeente: melding of vergunning?"),
        _("Noem de dag, de plek, hoeveel mensen, muziek en drank."),
        "permit",
        14,
    ),
    TaskTemplate(
        "first_aid",
        _("Regel EHBO en verkeersregelaars"),
        _("Vraag ook naar een plek voor de ambulance."),
        "safety_plan",
        30,
    ),
    TaskTemplate(
        "tidy_up",
        _("Maak een ploeg voor opruimen"),
        _("Spreek de tijd af en zorg voor soep na afloop."),
        "volunteers",
        30,
    ),
    TaskTemplate(
        "script",
        _("Schrijf het draaiboek"),
        _("Per kwartier: wie doet wat, en wie bel je als het misgaat."),
        "held",
        40,
        _("plannen"),
    ),
)

EVENT_RISKS = (
    *shared(1, 2, 7, 13, 15),
    RiskTemplate(
        "weather",
        RiskCategory.SAFETY,
        _("Storm, onweer of hitte op de dag zelf."),
        3,
        4,
        _("Spreek af wie beslist, tot hoe laat, en hoe iedereen het hoort."),
    ),
)

EVENT = KindData(
    InitiativeKind.EVENT,
    EVENT_STEPS,
    EVENT_TASKS,
    EVENT_RISKS,
    ("weather", "hurt", "food_fire_children"),
)

OTHER_STEPS = (
    Step(
        "idea",
        _("Idee"),
        Stage.IDEA,
        _("Eén zin over wat je wilt en voor wie."),
        (
            _("Vertel het aan drie mensen en vraag wat zij ervan vinden."),
            _("Zoek een dorp waar ze het al doen."),
        ),
        (UsualObstacle(Side.COMMUNITY_FEAR, _("Mogen wij dat wel?")),),
    ),
    Step(
        "exploring",
        _("Verkennen"),
        Stage.EXPLORING,
        _("Je weet wie het wil, wat er al is en wat in de weg staat."),
        (_("Vraag tien mensen wat zij missen."), _("Vraag de gemeente: mag dit?")),
        (UsualObstacle(Side.KNOWLEDGE, _("Niemand deed het eerder.")),),
    ),
    Step(
        "organised",
        _("Groep gevormd"),
        Stage.ORGANISED,
        _("Mensen met een taak, en een dag waarop jullie elkaar zien."),
        (_("Verdeel de eerste klussen, zodat niet één mens alles doet."),),
        (UsualObstacle(Side.PEOPLE, _("Eén mens draagt alles.")),),
    ),
    Step(
        "planned",
        _("Plan klaar"),
        Stage.PLANNED,
        _("Op papier: wat, wanneer, wie en wat het kost."),
        (_("Schrijf het op één bladzijde en laat een buitenstaander meelezen."),),
    ),
    Step(
        "arranging",
        _("Vergunning en geld"),
        Stage.ARRANGING,
        _("Wat nodig is aan geld en toestemming, is er."),
        (_("Zet fondsen op een rij, met hun sluitdatum."),),
        (
            UsualObstacle(Side.MONEY, _("Het geld komt te laat.")),
            UsualObstacle(Side.FORMAL_RULE, _("Een regel staat in de weg.")),
        ),
    ),
    Step(
        "building",
        _("Opstarten"),
        Stage.BUILDING,
        _("De eerste keer is geweest."),
        (_("Begin klein, en vier dat het begonnen is."),),
    ),
    Step(
        "running",
        _("Het draait"),
        Stage.RUNNING,
        _("Het gaat door zonder dat één mens het overeind houdt."),
        (_("Zet voor elke rol een tweede klaar."),),
        (UsualObstacle(Side.PEOPLE, _("Steeds dezelfde mensen.")),),
    ),
    Step(
        "evaluated",
        _("Teruggekeken"),
        Stage.EVALUATED,
        _("Opgeschreven wat werkte, wat niet, en wat je een ander aanraadt."),
        (_("Schrijf drie lessen voor een ander dorp."),),
    ),
)

OTHER_TASKS = (
    TaskTemplate(
        "three_people",
        _("Vertel het aan drie mensen"),
        _("Vraag wat zij ervan vinden en of zij willen helpen."),
        "idea",
        14,
    ),
    TaskTemplate(
        "may_we",
        _("Vraag de gemeente: mag dit?"),
        _("Een korte mail is genoeg. Bewaar het antwoord."),
        "exploring",
        21,
    ),
    TaskTemplate(
        "one_page",
        _("Schrijf het plan op één bladzijde"),
        _("Wat, voor wie, wanneer, wie doet wat en wat kost het?"),
        "planned",
        30,
        _("schrijven"),
    ),
)

OTHER = KindData(
    InitiativeKind.OTHER,
    OTHER_STEPS,
    OTHER_TASKS,
    shared(1, 2, 5, 7, 10, 11, 15, 20),
    ("nothing_happens", "overload", "hurt"),
)
