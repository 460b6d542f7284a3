"""Care and energy that a village organises itself, as a cooperative."""

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

CARE_STEPS = (
    Step(
        "idea",
        _("Idee"),
        Stage.IDEA,
        _("Een paar mensen die het zien: hier valt iemand tussen wal en schip."),
        (
            _("Praat met de huisarts, de dorpsondersteuner en een mantelzorger."),
            _("Bel een dorp met een zorgcoöperatie."),
        ),
        (UsualObstacle(Side.COMMUNITY_FEAR, _("Mogen wij ons met zorg bemoeien?")),),
    ),
    Step(
        "need_inventory",
        _("Wat is er nodig?"),
        Stage.EXPLORING,
        _("Een overzicht van wat mensen missen en wat er al is, zonder namen."),
        (
            _("Houd tien gesprekken aan de keukentafel."),
            _("Zet op een rij wie er al zorg en hulp geeft in het dorp."),
        ),
        (UsualObstacle(Side.PEOPLE, _("Wie hulp nodig heeft, zegt het niet graag.")),),
    ),
    Step(
        "vision",
        _("Visie"),
        Stage.EXPLORING,
        _("Eén bladzijde: wat doen wij, wat doen wij niet, en wie doet dat dan?"),
        (_("Schrijf de bladzijde met vijf mensen en lees hem voor op een dorpsavond."),),
        (
            UsualObstacle(
                Side.PROFESSIONAL_RESISTANCE, _("Zorgorganisaties zeggen: dat is ons werk.")
            ),
        ),
    ),
    Step(
        "member_support",
        _("Draagvlak"),
        Stage.ORGANISED,
        _("Genoeg mensen die lid willen worden: spreek zelf af welk deel van het dorp."),
        (
            _("Ga straat voor straat langs met een kaartje: word je lid?"),
            _("Vertel ook wie nu niets nodig heeft wat het oplevert."),
        ),
        (UsualObstacle(Side.PEOPLE, _("Mensen denken dat het pas is voor wie zorg nodig heeft.")),),
    ),
    Step(
        "cooperative_founded",
        _("Coöperatie opgericht"),
        Stage.ORGANISED,
        _("Akte, KvK, bestuur en een eerste ledenvergadering."),
        (_("Vraag de statuten van een coöperatie die er al is."),),
        (UsualObstacle(Side.COMMUNITY_RISK, _("Wie betaalt als er iets misgaat?")),),
    ),
    Step(
        "agreements",
        _("Afspraken met gemeente en zorg"),
        Stage.ARRANGING,
        _("Afspraken op papier met gemeente, verzekeraar en zorgaanbieders."),
        (
            _("Nodig de wijkverpleging uit voor een rondje door het dorp."),
            _("Vraag de gemeente wie over de Wmo gaat en maak een afspraak."),
        ),
        (
            UsualObstacle(Side.FORMAL_RULE, _("De gemeente heeft hulp al voor jaren ingekocht.")),
            UsualObstacle(
                Side.FORMAL_RULE, _("Wie echt zorg geeft, krijgt eisen als zorgaanbieder.")
            ),
            UsualObstacle(Side.PROFESSIONAL_RESISTANCE, _("Aanbieders willen hun uren houden.")),
        ),
    ),
    Step(
        "coordinator",
        _("Coördinator of dorpsondersteuner"),
        Stage.BUILDING,
        _("Iemand met naam, uren en een telefoonnummer dat het dorp kent."),
        (_("Schrijf op wat de coördinator doet, en vooral wat niet."),),
        (UsualObstacle(Side.MONEY, _("Geld voor uren is er maar voor een jaar.")),),
    ),
    Step(
        "services",
        _("De diensten draaien"),
        Stage.RUNNING,
        _("Mensen worden geholpen: eten, vervoer, klussen, dagbesteding of zorg."),
        (_("Begin met één dienst en tel na drie maanden wie er gebruik van maakt."),),
        (
            UsualObstacle(Side.PEOPLE, _("Vrijwilligers krijgen te zware vragen.")),
            UsualObstacle(Side.KNOWLEDGE, _("Wat mag je delen over iemand die je helpt?")),
        ),
    ),
    Step(
        "quality",
        _("Beter en verder"),
        Stage.EVALUATED,
        _("Leden en mensen die hulp kregen zeggen elk jaar wat beter kan."),
        (_("Vraag tien mensen: wat zou je missen als wij stopten?"),),
    ),
)

