"""What the made-up groups asked of the municipality, and how far that is."""

from __future__ import annotations

from typing import NamedTuple

from initiatives.regulatory.models.risks import RiskAnswer


class RequestStory(NamedTuple):
    initiative: str  # the start of its title
    title: str
    days_ago: int
    kind: str  # empty while no officer took it up
    summary: str
    what: str
    why: str
    who: str
    rule: str  # empty when they do not know
    self_effort: str
    risk: str
    mitigation: str


REQUESTS = [
    RequestStory(
        "Winkelhoek",
        "Winkelhoek zonder aparte horecavergunning",
        52,
        "experiment",
        "De winkelhoek in 't Laefhoes wil koffie schenken tijdens winkeltijd, zonder daarvoor een "
        "eigen horecavergunning aan te vragen. Het dorpshuis heeft er al een.",
        "Tijdens de winkeltijd, vijf ochtenden in de week, schenken vrijwilligers koffie en thee "
        "aan de tafel bij de winkelhoek. Geen alcohol.",
        "Zonder koffie blijft het een schap met brood. Juist het praatje maakt dat mensen komen.",
        "Bewoners die niet zo makkelijk naar Horst rijden. Veertien vrijwilligers doen mee.",
        "Het horecabeleid vraagt een eigen exploitatievergunning per ondernemer.",
        "Wij doen de inkoop, de kas, de hygiënecursus en het schoonmaken.",
        "Iemand wordt ziek van bedorven melk, of het wordt een gewoon café.",
        "We werken met een temperatuurlijst, sluiten om half een en kijken na een jaar terug.",
    ),
    RequestStory(
        "Wandelpad",
        "Mag een wandelpad over gemeentegrond?",
        5,
        "",
        "De wandelgroep van Griendtsveen wil een pad langs de oude turfvaart. Tweehonderd meter "
        "ligt op grond van de gemeente. Mag dat zomaar?",
        "Een pad van gemaaid gras, een meter breed, met twee bankjes.",
        "Er is nu geen rondje dat je met een rollator kunt lopen.",
        "Het hele dorp. Vier mensen bereiden het voor, de wandelgroep maait.",
        "",
        "Maaien, de bankjes maken en ze onderhouden.",
        "Iemand struikelt, of de oever wordt beschadigd.",
        "We lopen het pad elke maand na en blijven drie meter van het water.",
    ),
    RequestStory(
        "Groen rond",
        "Groenbeheer van het dorpsplein overnemen",
        30,
        "right_to_challenge",
        "Een groep uit Meterik wil het onderhoud van het groen rond het dorpsplein overnemen van "
        "de gemeente, voor hetzelfde geld of minder.",
        "Wij maaien, snoeien en planten rond het plein. De bomen blijven bij de gemeente.",
        "Het wordt nu vier keer per jaar gedaan en dat zie je.",
        "Vijf trekkers en een klusploeg van twaalf.",
        "Het groenbestek van de gemeente.",
        "Al het werk, met eigen gereedschap. Wij vragen de helft van wat het nu kost.",
        "De ploeg houdt ermee op, of iemand bezeert zich.",
        "Ieder jaar spreken we opnieuw af. De vrijwilligersverzekering van de gemeente geldt.",
    ),
    RequestStory(
        "Dorpsauto",
        "Mag de dorpsauto wachten bij de school?",
        40,
        "clarification",
        "De dorpsauto wil een vaste plek om mensen op te halen bij de school. Mag dat, of is er "
        "een besluit voor nodig?",
        "Elke dag om half twaalf een kwartier wachten op de kiss-and-ride.",
        "Daar is een bankje onder dak, dus wachten mensen droog.",
        "Passagiers van de dorpsauto, vaak ouder dan 75.",
        "",
        "Een bordje met de tijden maken wij zelf.",
        "De plek is nodig voor een ouder die een kind ophaalt.",
        "Buiten schooltijd is daar niemand; anders rijden we een rondje.",
    ),
    RequestStory(
        "De Nieuwe Hoek",
        "Smallere straat bij de starterswoningen",
        62,
        "policy_deviation",
        "De bouwgroep vraagt of de straat bij de starterswoningen vier meter breed mag zijn. "
        "De richtlijn van de gemeente is vijf en een halve meter.",
        "Een straat van vier meter met passeerplekken, en parkeren aan het begin.",
        "Dat scheelt per woning ongeveer zesduizend euro en geeft een groene straat.",
        "Negentien huishoudens.",
        "De richtlijn voor woonstraten.",
        "Wij laten de tekening maken en leggen de passeerplekken aan.",
        "De brandweer kan er niet door.",
        "Er komt een opstelplaats aan het begin van de straat.",
    ),
    RequestStory(
        "Zonnedak",
        "Zonnedak zonder welstandstoets",
        45,
        "policy_deviation",
        "De energiegroep vraagt om het zonnedak op de sporthal niet langs de welstandscommissie te "
        "laten gaan. De panelen zijn van de weg af niet te zien.",
        "Driehonderd panelen, plat op het dak, achter de dakrand.",
        "De toets kost elf weken en dan verloopt onze plek voor subsidie.",
        "Zes trekkers en ruim negentig leden.",
        "De welstandsnota.",
        "Wij leveren foto's vanaf alle kanten en een constructieberekening.",
        "Iemand vindt het lelijk.",
        "De panelen liggen twintig centimeter onder de dakrand.",
    ),
    RequestStory(
        "Wandelpad",
        "Oversteek bij de provinciale weg",
        34,
        "signal_higher_rule",
        "De wandelgroep vraagt een oversteek waar het nieuwe pad de provinciale weg kruist.",
        "Een middeneiland en een bord, op de plek waar nu het hek staat.",
        "Wie het rondje loopt, moet nu over een weg waar tachtig wordt gereden.",
        "Het hele dorp, en ieder die hier komt wandelen.",
        "De provincie gaat over deze weg.",
        "Wij tellen twee weken lang wie er oversteekt.",
        "Iemand steekt over op de oude plek.",
        "We leggen het pad zo dat je vanzelf bij de oversteek uitkomt.",
    ),
    RequestStory(
        "Groen rond",
        "Vuurkorf op het dorpsplein",
        18,
        "exemption_permit",
        "De pleingroep uit Meterik wil op vier avonden een vuurkorf op het dorpsplein.",
        "Vier keer per jaar een vuurkorf van zeven tot tien uur, met soep.",
        "In de winter komt anders niemand naar het plein.",
        "Iedereen uit Meterik. Zes mensen maken het klaar.",
        "De APV verbiedt stoken in de open lucht.",
        "Hout, zand, een blusdeken en twee mensen die erbij blijven.",
        "Een vonk op een rieten dak, of rook bij de buren.",
        "Niet bij wind boven kracht vier; de buren krijgen een week ervoor een briefje.",
    ),
]

