"""What goes wrong most in initiatives like these, and what helps: a start for one's own register.

From domain.md section 4.4. Likelihood and impact are a first guess that people change; the number
is the key, so that a row is taken over once.
"""

from __future__ import annotations

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from initiatives.hurdles.models.words import RiskCategory

Words = str | Promise


class RiskTemplate(NamedTuple):
    number: int
    category: RiskCategory
    title: Words
    likelihood: int
    impact: int
    mitigation: Words
    insurance: Words = ""


C = RiskCategory
TEMPLATES = [
    RiskTemplate(
        1,
        C.SAFETY,
        _("Een vrijwilliger of deelnemer raakt gewond"),
        3,
        4,
        _("Per activiteit vooraf kijken wat mis kan gaan. Een formulier voor ongelukjes."),
        _("De vrijwilligersverzekering van de gemeente: ongevallen en aansprakelijkheid."),
    ),
    RiskTemplate(
        2,
        C.LIABILITY,
        _("Een vrijwilliger brengt een ander schade toe"),
        2,
        3,
        _("Opschrijven wat een vrijwilliger wel en niet doet."),
        _("De vrijwilligersverzekering van de gemeente en de eigen AVP van de vrijwilliger."),
    ),
    RiskTemplate(
        3,
        C.SAFETY,
        _("Een ongeluk tijdens het vervoer"),
        2,
        5,
        _("Rijbewijs nakijken, een eigen verklaring over gezondheid, afspraak over de no-claim."),
        _("Een inzittendenverzekering."),
    ),
    RiskTemplate(
        4,
        C.SAFETY,
        _("Misbruik, diefstal of grensoverschrijdend gedrag"),
        2,
        5,
        _(
            "Een VOG (gratis voor vrijwilligers), met z'n tweeën werken, gedragsregels, een "
            "vertrouwenspersoon en nooit een pincode van een ander."
        ),
    ),
    RiskTemplate(
        5,
        C.LIABILITY,
        _("Een bestuurslid is met eigen geld aansprakelijk"),
        2,
        5,
        _(
            "Een rechtspersoon via de notaris, inschrijven bij de KvK, de WBTR-afspraken "
            "(tegenstrijdig belang, afwezigheid, geen doorslaggevende stem voor één), "
            "jaarstukken en vier ogen bij betalingen. Een informele vereniging beschermt niet."
        ),
        _("Een bestuurdersverzekering."),
    ),
    RiskTemplate(
        6,
        C.MONEY,
        _("Fraude, of één penningmeester die alles alleen doet"),
        2,
        4,
        _("Twee handtekeningen, een kascommissie, en een tweede bestuurslid dat meekijkt."),
    ),
    RiskTemplate(
        7,
        C.MONEY,
        _("Een gat in de begroting: subsidie stopt of een huurder vertrekt"),
        3,
        5,
        _(
            "Elk jaar drie jaar vooruit rekenen, zes maanden reserve, drie of meer bronnen van "
            "inkomsten en een plan om netjes te stoppen."
        ),
    ),
    RiskTemplate(
        8,
        C.BUILDING,
        _("Bouwen wordt duurder dan begroot"),
        4,
        4,
        _("10 tot 15 procent onvoorzien, per fase opnieuw beslissen, een afspraak over de index."),
    ),
    RiskTemplate(
        9,
        C.BUILDING,
        _("De aannemer of begeleider gaat failliet"),
        2,
        5,
        _("Betalen per onderdeel dat klaar is, en het recht om het werk zelf over te nemen."),
        _("Een garantieregeling, zoals Woningborg of SWK."),
    ),
    RiskTemplate(
        10,
        C.PEOPLE,
        _("De persoon op wie alles draait valt weg"),
        3,
        4,
        _("Voor elke rol een tweede, een draaiboek, en elk jaar een gesprek over opvolging."),
    ),
    RiskTemplate(
        11,
        C.PEOPLE,
        _("Vrijwilligers raken overbelast"),
        4,
        3,
        _("Een maximum per persoon, op tijd nieuwe mensen vragen, en even stoppen mag altijd."),
    ),
    RiskTemplate(
        12,
        C.DATA,
        _("Namen en gegevens van mensen liggen op straat"),
        2,
        4,
        _("Niet meer bewaren dan nodig. Een plan bij een lek: binnen 72 uur melden bij de AP."),
    ),
    RiskTemplate(
        13,
        C.SAFETY,
        _("Eten, drank, brand of kinderen: iets is niet veilig"),
        3,
        4,
        _(
            "Schoon en koel werken, vergunning voor drank, niet meer mensen dan mag, een "
            "vluchtplan, en altijd twee volwassenen bij kinderen."
        ),
    ),
    RiskTemplate(
        14,
        C.COMMUNITY,
        _("Onenigheid in het dorp loopt op"),
        3,
        4,
        _(
            "Een onafhankelijke voorzitter, kleine groepen, afspraken over hoe je praat, en "
            "geen namen in wat openbaar is."
        ),
    ),
    RiskTemplate(
        15,
        C.RULES,
        _("We breken een regel zonder het te weten"),
        3,
        3,
        _("Vooraf vragen of het mag, en het antwoord van de gemeente op papier hebben."),
    ),
    RiskTemplate(
        16,
        C.RULES,
        _("Een instantie vindt dat wij haar werk overnemen"),
        3,
        3,
        _("Vroeg aan tafel, samen opschrijven wie wat doet, afspraken over doorverwijzen."),
    ),
    RiskTemplate(
        17,
        C.COMMUNITY,
        _("Niet iedereen krijgt dezelfde kans om mee te doen"),
        3,
        3,
        _("Een open oproep, regels die vooraf bekend zijn, en een plek om te klagen."),
    ),
    RiskTemplate(
        18,
        C.SAFETY,
        _("Iemand heeft last van de proef"),
        2,
        5,
        _("Vooraf opschrijven wanneer jullie stoppen en na welk voorval."),
        _("Vóór de start nagaan of de verzekering dit dekt."),
    ),
    RiskTemplate(
        19,
        C.COMMUNITY,
        _("Storm op sociale media, of een slechte naam"),
        3,
        3,
        _("Eén woordvoerder en een pagina met de feiten."),
    ),
    RiskTemplate(
        20,
        C.PEOPLE,
        _("Er gebeurt niets, uit angst"),
        4,
        3,
        _(
            "Een kleine stap binnen vier weken die je terug kunt draaien, ruggensteun vragen, "
            "en een dorp dat het al deed als maatje."
        ),
    ),
]
BY_NUMBER = {template.number: template for template in TEMPLATES}
