"""What people of the demo villages say about two initiatives, the oldest first."""

from __future__ import annotations

from typing import NamedTuple


class CommentStory(NamedTuple):
    who: str
    text: str
    days_ago: int
    answers: tuple[tuple[str, str], ...] = ()


COMMENTS = {
    "Winkelhoek": [
        CommentStory(
            "Thea Relouw",
            "Komt er ook brood van de bakker uit Sevenum? Dat zou ik elke zaterdag halen.",
            19,
            (
                ("Hans Wijnhoven", "Daar praten we over. Hij wil wel, als er twintig bestellen."),
                ("Geert Derks", "Zet mij er maar bij, voor een half wit en een half bruin."),
                ("Petra Kleuskens", "Mij ook."),
                ("Cor Baltussen", "En mij. Misschien kan er een lijst op de toonbank?"),
                ("Hans Wijnhoven", "Goed idee, die ligt er vanaf woensdag."),
                ("Ellen Rongen", "Ik heb er vanochtend al elf namen op gezien."),
            ),
        ),
        CommentStory(
            "Truus Camps",
            "Ik kan niet zo ver lopen. Wordt er ook wel eens iets langsgebracht?",
            12,
            (("Fien Philipsen", "Op donderdag rijd ik toch die kant op. Ik bel je even."),),
        ),
        CommentStory(
            "Mart Lenssen",
            "Bij de lamp boven de koelkast hangt een draad los. Ik kan er zaterdag naar kijken.",
            6,
        ),
        CommentStory(
            "Loes Tielen",
            "Mooi geworden, die schappen. Compliment voor de klusgroep!",
            2,
            (("Jeu Verhaegh", "Dank je. De verf is nog nat, dus nog niet aankomen."),),
        ),
    ],
    "De Nieuwe Hoek": [
        CommentStory(
            "Iris Arts",
            "Kunnen we ook meedoen als we nu nog in Venray wonen? Ik ben hier opgegroeid.",
            25,
            (("Lotte Beerens", "Ja. Hoe we straks verdelen, schrijven we van tevoren op."),),
        ),
        CommentStory(
            "Wiel Joosten",
            "Denk aan één woning waar je zonder trap kunt wonen. Dan kunnen wij ruilen.",
            16,
            (
                ("Daan Thijssen", "Dat nemen we mee. Twee van de twaalf worden gelijkvloers."),
                ("Sofie Bouten", "Fijn, dan komen er bij jullie in de straat huizen vrij."),
            ),
        ),
        CommentStory("Niek Alards", "Wanneer is de volgende avond over de plek?", 4),
    ],
}
# It was said differently first.
CHANGED = "Wanneer is de volgende avond over de plek?"
BEFORE = "Wanneer is de volgende avond?"
