"""What the made-up initiatives learned."""

from __future__ import annotations

from typing import NamedTuple


class LessonStory(NamedTuple):
    initiative: str  # how its title begins
    title: str
    what_worked: str
    what_did_not: str
    advice: str
    is_shared: bool = True


LESSONS = [
    LessonStory(
        "De Nieuwe Hoek",
        "Praat met de buren voor de krant het schrijft",
        "We gingen met twee mensen bij elk huis aan de rand langs, met een schets en koek.",
        "De eerste avond was een zaal vol. Wie bang was voor verkeer, kwam niet aan het woord.",
        "Begin aan de keukentafel en schrijf zorgen op. De helft konden we oplossen in de schets.",
    ),
    LessonStory(
        "De Nieuwe Hoek",
        "Vraag aan het begin een kleine inleg",
        "Sinds iedereen 50 euro inlegde, weten we wie het echt wil.",
        "Zonder inleg stonden er dertig namen op de lijst en kwamen er negen naar een avond.",
        "Maak het bedrag zo klein dat het voor niemand een drempel is, en geef het terug.",
    ),
    LessonStory(
        "Dorpsauto",
        "Vraag chauffeurs persoonlijk",
        "Van de tien mensen die we belden, zeiden er acht ja.",
        "De oproep in het dorpsblad leverde in zes weken niemand op.",
        "Vraag om één dagdeel in de twee weken. Dat durft bijna iedereen.",
    ),
    LessonStory(
        "Dorpsauto",
        "Spreek af wie de telefoon opneemt",
        "Bellen kan op werkdagen van 9.00 tot 11.00 uur. Dat weet nu iedereen.",
        "In het begin belden mensen de hele dag, en ook op zondag.",
        "Een vaste tijd houdt het vol.",
    ),
    LessonStory(
        "Samen eten",
        "Laat mensen ook iets dóén aan tafel",
        "Wie aardappels schilt, praat vanzelf met wie ernaast zit.",
        "Toen we alles klaar hadden staan, zaten mensen te wachten als in een restaurant.",
        "Houd altijd een klus over.",
    ),
    LessonStory(
        "Winkelhoek",
        "Koop samen in met een winkel in de buurt",
        "De supermarkt in Horst bestelt voor ons mee; klein bestellen kan nu.",
        "Twee leveranciers zeiden nee omdat wij te klein zijn.",
        "Ga met de winkelier praten als collega, niet als concurrent.",
    ),
    LessonStory(
        "'t Laefhoes",
        "Laat nooit één huurder een derde betalen",
        "",
        "De fysiotherapeut zegde op met drie maanden. Zo snel vind je geen ander.",
        "Spreek een jaar opzegtermijn af en verdeel de kamers over meer huurders.",
        is_shared=False,
    ),
]
