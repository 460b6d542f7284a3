"""A community house: from the first wish through running it and handing it on."""

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
        "idea",
        _("Idee"),
        Stage.IDEA,
        _("Een paar mensen die zeggen: dit dorp heeft een eigen plek nodig."),
        (
            _("Praat met de beheerder of de eigenaar van het gebouw dat er nu is."),
            _("Ga op een doordeweekse dag koffiedrinken in het huis van een ander dorp."),
        ),
        (UsualObstacle(Side.COMMUNITY_FEAR, _("Is dat niet de taak van de gemeente?")),),
    ),
    Step(
        "needs_survey",
        _("Behoefte gepeild"),
        Stage.EXPLORING,
        _("Uitkomsten van een peiling: wie komt waarvoor, hoe vaak en wat mag het kosten."),
        (
            _("Vraag elke club hoeveel uren per week zij een zaal zoekt."),
            _("Ga met een korte vragenlijst langs de deuren."),
        ),
        (UsualObstacle(Side.PEOPLE, _("Alleen de mensen die altijd meedoen vullen iets in.")),),
    ),
    Step(
        "coalition",
        _("Samen met clubs, zorg en school"),
        Stage.ORGANISED,
        _("Een brief waarin clubs, zorg, kerk of school zeggen dat zij meedoen."),
        (
            _("Nodig van elke club één mens uit voor een gesprek van een uur."),
            _("Vraag de thuiszorg en de huisarts of zij een kamer zoeken."),
        ),
        (
            UsualObstacle(Side.CONFLICT, _("Clubs willen hun eigen kantine niet kwijt.")),
            UsualObstacle(
                Side.PROFESSIONAL_RESISTANCE, _("De horeca ziet het huis als concurrent.")
            ),
        ),
    ),
    Step(
        "legal_form",
        _("Stichting of coöperatie"),
        Stage.ORGANISED,
        _("Een akte, inschrijving bij de KvK en een bestuur met een rooster van aftreden."),
        (_("Bespreek met een notaris wat past: stichting, vereniging of coöperatie."),),
        (
            UsualObstacle(
                Side.COMMUNITY_RISK, _("Wie is aansprakelijk als het huis verlies maakt?")
            ),
        ),
    ),
    Step(
        "building_found",
        _("Gebouw gevonden"),
        Stage.PLANNED,
        _("Een afspraak met de eigenaar, en een rapport over de staat van het gebouw."),
        (_("Laat een bouwkundige uit het dorp het gebouw van dak tot kelder nalopen."),),
        (
            UsualObstacle(Side.FORMAL_RULE, _("Het gebouw heeft een andere bestemming.")),
            UsualObstacle(Side.SPACE, _("Het gebouw is te groot, te klein of te slecht.")),
        ),
    ),
    Step(
        "business_plan",
        _("Exploitatieplan"),
        Stage.PLANNED,
        _("Vijf jaar op papier: huurders, uren, energie, onderhoud en wat vrijwilligers doen."),
        (
            _("Maak een tabel van huurders, uren en bedragen, ook voor een slecht jaar."),
            _("Vraag de cijfers van een huis in de buurt."),
        ),
        (
            UsualObstacle(Side.MONEY, _("Eén huurder draagt het huis: wat als die vertrekt?")),
            UsualObstacle(Side.MONEY, _("Energie kost meer dan de huur opbrengt.")),
        ),
    ),
    Step(
        "funding",
        _("Geld rond"),
        Stage.ARRANGING,
        _("Toezeggingen op papier voor alles wat het kost, met wat het dorp zelf inlegt."),
        (
            _("Zet op een rij welke fondsen en subsidies er zijn, met hun sluitdatum."),
            _("Verkoop aandelen of stenen in het dorp."),
        ),
        (
            UsualObstacle(Side.MONEY, _("Fondsen wachten op elkaar.")),
            UsualObstacle(Side.FORMAL_RULE, _("Twee subsidies voor hetzelfde mag niet.")),
        ),
    ),
    Step(
        "renovation_permit",
        _("Vergunningen"),
        Stage.ARRANGING,
        _("Vergunning voor verbouwen, gebruik, brandveiligheid en zo nodig drank."),
        (_("Vraag de gemeente aan één tafel wat er allemaal nodig is, en in welke volgorde."),),
        (
            UsualObstacle(
                Side.FORMAL_RULE, _("Drank schenken in een gemeenschapshuis heeft eigen regels.")
            ),
            UsualObstacle(Side.FORMAL_RULE, _("De eisen voor brandveiligheid kosten veel.")),
        ),
    ),
    Step(
        "realisation",
        _("Verbouwen"),
        Stage.BUILDING,
        _("Het werk is gekeurd en de rekeningen kloppen met het plan."),
        (_("Maak een rooster voor de klusdagen en een lijst van wat vakmensen moeten doen."),),
        (UsualObstacle(Side.MONEY, _("Achter elke wand zit een verrassing.")),),
    ),
    Step(
        "opening",
        _("Open"),
        Stage.BUILDING,
        _("De deur is open en het rooster voor de eerste drie maanden is vol."),
        (
            _("Vraag elke club een avond van de openingsweek te vullen."),
            _("Maak een rooster van gastvrouwen en gastheren."),
        ),
    ),
    Step(
        "running",
        _("Het huis draait"),
        Stage.RUNNING,
        _("Een jaar rond gedraaid: cijfers, gebruik per week en genoeg vrijwilligers."),
        (
            _("Zet elke drie maanden de cijfers op één bladzijde voor het dorp."),
            _("Ga met elke huurder elk jaar om tafel: blijf je, en wat heb je nodig?"),
        ),
        (
            UsualObstacle(Side.MONEY, _("Een huurder vertrekt en er valt een gat in de huur.")),
            UsualObstacle(Side.MONEY, _("De energierekening stijgt.")),
            UsualObstacle(Side.PEOPLE, _("Steeds dezelfde mensen staan achter de bar.")),
        ),
    ),
    Step(
        "succession",
        _("Doorgeven"),
        Stage.EVALUATED,
        _("Een nieuw bestuur is ingewerkt en alles wat het moet weten staat op papier."),
        (
            _("Maak een map: sleutels, contracten, jaarlijkse klussen, wie bel je."),
            _("Vraag twee mensen onder de vijftig een half jaar mee te lopen."),
        ),
        (UsualObstacle(Side.PEOPLE, _("Niemand wil in het bestuur.")),),
    ),
)

