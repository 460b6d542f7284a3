"""The risks that any village group may meet: the twenty rows of domain.md section 4.4."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from initiatives.kinds.shapes import RiskCategory, RiskTemplate

_VOLUNTEERS = _("Vrijwilligersverzekering van de gemeente: vraag na wat die dekt.")

SHARED: dict[int, RiskTemplate] = {
    1: RiskTemplate(
        "hurt",
        RiskCategory.SAFETY,
        _("Een vrijwilliger of bezoeker raakt gewond."),
        2,
        4,
        _(
            "Loop elke klus vooraf na op veiligheid. Leg een verbanddoos en een "
            "meldformulier klaar."
        ),
        _VOLUNTEERS,
    ),
    2: RiskTemplate(
        "damage",
        RiskCategory.LIABILITY,
        _("Een vrijwilliger maakt iets stuk van een ander."),
        3,
        2,
        _("Schrijf op wat vrijwilligers wel en niet doen. Vraag of iedereen zelf verzekerd is."),
        _("Vrijwilligersverzekering van de gemeente en de eigen aansprakelijkheidsverzekering."),
    ),
    3: RiskTemplate(
        "traffic",
        RiskCategory.SAFETY,
        _("Er gebeurt een ongeluk onderweg."),
        2,
        5,
        _("Bekijk het rijbewijs, vraag een verklaring over de gezondheid en spreek regels af."),
        _("Inzittendenverzekering; regel wie de terugval in no-claim betaalt."),
    ),
    4: RiskTemplate(
        "boundaries",
        RiskCategory.SAFETY,
        _("Iemand gaat over de grens van een ander, of er verdwijnt geld of spullen."),
        2,
        5,
        _(
            "Vraag een VOG (vaak gratis), ga met zijn tweeën, spreek gedragsregels af en kies een "
            "vertrouwenspersoon. Neem nooit een pincode aan."
        ),
    ),
    5: RiskTemplate(
        "board_liable",
        RiskCategory.LIABILITY,
        _("Een bestuurslid moet zelf betalen voor schulden of schade."),
        2,
        5,
        _(
            "Richt bij de notaris een vereniging, stichting of coöperatie op, schrijf die in bij "
            "de KvK, houd je aan de WBTR en laat twee mensen elke betaling zien."
        ),
        _("Bestuurdersaansprakelijkheidsverzekering; vaak in de verzekering van de gemeente."),
    ),
    6: RiskTemplate(
        "fraud",
        RiskCategory.MONEY,
        _("Er verdwijnt geld, of maar één mens kan bij de rekening."),
        2,
        4,
        _("Twee handtekeningen, een kascommissie, en een tweede bestuurslid dat kan meekijken."),
    ),
    7: RiskTemplate(
        "money_gap",
        RiskCategory.MONEY,
        _("Het geld raakt op: de subsidie stopt of een huurder vertrekt."),
        3,
        4,
        _(
            "Reken drie jaar vooruit, spaar zes maanden kosten, zorg voor drie soorten inkomsten "
            "en spreek af wanneer jullie stoppen."
        ),
    ),
    8: RiskTemplate(
        "cost_rise",
        RiskCategory.BUILDING,
        _("Bouwen wordt duurder dan gedacht."),
        4,
        4,
        _("Houd 10 tot 15 procent achter de hand en beslis per fase of jullie doorgaan."),
    ),
    9: RiskTemplate(
        "bankrupt",
        RiskCategory.BUILDING,
        _("De aannemer of begeleider gaat failliet."),
        2,
        5,
        _("Betaal in delen na gedaan werk en leg vast wie het werk dan mag afmaken."),
        _("Garantieregeling of afbouwwaarborg."),
    ),
    10: RiskTemplate(
        "key_person",
        RiskCategory.PEOPLE,
        _("De trekker valt weg."),
        3,
        4,
        _("Zet voor elke rol een tweede klaar, schrijf op hoe het werkt, praat elk jaar over wie."),
    ),
    11: RiskTemplate(
        "overload",
        RiskCategory.PEOPLE,
        _("Vrijwilligers doen te veel en haken af."),
        4,
        3,
        _("Spreek een grens per mens af, zoek er steeds nieuwe bij en laat pauze gewoon zijn."),
    ),
    12: RiskTemplate(
        "data_leak",
        RiskCategory.PRIVACY,
        _("Namen, adressen of verhalen van mensen komen op straat."),
        2,
        4,
        _(
            "Vraag niet meer dan nodig, bewaar het op één plek en gooi het op tijd weg. Een "
            "datalek meld je zo nodig binnen 72 uur bij de Autoriteit Persoonsgegevens."
        ),
    ),
    13: RiskTemplate(
        "food_fire_children",
        RiskCategory.SAFETY,
        _("Iemand wordt ziek van het eten, er is brand of een kind is niet veilig."),
        2,
        4,
        _(
            "Werk schoon en koel, vraag na wat mag met drank, tel hoeveel mensen er in mogen, houd "
            "uitgangen vrij en wees nooit alleen met kinderen."
        ),
    ),
    14: RiskTemplate(
        "polarisation",
        RiskCategory.TRUST,
        _("Het dorp raakt verdeeld of een gesprek loopt uit de hand."),
        3,
        4,
        _(
            "Kleine groepen, een onafhankelijke gespreksleider, regels voor het gesprek en geen "
            "namen in wat je opschrijft. Weet wie je belt als het spannend wordt."
        ),
    ),
    15: RiskTemplate(
        "rule_broken",
        RiskCategory.RULES,
        _("Jullie overtreden een regel zonder het te weten."),
        3,
        3,
        _("Vraag de gemeente vooraf: mag dit? En bewaar het antwoord op papier."),
    ),
    16: RiskTemplate(
        "displacement",
        RiskCategory.TRUST,
        _("Een organisatie vindt dat jullie haar werk afpakken."),
        3,
        3,
        _("Ga vroeg samen aan tafel, schrijf op wie wat doet en hoe jullie naar elkaar verwijzen."),
    ),
    17: RiskTemplate(
        "exclusion",
        RiskCategory.TRUST,
        _("Sommige mensen weten er niet van of kunnen niet meedoen."),
        3,
        3,
        _("Roep iedereen op, ook op papier. Zet op een rij wie voorgaat en waar je kunt klagen."),
    ),
    18: RiskTemplate(
        "experiment_harm",
        RiskCategory.SAFETY,
        _("Iemand krijgt schade door een proef."),
        2,
        5,
        _("Spreek vooraf af wanneer je stopt, wat een incident is en wie er dan belt."),
        _("Vraag vóór de start of de proef verzekerd is."),
    ),
    19: RiskTemplate(
        "reputation",
        RiskCategory.TRUST,
        _("Er gaat een verhaal rond dat niet klopt."),
        2,
        3,
        _("Eén mens spreekt namens jullie. Zet de feiten op een pagina die je bijhoudt."),
    ),
    20: RiskTemplate(
        "nothing_happens",
        RiskCategory.PEOPLE,
        _("Er gebeurt niets, omdat niemand durft te beginnen."),
        3,
        3,
        _("Doe binnen vier weken iets kleins dat terug te draaien is. Zoek ruggensteun."),
    ),
}


def shared(*numbers: int) -> tuple[RiskTemplate, ...]:
    return tuple(SHARED[number] for number in numbers)
