"""The rooms of 't Laefhoes and who meets there every week."""

from __future__ import annotations

from typing import NamedTuple

ROOMS = [
    {
        "name": "Grote zaal",
        "capacity": 120,
        "equipment": "Podium, geluid, beamer, bar, 120 stoelen",
        "accessibility": "Gelijkvloers, ringleiding, aangepast toilet",
        "price_text": "€ 40 per dagdeel, verenigingen uit America gratis",
        "house_rules": "Muziek tot 23.00 uur. Stoelen terug op de kar, vloer geveegd.",
        "phone": "06-00 00 00 42",
        "needs_approval": True,
        "buffer_minutes": 30,
    },
    {
        "name": "Voorzaal",
        "capacity": 24,
        "equipment": "Vergadertafel, scherm, koffiehoek",
        "accessibility": "Gelijkvloers, aangepast toilet",
        "price_text": "gratis voor het dorp",
        "house_rules": "Kopjes in de vaatwasser, licht uit.",
        "needs_approval": False,
    },
    {
        "name": "Keuken",
        "capacity": 8,
        "equipment": "Oven, zes pitten, koelcel, servies voor 60",
        "accessibility": "Gelijkvloers, werkblad op stahoogte",
        "price_text": "€ 15 per dagdeel",
        "house_rules": "Eigen boodschappen weer mee. Meld wat stuk is.",
        "needs_approval": True,
        "buffer_minutes": 45,
    },
]


class WeeklyStory(NamedTuple):
    room: str
    title: str
    who: str
    weekday: int  # Monday is 0
    hour: int
    hours: int
    is_public: bool = True


WEEKLY_BOOKINGS = [
    WeeklyStory("Keuken", "Koken voor Samen eten", "Ria Steeghs", 1, 9, 5),
    WeeklyStory("Grote zaal", "Samen eten", "Ria Steeghs", 1, 11, 4),
    WeeklyStory("Grote zaal", "Repetitie van de harmonie", "Jan Hoeben", 2, 19, 3),
    WeeklyStory("Voorzaal", "Inloop bij de dorpsondersteuner", "Sanne Peters", 3, 10, 2),
    WeeklyStory("Voorzaal", "Overleg van de winkelhoek", "Hans Wijnhoven", 0, 20, 2),
    WeeklyStory("Voorzaal", "Familiegesprek", "Ellen Rongen", 4, 14, 2, False),
]
# Room, what for, who, on behalf by, in how many days, from hour, how long
ASKED = ("Grote zaal", "Zestig jaar getrouwd", "Truus Camps", "Sanne Peters", 19, 14, 5)