TASKS = (
    TaskTemplate(
        "survey",
        _("Maak een peiling van een halve bladzijde"),
        _("Waarvoor zou je komen, hoe vaak, en wil je helpen? Ook op papier bij de bakker."),
        "needs_survey",
        21,
    ),
    TaskTemplate(
        "clubs",
        _("Bel alle clubs over uren en wensen"),
        _("Zet in één tabel: club, dag, uren, hoeveel mensen, wat betalen zij nu."),
        "coalition",
        21,
    ),
    TaskTemplate(
        "forecast",
        _("Reken drie jaar vooruit"),
        _("Met een goed jaar, een gewoon jaar en een jaar waarin de grootste huurder weg is."),
        "business_plan",
        30,
        _("rekenen"),
    ),
    TaskTemplate(
        "funds",
        _("Maak een lijst van fondsen met sluitdatum"),
        _("Gemeente, provincie, landelijke fondsen, bedrijven uit het dorp."),
        "funding",
        21,
        _("aanvragen schrijven"),
    ),
    TaskTemplate(
        "tenant_search",
        _("Zoek een nieuwe huurder"),
        _("Bel zorg, zzp'ers en verenigingen. Wat zoeken zij, en wat kunnen wij bieden?"),
        "running",
        14,
        _("contacten leggen"),
    ),
    TaskTemplate(
        "energy_check",
        _("Laat een energiescan doen"),
        _("Welke maatregel verdient zich in drie jaar terug?"),
        "running",
        45,
        _("techniek"),
    ),
    TaskTemplate(
        "handbook",
        _("Schrijf het draaiboek van het huis"),
        _("Sleutels, verwarming, contracten, vaste klussen en telefoonnummers."),
        "succession",
        60,
        _("schrijven"),
    ),
)

RISKS = (
    *shared(1, 5, 6, 7, 8, 10, 11, 13),
    RiskTemplate(
        "tenant_leaves",
        RiskCategory.MONEY,
        _("De grootste huurder zegt op."),
        3,
        5,
        _(
            "Geen huurder meer dan een derde van de inkomsten, een opzegtermijn van een jaar, en "
            "elk jaar een gesprek."
        ),
    ),
    RiskTemplate(
        "energy_price",
        RiskCategory.MONEY,
        _("De energieprijs verdubbelt."),
        3,
        4,
        _("Een contract met vaste prijs, isoleren en zonnepanelen, en lege zalen niet verwarmen."),
    ),
)

COMMUNITY_HOUSE = KindData(
    InitiativeKind.COMMUNITY_HOUSE,
    STEPS,
    TASKS,
    RISKS,
    ("tenant_leaves", "energy_price", "overload"),
)