QUESTIONS = {
    "Winkelhoek": (
        "Wie is verantwoordelijk als er geen beheerder in het gebouw is? Stuur ons het rooster.",
        "Elke ochtend is er een gastvrouw met sleutel. Het rooster van januari sturen we mee; op "
        "papier ligt het ook in 't Laefhoes.",
    ),
    "Groen rond": (
        "Welk stuk groen bedoelen jullie precies? Teken het op een kaart, dan rekenen we.",
        "",
    ),
}

NO_DEVIATION = (
    "Dit mag al. De kiss-and-ride is een gewone halteplaats: een kwartier stilstaan om mensen in "
    "te laten stappen is daar toegestaan. Er is geen besluit voor nodig.",
    "Verkeersbesluit kiss-and-ride basisschool, en art. 24 RVV 1990",
)
REFUSAL = (
    "Bij vier meter kan een brandweerauto niet veilig langs een geparkeerde auto. Dat belang weegt "
    "hier zwaarder dan de lagere kosten, want er is geen tweede weg naar de woningen.",
    "Een straat van vier en een halve meter kan wel, als er aan één kant een berm komt waarop de "
    "brandweer kan uitwijken. Wij rekenen dat graag samen met jullie door.",
    "Richtlijn woonstraten 2023, art. 4, en art. 4:84 Awb",
)
REFUSAL_ON_RISK = RiskAnswer(
    name="De brandweer kan er niet langs",
    enough=False,
    because="De opstelplaats ligt aan het begin. Brandt het aan het eind van de straat, dan is de "
    "slang te kort en staat er een auto in de weg.",
)
PROPOSAL = (
    "De panelen zijn vanaf de weg niet te zien. De welstandsnota wil het straatbeeld beschermen en "
    "dat verandert hier niet. Strikt toepassen heeft gevolgen die niet in verhouding staan.",
    "Art. 4:84 Awb en paragraaf 2 van de welstandsnota",
    "Er ligt een goedgekeurde constructieberekening.",
    "De panelen blijven minstens twintig centimeter onder de dakrand.",
)
PROPOSAL_ON_RISK = RiskAnswer(
    name="Hoe het er van de weg af uitziet",
    enough=True,
    because="De dakrand houdt de panelen uit het zicht. Met de tweede voorwaarde blijft dat zo.",
)
OBJECTION = (
    "De brandweer is niet gevraagd naar de opstelplaats aan het begin van de straat. Met die plek "
    "hoeft geen wagen langs een geparkeerde auto. Wij vragen om dat alsnog te laten bekijken."
)
SENT_ON = (
    "De gemeente gaat niet over deze weg. We hebben jullie vraag en de tekening vandaag naar de "
    "provincie gestuurd, met een kopie aan jullie.",
    "Provincie Limburg, cluster mobiliteit",
)
ADVICE = (
    "Kan een vuurkorf van zestig centimeter hier veilig staan, en op welke afstand van het riet?"
)


