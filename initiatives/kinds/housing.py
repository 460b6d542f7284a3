"""Building homes together (CPO). Names of the phases as zelfbouwinnederland.nl uses them."""

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

STEPS = (
    Step(
        "initiative_group",
        _("Kerngroep"),
        Stage.IDEA,
        _("Drie tot vijf mensen die het willen trekken, en één zin over wat jullie willen."),
        (
            _("Vraag drie mensen aan je keukentafel en schrijf samen op voor wie jullie bouwen."),
            _("Bel een dorp dat het al deed en vraag wat zij anders zouden doen."),
        ),
        (
            UsualObstacle(Side.PEOPLE, _("Eén mens draagt alles.")),
            UsualObstacle(Side.COMMUNITY_FEAR, _("Mogen bewoners wel zelf huizen bouwen?")),
        ),
    ),
    Step(
        "interest_list",
        _("Lijst van belangstellenden"),
        Stage.EXPLORING,
        _("Een lijst met woonwensen, met uitleg over wat er met de gegevens gebeurt."),
        (
            _("Open de lijst van belangstellenden en zet het in het dorpsblad."),
            _("Houd een avond waar iedereen vragen kan stellen."),
        ),
        (
            UsualObstacle(Side.PEOPLE, _("Mensen haken af omdat het lang duurt.")),
            UsualObstacle(Side.KNOWLEDGE, _("Niemand weet wat starters kunnen betalen.")),
            UsualObstacle(Side.CONFLICT, _("Ouderen en jongeren willen iets anders.")),
        ),
    ),
    Step(
        "association_founded",
        _("Vereniging opgericht"),
        Stage.ORGANISED,
        _(
            "Een akte van de notaris, inschrijving bij de KvK, een bestuur van drie mensen uit "
            "verschillende huishoudens, en regels over instappen en uitstappen."
        ),
        (
            _("Vraag bij twee notarissen wat een akte voor een vereniging kost."),
            _("Maak een eerste versie van de regels: inleg, instappen, uitstappen."),
        ),
        (
            UsualObstacle(Side.MONEY, _("De notaris kost geld dat er nog niet is.")),
            UsualObstacle(
                Side.COMMUNITY_RISK, _("Bestuursleden zijn bang zelf te moeten betalen.")
            ),
        ),
    ),
    Step(
        "process_guide_chosen",
        _("Begeleider gekozen"),
        Stage.ORGANISED,
        _("Een contract met een begeleider die jullie zelf kozen."),
        (
            _("Vraag drie begeleiders om een gesprek en leg hun dezelfde vragen voor."),
            _("Vraag de gemeente en de provincie naar een bijdrage voor begeleiding."),
        ),
        (
            UsualObstacle(Side.MONEY, _("Begeleiding moet betaald worden voor er een plan is.")),
            UsualObstacle(Side.FORMAL_RULE, _("De gemeente eist een onafhankelijke begeleider.")),
        ),
    ),
    Step(
        "programme_of_requirements",
        _("Programma van eisen"),
        Stage.PLANNED,
        _("Op papier: hoeveel huizen, welke soort, hoe groot, wat delen jullie, hoe duurzaam."),
        (
            _("Leg de woonwensen naast elkaar en tel hoeveel er in het plan passen."),
            _("Bekijk samen een project dat klaar is."),
        ),
        (UsualObstacle(Side.MONEY, _("De wensen zijn groter dan de beurs.")),),
    ),
    Step(
        "location",
        _("Plek gevonden"),
        Stage.PLANNED,
        _("Een afspraak over de grond op papier, en een antwoord van de gemeente of het daar mag."),
        (
            _("Zet alle plekken in en om het dorp op een kaart, met de eigenaar erbij."),
            _("Vraag de gemeente om een eerste gesprek over twee plekken."),
        ),
        (
            UsualObstacle(Side.MONEY, _("De grond is te duur voor betaalbare huizen.")),
            UsualObstacle(
                Side.FORMAL_RULE,
                _("De gemeente mag grond niet zomaar aan één groep verkopen (Didam-arrest)."),
            ),
            UsualObstacle(Side.FORMAL_RULE, _("Het omgevingsplan staat hier geen wonen toe.")),
            UsualObstacle(Side.SPACE, _("Het stroomnet is vol of de bodem is vervuild.")),
        ),
    ),
    Step(
        "feasibility",
        _("Haalbaarheid"),
        Stage.PLANNED,
        _("Een raming van alle kosten, een verdeling per huis en een gesprek met een bank."),
        (
            _("Laat een kostenraming maken met drie mogelijkheden: sober, gewoon, ruim."),
            _("Laat elk huishouden met een adviseur uitrekenen wat het kan lenen."),
        ),
        (
            UsualObstacle(Side.MONEY, _("Kosten vooraf: wie schiet ze voor?")),
            UsualObstacle(Side.MONEY, _("Starters krijgen de hypotheek niet rond.")),
        ),
    ),
    Step(
        "preliminary_design",
        _("Voorontwerp"),
        Stage.PLANNED,
        _("Een schets van huizen en buitenruimte die de leden goedkeurden, met een raming."),
        (
            _("Kies een architect na gesprekken met drie bureaus."),
            _("Teken samen de stoep, de tuin en het parkeren op een groot vel."),
        ),
        (UsualObstacle(Side.CONFLICT, _("Smaken verschillen.")),),
    ),
    Step(
        "final_design",
        _("Definitief ontwerp"),
        Stage.PLANNED,
        _("Tekeningen waarmee een vergunning kan worden aangevraagd, en een gekozen bouwer."),
        (
            _("Nodig drie bouwers uit om mee te denken, voor alles vastligt."),
            _("Spreek af tot welke dag leden nog iets mogen veranderen."),
        ),
        (UsualObstacle(Side.MONEY, _("Elke wens achteraf maakt het duurder.")),),
    ),
    Step(
        "permit",
        _("Vergunning"),
        Stage.ARRANGING,
        _("Een omgevingsvergunning waar niemand meer bezwaar tegen kan maken."),
        (
            _("Ga bij alle buren langs voor de aanvraag de deur uit gaat."),
            _("Vraag een vooroverleg bij de gemeente aan."),
        ),
        (
            UsualObstacle(Side.FORMAL_RULE, _("Het plan past niet in het omgevingsplan.")),
            UsualObstacle(Side.CONFLICT, _("Buren maken bezwaar.")),
        ),
    ),
    Step(
        "construction_prep",
        _("Klaar om te bouwen"),
        Stage.ARRANGING,
        _("Alle leningen rond en de contracten getekend."),
        (
            _("Maak een lijst van wie de hypotheek rond heeft en wie nog hulp nodig heeft."),
            _("Laat een jurist het contract met de bouwer lezen."),
        ),
        (
            UsualObstacle(Side.MONEY, _("De prijzen stijgen terwijl jullie wachten.")),
            UsualObstacle(Side.COMMUNITY_RISK, _("Wat als de bouwer failliet gaat?")),
        ),
    ),
    Step(
        "construction",
        _("Bouwen"),
        Stage.BUILDING,
        _("De bouw loopt; elke maand een verslag met foto's en de stand van het geld."),
        (
            _("Kies twee leden die elke week naar de bouw gaan."),
            _("Vraag of jullie zelf mogen schilderen of tuinen aanleggen."),
        ),
        (
            UsualObstacle(Side.MONEY, _("Meerwerk loopt op.")),
            UsualObstacle(Side.KNOWLEDGE, _("Niemand van jullie kan fouten in de bouw zien.")),
        ),
    ),
    Step(
        "handover",
        _("Oplevering"),
        Stage.RUNNING,
        _("Sleutels, een lijst van wat nog niet goed is, en een VvE of beheer voor wat je deelt."),
        (
            _("Neem bij de oplevering een bouwkundige mee."),
            _("Spreek af wie het gras maait en de gezamenlijke lamp betaalt."),
        ),
        (UsualObstacle(Side.CONFLICT, _("Ruzie over onderhoud van wat je deelt.")),),
    ),
    Step(
        "aftercare",
        _("Nazorg en terugkijken"),
        Stage.EVALUATED,
        _("Jullie lessen staan op papier en de vereniging is opgeheven of heeft een nieuw doel."),
        (
            _("Schrijf met de groep drie lessen voor een ander dorp."),
            _("Gooi de gegevens weg van wie niet meedeed."),
        ),
    ),
)

