"""A shop and transport that a village keeps going itself."""

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

SHOP_STEPS = (
    Step(
        "idea",
        _("Idee"),
        Stage.IDEA,
        _("Een paar mensen die zich afvragen: kunnen wij dat niet zelf?"),
        (
            _("Vraag de laatste winkelier waarom het stopte."),
            _("Ga kijken in een dorpswinkel die door vrijwilligers draait."),
        ),
        (UsualObstacle(Side.COMMUNITY_FEAR, _("Als een winkelier het niet kon, kunnen wij het?")),),
    ),
    Step(
        "survey",
        _("Peiling"),
        Stage.EXPLORING,
        _("Hoeveel huishoudens komen, hoe vaak en voor hoeveel per week."),
        (
            _("Ga langs de deuren: waarvoor kom je, en wat haal je toch elders?"),
            _("Tel een week lang wie er op het plein langskomt."),
        ),
        (UsualObstacle(Side.PEOPLE, _("Iedereen zegt te komen; de helft doet het.")),),
    ),
    Step(
        "concept",
        _("Plan met leverancier"),
        Stage.PLANNED,
        _("Een plan met een leverancier die ook kleine winkels bedient."),
        (
            _("Vraag drie leveranciers naar hun kleinste bestelling."),
            _("Vraag boeren en bakkers in de buurt wat zij willen leveren."),
        ),
        (UsualObstacle(Side.MONEY, _("De kleinste bestelling is te groot.")),),
    ),
    Step(
        "legal_form",
        _("Stichting of coöperatie"),
        Stage.PLANNED,
        _("Een akte, inschrijving bij de KvK en een bestuur."),
        (_("Bespreek met een notaris of dorpsgenoten mede-eigenaar kunnen worden."),),
        (UsualObstacle(Side.COMMUNITY_RISK, _("Wie betaalt als de winkel verlies maakt?")),),
    ),
    Step(
        "premises",
        _("Plek"),
        Stage.ARRANGING,
        _("Een huurcontract of bruikleen, en zekerheid dat een winkel daar mag."),
        (_("Vraag de gemeente of verkoop op deze plek mag."),),
        (UsualObstacle(Side.FORMAL_RULE, _("Het omgevingsplan staat hier geen winkel toe.")),),
    ),
    Step(
        "start_capital",
        _("Startkapitaal"),
        Stage.ARRANGING,
        _("Genoeg geld voor de inrichting en drie maanden voorraad."),
        (_("Verkoop aandelen van een klein bedrag in het dorp."),),
        (
            UsualObstacle(
                Side.FORMAL_RULE, _("Steun van de gemeente mag een andere winkel niet schaden.")
            ),
        ),
    ),
    Step(
        "opening",
        _("Open"),
        Stage.BUILDING,
        _("De winkel is open en het rooster van de eerste maand is vol."),
        (_("Maak een rooster met twee mensen per dagdeel."),),
        (UsualObstacle(Side.PEOPLE, _("De zaterdag krijg je niet gevuld.")),),
    ),
    Step(
        "running",
        _("De winkel draait"),
        Stage.RUNNING,
        _("Een jaar open, met cijfers over omzet en klanten."),
        (_("Hang elke maand de omzet op: zo weet het dorp of het genoeg is."),),
        (UsualObstacle(Side.MONEY, _("Na een half jaar zakt de omzet.")),),
    ),
    Step(
        "looked_back",
        _("Teruggekeken"),
        Stage.EVALUATED,
        _("Klanten, vrijwilligers en leverancier zeiden wat beter kan."),
        (_("Vraag wie niet meer komt waarom."),),
    ),
)

SHOP_TASKS = (
    TaskTemplate(
        "doors",
        _("Ga langs de deuren met vijf vragen"),
        _("Waarvoor kom je, hoe vaak, hoe laat, wat geef je uit, wil je helpen?"),
        "survey",
        28,
    ),
    TaskTemplate(
        "suppliers",
        _("Bel drie leveranciers"),
        _("Vraag naar de kleinste bestelling, de dag van levering en terugnemen."),
        "concept",
        21,
        _("inkopen"),
    ),
    TaskTemplate(
        "fridge",
        _("Regel een koelkast, kassa en schappen"),
        _("Vraag rond: een winkel die sluit verkoopt vaak alles voor weinig."),
        "opening",
        45,
        _("handig met spullen"),
    ),
    TaskTemplate(
        "rota",
        _("Maak het eerste rooster"),
        _("Twee mensen per dagdeel en een lijst van wie kan invallen."),
        "opening",
        30,
    ),
)

SHOP_RISKS = (
    *shared(6, 7, 10, 11, 13),
    RiskTemplate(
        "turnover",
        RiskCategory.MONEY,
        _("De omzet is te laag om de huur te betalen."),
        3,
        4,
        _("Spreek een ondergrens af, deel een gebouw en combineer met koffie en pakketjes."),
    ),
    RiskTemplate(
        "spoilage",
        RiskCategory.MONEY,
        _("Verse waar blijft liggen."),
        4,
        2,
        _("Laat vooraf bestellen en geef weg wat bijna over de datum is."),
    ),
)

