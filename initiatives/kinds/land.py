"""What a village does with land: public green in its own hands, and a farm that changes."""

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

COMMONS_STEPS = (
    Step(
        "idea",
        _("Idee"),
        Stage.IDEA,
        _("Een stuk groen of een plein, en mensen die zeggen: dat kunnen wij beter."),
        (
            _("Loop er met vijf buren rond en teken wat jullie anders zouden doen."),
            _("Maak foto's van hoe het er nu bij ligt."),
        ),
        (UsualObstacle(Side.COMMUNITY_FEAR, _("Mag je het gras van de gemeente maaien?")),),
    ),
    Step(
        "talk",
        _("Gesprek met de gemeente"),
        Stage.EXPLORING,
        _("De gemeente vertelde wat zij nu doet, hoe vaak en wat het kost."),
        (
            _("Vraag welke ambtenaar over dit groen gaat."),
            _("Vraag wat het onderhoud de gemeente nu per jaar kost."),
        ),
        (
            UsualObstacle(Side.FORMAL_RULE, _("Het werk zit in een contract dat nog jaren loopt.")),
            UsualObstacle(
                Side.PROFESSIONAL_RESISTANCE, _("De buitendienst ziet het als haar werk.")
            ),
        ),
    ),
    Step(
        "group",
        _("Groep en werkplan"),
        Stage.ORGANISED,
        _("Mensen met vaste dagen, en een lijst van klussen door het jaar."),
        (
            _("Hang een lijst op: welke zaterdag kun jij?"),
            _("Maak een kalender van snoeien, maaien en planten."),
        ),
        (UsualObstacle(Side.PEOPLE, _("In de zomer is iedereen weg.")),),
    ),
    Step(
        "challenge",
        _("Uitdaagrecht aangevraagd"),
        Stage.PLANNED,
        _("Een plan bij de gemeente: wat nemen jullie over, voor welk geld, hoe goed."),
        (_("Lees de participatieverordening: kun je de gemeente uitdagen?"),),
        (UsualObstacle(Side.FORMAL_RULE, _("Regels over inkopen staan in de weg.")),),
    ),
    Step(
        "agreement",
        _("Overeenkomst"),
        Stage.ARRANGING,
        _("Een getekende afspraak: werk, geld, verzekering, looptijd en hoe jullie stoppen."),
        (_("Vraag na of de gemeente haar vrijwilligersverzekering laat gelden."),),
        (UsualObstacle(Side.COMMUNITY_RISK, _("Wat als iemand zich snijdt of een tak valt?")),),
    ),
    Step(
        "start",
        _("Aan de slag"),
        Stage.BUILDING,
        _("De eerste drie werkdagen zijn geweest, met foto's van voor en na."),
        (_("Leen gereedschap bij de gemeente of een hovenier."),),
    ),
    Step(
        "running",
        _("In eigen hand"),
        Stage.RUNNING,
        _("Een heel seizoen volgens het plan, en de gemeente is tevreden."),
        (_("Loop twee keer per jaar met de gemeente een ronde."),),
        (UsualObstacle(Side.PEOPLE, _("Na het eerste jaar zakt de groep in.")),),
    ),
    Step(
        "looked_back",
        _("Teruggekeken"),
        Stage.EVALUATED,
        _("Met buren en gemeente besproken: doorgaan, groter of teruggeven."),
        (_("Vraag omwonenden wat zij ervan vinden."),),
    ),
)

COMMONS_TASKS = (
    TaskTemplate(
        "walk",
        _("Loop een ronde met buren en maak foto's"),
        _("Schrijf op wat mooi is, wat gevaarlijk is en wat jullie willen."),
        "idea",
        14,
    ),
    TaskTemplate(
        "cost_question",
        _("Vraag de gemeente wat het onderhoud nu kost"),
        _("En wat er precies gebeurt: hoe vaak maaien, snoeien, legen."),
        "talk",
        21,
    ),
    TaskTemplate(
        "calendar",
        _("Maak een kalender van klussen"),
        _("Wat moet in welke maand, en met hoeveel mensen?"),
        "group",
        21,
        _("groene vingers"),
    ),
    TaskTemplate(
        "tools",
        _("Regel gereedschap en een plek ervoor"),
        _("Lenen mag ook. Leg er handschoenen en een verbanddoos bij."),
        "start",
        30,
    ),
)

COMMONS_RISKS = (
    *shared(1, 2, 10, 11, 15, 16),
    RiskTemplate(
        "work_stops",
        RiskCategory.TRUST,
        _("Het werk blijft liggen en het dorp klaagt."),
        3,
        3,
        _("Spreek af dat de gemeente het na een seintje weer overneemt."),
    ),
)