CARE_TASKS = (
    TaskTemplate(
        "talks",
        _("Houd tien gesprekken aan de keukentafel"),
        _("Vraag wat iemand mist en wat iemand wél kan. Schrijf geen namen op."),
        "need_inventory",
        30,
        _("luisteren"),
    ),
    TaskTemplate(
        "providers",
        _("Maak kennis met de zorg in het dorp"),
        _("Huisarts, wijkverpleging, thuiszorg, welzijn. Waar lopen zij op vast?"),
        "vision",
        30,
    ),
    TaskTemplate(
        "members",
        _("Maak het kaartje: word je lid?"),
        _("Wat kost het, wat krijg je ervoor, en wat kun jij doen?"),
        "member_support",
        30,
    ),
    TaskTemplate(
        "boundary",
        _("Schrijf op wat wij wel en niet doen"),
        _("Samen met de wijkverpleging, op één bladzijde."),
        "agreements",
        45,
        _("schrijven"),
    ),
    TaskTemplate(
        "vog",
        _("Regel gratis VOG's voor vrijwilligers"),
        _("Via de regeling voor organisaties met kwetsbare mensen."),
        "services",
        30,
    ),
)

CARE_RISKS = (
    *shared(4, 5, 10, 11, 12, 16),
    RiskTemplate(
        "too_heavy",
        RiskCategory.SAFETY,
        _("Een vrijwilliger doet wat een vakmens hoort te doen."),
        3,
        4,
        _("Een grens op papier, een nummer om te bellen en elke maand een gesprek."),
    ),
)

CARE_COOPERATIVE = KindData(
    InitiativeKind.CARE_COOPERATIVE,
    CARE_STEPS,
    CARE_TASKS,
    CARE_RISKS,
    ("too_heavy", "data_leak", "overload"),
)