VILLAGE_SHOP = KindData(
    InitiativeKind.VILLAGE_SHOP,
    SHOP_STEPS,
    SHOP_TASKS,
    SHOP_RISKS,
    ("turnover", "spoilage", "overload"),
)

BUS_STEPS = (
    Step(
        "idea",
        _("Idee"),
        Stage.IDEA,
        _("Een paar mensen die zien wie er niet meer weg kan komen."),
        (
            _("Vraag de dorpsondersteuner hoe vaak vervoer het probleem is."),
            _("Rij een dag mee met een dorp dat het al doet."),
        ),
        (UsualObstacle(Side.COMMUNITY_FEAR, _("Mag je zomaar mensen vervoeren?")),),
    ),
    Step(
        "demand_survey",
        _("Wie wil waarheen?"),
        Stage.EXPLORING,
        _("Een telling van ritten: waarheen, hoe laat, hoeveel per week."),
        (_("Houd vier weken bij wie om een rit vraagt."),),
        (UsualObstacle(Side.PEOPLE, _("Mensen vragen niet graag om een rit.")),),
    ),
    Step(
        "operator",
        _("Buurtbus of eigen auto"),
        Stage.ORGANISED,
        _("Een afspraak met de vervoerder, of het besluit om het zelf te doen met vrijwilligers."),
        (
            _("Vraag de vervoerder wat nodig is voor een buurtbus."),
            _("Kies: vaste halten of van deur tot deur."),
        ),
        (
            UsualObstacle(
                Side.FORMAL_RULE,
                _("Meer vragen dan de kosten van de rit? Dan gelden de regels voor taxi's."),
            ),
            UsualObstacle(Side.FORMAL_RULE, _("Een buurtbus moet genoeg reizigers halen.")),
        ),
    ),
    Step(
        "vehicle",
        _("Auto en verzekering"),
        Stage.ARRANGING,
        _("Een auto op naam, met inzittendenverzekering."),
        (
            _("Vraag een garage en de gemeente of zij willen meebetalen."),
            _("Vraag twee verzekeraars naar rijden met vrijwilligers."),
        ),
        (UsualObstacle(Side.MONEY, _("Een rolstoelbus kost het dubbele.")),),
    ),
    Step(
        "drivers",
        _("Chauffeurs"),
        Stage.BUILDING,
        _("Genoeg chauffeurs met rijbewijs, verklaring over de gezondheid en VOG."),
        (_("Vraag tien mensen persoonlijk: een oproep alleen werkt niet."),),
        (UsualObstacle(Side.PEOPLE, _("De meeste chauffeurs zijn zelf boven de zeventig.")),),
    ),
    Step(
        "timetable",
        _("Rooster en telefoon"),
        Stage.BUILDING,
        _("Een rooster, een telefoonnummer en een kaart met wat een rit kost."),
        (_("Spreek af wie de telefoon opneemt en tot hoe laat je kunt bellen."),),
    ),
    Step(
        "running",
        _("Het rijdt"),
        Stage.RUNNING,
        _("Een jaar gereden: ritten, kilometers, kosten en hoe vaak het niet lukte."),
        (_("Tel elke maand de ritten en wat je moest weigeren."),),
        (
            UsualObstacle(Side.PROFESSIONAL_RESISTANCE, _("Taxibedrijven zien concurrentie.")),
            UsualObstacle(Side.MONEY, _("Onderhoud komt altijd onverwacht.")),
        ),
    ),
    Step(
        "looked_back",
        _("Teruggekeken"),
        Stage.EVALUATED,
        _("Reizigers en chauffeurs zeiden wat beter kan."),
        (_("Vraag tien reizigers waar zij zonder de auto niet gekomen waren."),),
    ),
)

BUS_TASKS = (
    TaskTemplate(
        "count",
        _("Tel vier weken wie om een rit vraagt"),
        _("Waarheen en hoe laat, zonder namen. Vraag huisarts, kapper en dorpsondersteuner."),
        "demand_survey",
        28,
    ),
    TaskTemplate(
        "insurers",
        _("Vraag twee verzekeraars naar rijden met vrijwilligers"),
        _("Inzittenden, no-claim, leeftijd van chauffeurs, rolstoel."),
        "vehicle",
        21,
    ),
    TaskTemplate(
        "ask_drivers",
        _("Vraag tien mensen of zij willen rijden"),
        _("Eén dagdeel in de twee weken is genoeg."),
        "drivers",
        21,
        _("mensen vragen"),
    ),
    TaskTemplate(
        "phone",
        _("Regel het telefoonnummer en wie opneemt"),
        _("Een vaste tijd op de dag werkt beter dan altijd bereikbaar zijn."),
        "timetable",
        21,
    ),
)

BUS_RISKS = (
    *shared(1, 3, 4, 10, 11, 12),
    RiskTemplate(
        "no_driver",
        RiskCategory.PEOPLE,
        _("Er is geen chauffeur en iemand mist het ziekenhuis."),
        3,
        4,
        _("Twee mensen die kunnen invallen, en een taxi op rekening als het echt niet lukt."),
    ),
)

VILLAGE_BUS = KindData(
    InitiativeKind.VILLAGE_BUS,
    BUS_STEPS,
    BUS_TASKS,
    BUS_RISKS,
    ("traffic", "no_driver", "data_leak"),
)