COMMONS_MAINTENANCE = KindData(
    InitiativeKind.COMMONS_MAINTENANCE,
    COMMONS_STEPS,
    COMMONS_TASKS,
    COMMONS_RISKS,
    ("work_stops", "hurt", "overload"),
)

FARM_STEPS = (
    Step(
        "idea",
        _("Idee"),
        Stage.IDEA,
        _("Een boer en een paar dorpsgenoten met een eerste gedachte."),
        (
            _("Praat op het erf, niet in een zaal."),
            _("Vraag wat de boer zelf wil, en wat beslist niet."),
        ),
        (
            UsualObstacle(
                Side.COMMUNITY_FEAR, _("Praat je over stoppen, dan gaat het dorp praten.")
            ),
        ),
    ),
    Step(
        "farm_and_village",
        _("Wat past bij erf en dorp?"),
        Stage.EXPLORING,
        _("Twee of drie mogelijkheden op papier: zorg, winkel, wonen, natuur, opslag."),
        (
            _("Ga kijken bij twee bedrijven die het anders gingen doen."),
            _("Vraag het dorp wat het mist."),
        ),
        (UsualObstacle(Side.KNOWLEDGE, _("Niemand weet wat er op het erf mag.")),),
    ),
    Step(
        "partners",
        _("Partners"),
        Stage.ORGANISED,
        _("Mensen en organisaties die zeggen: wij doen mee, en waarvoor."),
        (_("Zoek een zorgaanbieder, school of winkel die een plek zoekt."),),
        (UsualObstacle(Side.PEOPLE, _("De opvolger is nog niet zeker.")),),
    ),
    Step(
        "plan",
        _("Bedrijfsplan"),
        Stage.PLANNED,
        _("Een plan met cijfers dat de bank en het gezin allebei begrijpen."),
        (_("Reken met je boekhouder uit wat het in drie jaar oplevert."),),
        (UsualObstacle(Side.MONEY, _("De stal heeft nog een schuld.")),),
    ),
    Step(
        "rules",
        _("Mag het?"),
        Stage.ARRANGING,
        _("Een antwoord van gemeente en provincie over bestemming, stikstof en verkeer."),
        (_("Vraag een eerste gesprek over het hele erf tegelijk."),),
        (
            UsualObstacle(Side.FORMAL_RULE, _("Op een agrarisch erf mag weinig anders.")),
            UsualObstacle(Side.FORMAL_RULE, _("Wonen bij een veehouderij: regels voor geur.")),
        ),
    ),
    Step(
        "rebuild",
        _("Verbouwen en opstarten"),
        Stage.BUILDING,
        _("De eerste ruimte is klaar en gekeurd."),
        (_("Begin met één ruimte en één groep."),),
        (UsualObstacle(Side.MONEY, _("Asbest op het dak.")),),
    ),
    Step(
        "running",
        _("Het loopt"),
        Stage.RUNNING,
        _("Een jaar met mensen op het erf, met cijfers en verhalen."),
        (_("Nodig het dorp twee keer per jaar uit op het erf."),),
        (UsualObstacle(Side.PEOPLE, _("Het gezin heeft nooit meer vrij.")),),
    ),
    Step(
        "looked_back",
        _("Teruggekeken"),
        Stage.EVALUATED,
        _("Boer, partners en dorp zeiden hoe het bevalt."),
        (_("Schrijf op wat je een andere boer zou aanraden."),),
    ),
)

FARM_TASKS = (
    TaskTemplate(
        "visits",
        _("Ga kijken bij twee bedrijven die het anders doen"),
        _("Vraag naar geld, uren, regels en wat het met het gezin deed."),
        "farm_and_village",
        30,
    ),
    TaskTemplate(
        "first_talk",
        _("Vraag de gemeente om een gesprek over het erf"),
        _("Neem een schets mee van alle gebouwen en wat je ermee wilt."),
        "rules",
        30,
    ),
    TaskTemplate(
        "open_yard",
        _("Houd een open erf voor het dorp"),
        _("Koffie, een rondleiding en een muur met briefjes: wat zou hier passen?"),
        "farm_and_village",
        45,
        _("mensen ontvangen"),
    ),
)

FARM_RISKS = (
    *shared(1, 4, 7, 8, 13, 15),
    RiskTemplate(
        "animals_machines",
        RiskCategory.SAFETY,
        _("Een bezoeker komt te dicht bij dieren of machines."),
        3,
        5,
        _("Zet af waar bezoekers mogen komen, en loop altijd mee."),
        _("Vraag de verzekeraar van het bedrijf of bezoekers gedekt zijn."),
    ),
)

FARM_TRANSITION = KindData(
    InitiativeKind.FARM_TRANSITION,
    FARM_STEPS,
    FARM_TASKS,
    FARM_RISKS,
    ("animals_machines", "money_gap", "rule_broken"),
)