class QuestionStory(NamedTuple):
    """ "Mag dit?" of a resident. Without an answer it waits for one."""

    village: str
    persona: str
    text: str
    days_ago: int
    details: str = ""
    verdict: str = ""
    answer: str = ""
    rule: tuple[str, str, str, str] = ("", "", "", "")


THINGS_ON_THE_PAVEMENT = (
    "municipal",
    "Algemene plaatselijke verordening, artikel 2:10",
    "https://lokaleregelgeving.overheid.nl/",
    "Je mag iets op de stoep of in de berm zetten, als er anderhalve meter vrij blijft en het "
    "niemand hindert. Blijft het langer dan drie maanden staan, dan meld je het.",
)
QUESTIONS_OF_RESIDENTS = [
    QuestionStory(
        "america",
        "bewoner",
        "Mag ik een koelkast met groente aan de straat zetten?",
        34,
        "Wie over heeft zet het erin, wie nodig heeft pakt het.",
        "yes_if",
        "Dat mag. Zet de koelkast zo dat er anderhalve meter stoep vrij blijft, ook voor een "
        "rolstoel. Staat hij er langer dan drie maanden? Meld het dan even bij de gemeente, dat "
        "kost niets. Houd hem schoon en haal weg wat over de datum is.",
        THINGS_ON_THE_PAVEMENT,
    ),
    QuestionStory(
        "america",
        "bewoner",
        "Mogen we een bankje in de berm zetten?",
        21,
        "",
        "yes_if",
        "Dat mag als het bankje niemand hindert en anderhalve meter van de weg staat. Wil je dat "
        "de gemeente eromheen maait? Bel dan eerst even, dan tekenen wij het in.",
        THINGS_ON_THE_PAVEMENT,
    ),
    QuestionStory(
        "america",
        "bewoner",
        "Mogen we de straat een middag afsluiten voor een buurtfeest?",
        17,
        "",
        "ask_first",
        "Meld het vier weken van tevoren. Is het minder dan 100 mensen en klaar voor elf uur, dan "
        "is een melding genoeg. Bij een doorgaande weg heb je een vergunning nodig.",
        (
            "municipal",
            "Algemene plaatselijke verordening, artikel 2:25",
            "https://lokaleregelgeving.overheid.nl/",
            "Een klein feest meld je, voor een groot feest vraag je een vergunning.",
        ),
    ),
    QuestionStory(
        "america",
        "bewoner",
        "Mag ik eieren en jam verkopen aan een kraampje voor mijn huis?",
        6,
        "Alleen op zaterdag, van april tot oktober.",
    ),
]