ENERGY_STEPS = (
    Step(
        "initiative_group",
        _("Kerngroep"),
        Stage.IDEA,
        _("Een groep die op het dorp lijkt: jong en oud, huur en koop, boer en burger."),
        (
            _("Vraag ook iemand die er weinig in ziet."),
            _("Bel een energiecoöperatie in de buurt."),
        ),
        (UsualObstacle(Side.PEOPLE, _("Alleen techneuten melden zich.")),),
    ),
    Step(
        "location",
        _("Dak of grond"),
        Stage.EXPLORING,
        _("Een brief van de eigenaar dat jullie het dak of de grond mogen gebruiken."),
        (
            _("Zet grote daken en stukken grond op een kaart, met de eigenaar erbij."),
            _("Vraag een constructeur of het dak het houdt."),
        ),
        (
            UsualObstacle(Side.SPACE, _("Het dak is niet sterk genoeg.")),
            UsualObstacle(Side.MONEY, _("De verzekeraar van het gebouw stelt eisen.")),
        ),
    ),
    Step(
        "cooperative",
        _("Coöperatie"),
        Stage.ORGANISED,
        _("Een coöperatie met uitgesloten aansprakelijkheid (u.a.), een bestuur en de KvK."),
        (_("Vraag modelstatuten bij een koepel van energiecoöperaties."),),
        (UsualObstacle(Side.COMMUNITY_RISK, _("Leden zijn bang te moeten bijbetalen.")),),
    ),
    Step(
        "subsidy_grid",
        _("Subsidie en aansluiting"),
        Stage.PLANNED,
        _("Een antwoord van de netbeheerder en een beschikking of plek in de rij voor subsidie."),
        (
            _("Vraag de netbeheerder nu al of er plek is op het net."),
            _("Zoek op wanneer de subsidie opengaat en wat er dan klaar moet liggen."),
        ),
        (
            UsualObstacle(Side.FORMAL_RULE, _("Het stroomnet is vol.")),
            UsualObstacle(Side.KNOWLEDGE, _("De subsidie is maar een paar weken open.")),
        ),
    ),
    Step(
        "membership_capital",
        _("Leden en geld"),
        Stage.ARRANGING,
        _("Genoeg inleg van leden en een lening voor de rest."),
        (_("Maak een rekenvoorbeeld: wat leg je in, wat krijg je, wat als het tegenvalt?"),),
        (UsualObstacle(Side.PEOPLE, _("Wie weinig geld heeft kan niet meedoen.")),),
    ),
    Step(
        "permit",
        _("Vergunning"),
        Stage.ARRANGING,
        _("De vergunning, of de bevestiging dat er geen nodig is."),
        (_("Vraag de gemeente of het op deze plek zonder vergunning mag."),),
    ),
    Step(
        "installation",
        _("Aanleggen"),
        Stage.BUILDING,
        _("De panelen of molen liggen of staan en zijn gekeurd."),
        (_("Vergelijk drie offertes op prijs, garantie en onderhoud."),),
        (UsualObstacle(Side.MONEY, _("De prijs stijgt tussen offerte en opdracht.")),),
    ),
    Step(
        "operation",
        _("Stroom"),
        Stage.RUNNING,
        _("Een jaar stroom geleverd, met cijfers voor de leden."),
        (_("Zet de opbrengst elke maand op de pagina."),),
        (UsualObstacle(Side.MONEY, _("De opbrengst per kWh daalt.")),),
    ),
    Step(
        "village_fund",
        _("Opbrengst naar het dorp"),
        Stage.EVALUATED,
        _("De leden besloten waar de winst heen gaat, en het dorp ziet het."),
        (_("Vraag het dorp om drie voorstellen voor het dorpsfonds."),),
    ),
)

ENERGY_TASKS = (
    TaskTemplate(
        "roofs",
        _("Zet grote daken op een kaart"),
        _("Scholen, stallen, sporthal, bedrijven. Met de eigenaar en de ligging."),
        "location",
        21,
        _("kaarten lezen"),
    ),
    TaskTemplate(
        "grid_question",
        _("Vraag de netbeheerder of er plek is"),
        _("Vraag ook naar een wachtlijst en wat met een batterij of kleinere aansluiting kan."),
        "subsidy_grid",
        14,
        _("techniek"),
    ),
    TaskTemplate(
        "example",
        _("Maak een rekenvoorbeeld voor leden"),
        _("Inleg, opbrengst en wat er gebeurt als het tegenvalt, op één bladzijde."),
        "membership_capital",
        30,
        _("rekenen"),
    ),
    TaskTemplate(
        "quotes",
        _("Vraag drie offertes"),
        _("Dezelfde vragen aan elk: prijs, garantie, onderhoud, wanneer."),
        "installation",
        30,
    ),
)

ENERGY_RISKS = (
    *shared(5, 6, 8, 10, 17),
    RiskTemplate(
        "grid_full",
        RiskCategory.RULES,
        _("Er komt geen plek op het stroomnet."),
        4,
        5,
        _("Vraag aan voor je geld uitgeeft, en reken ook een plan met minder terugleveren uit."),
    ),
    RiskTemplate(
        "storm_fire",
        RiskCategory.SAFETY,
        _("Storm of brand beschadigt de panelen of het gebouw."),
        2,
        4,
        _("Laat de aanleg keuren en elk jaar nakijken."),
        _("Opstalverzekering van de eigenaar en een eigen verzekering voor de installatie."),
    ),
)

ENERGY_COOPERATIVE = KindData(
    InitiativeKind.ENERGY_COOPERATIVE,
    ENERGY_STEPS,
    ENERGY_TASKS,
    ENERGY_RISKS,
    ("grid_full", "cost_rise", "exclusion"),
)