TASKS = (
    TaskTemplate(
        "visit",
        _("Ga kijken bij een dorp dat het al deed"),
        _("Neem een lijst vragen mee: geld, grond, begeleider, wat ging mis."),
        "initiative_group",
        21,
    ),
    TaskTemplate(
        "evening",
        _("Organiseer een avond voor belangstellenden"),
        _("Zaal, uitnodiging op papier en online, iemand die de vragen opschrijft."),
        "interest_list",
        28,
        _("mensen bij elkaar brengen"),
    ),
    TaskTemplate(
        "notary",
        _("Vraag twee notarissen naar de kosten van een vereniging"),
        _("Vraag ook hoe lang het duurt en wat jullie zelf kunnen voorbereiden."),
        "association_founded",
        14,
    ),
    TaskTemplate(
        "statutes",
        _("Schrijf op: instappen, uitstappen en inleg"),
        _("Eén bladzijde is genoeg voor de notaris om mee te beginnen."),
        "association_founded",
        30,
        _("schrijven"),
    ),
    TaskTemplate(
        "guides",
        _("Spreek met drie begeleiders"),
        _("Stel elk dezelfde vragen en vraag een groep die zij eerder hielpen."),
        "process_guide_chosen",
        30,
    ),
    TaskTemplate(
        "map",
        _("Zet mogelijke plekken op een kaart"),
        _("Met de eigenaar, de grootte en wat er nu mag. Het Kadaster en de gemeente helpen."),
        "location",
        21,
        _("kaarten lezen"),
    ),
    TaskTemplate(
        "neighbours",
        _("Ga langs bij de buren van de plek"),
        _("Vertel wat jullie willen voor zij het in de krant lezen. Schrijf hun zorgen op."),
        "location",
        21,
    ),
    TaskTemplate(
        "estimate",
        _("Laat een eerste raming maken"),
        _("Grond, bouw, advies, leges, rente en 10 procent onvoorzien."),
        "feasibility",
        45,
        _("rekenen, bouw"),
    ),
)

RISKS = (
    *shared(5, 6, 8, 9, 10, 12, 14, 17),
    RiskTemplate(
        "households_leave",
        RiskCategory.PEOPLE,
        _("Huishoudens stappen uit en er blijft een leeg huis over."),
        4,
        4,
        _("Houd een wachtlijst bij, vraag een inleg en leg vast wat uitstappen kost."),
    ),
    RiskTemplate(
        "plot_lost",
        RiskCategory.BUILDING,
        _("De plek gaat alsnog naar een ander."),
        3,
        5,
        _("Leg een reservering vast met een einddatum en houd een tweede plek in beeld."),
    ),
)

CPO_HOUSING = KindData(
    InitiativeKind.CPO_HOUSING,
    STEPS,
    TASKS,
    RISKS,
    ("households_leave", "plot_lost", "cost_rise"),
)
