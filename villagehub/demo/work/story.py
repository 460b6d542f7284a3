"""What people of the demo do: tasks and shifts of four initiatives."""

from __future__ import annotations

from typing import NamedTuple


class TaskStory(NamedTuple):
    initiative: str  # how its title begins
    title: str
    days: int  # from today
    takers: int = 0
    is_done: bool = False
    skills: tuple[str, ...] = ()
    text: str = ""
    step: str = ""


TASKS = [
    TaskStory("Winkelhoek", "Koeling schoonmaken voor de opening", 3, 2, skills=("chores",)),
    TaskStory("Winkelhoek", "Prijslijst in grote letters maken", 5, 1, skills=("writing",)),
    TaskStory("Winkelhoek", "Bij de boer vragen wat eieren kosten", 9, skills=("talking",)),
    TaskStory("Winkelhoek", "Kassa leren aan drie nieuwe mensen", 12, skills=("till",)),
    TaskStory("Winkelhoek", "Planken ophangen", -12, 2, is_done=True, skills=("chores",)),
    TaskStory("Samen eten", "Grote pannen lenen van de scouting", 6, 1, skills=("driving",)),
    TaskStory(
        "De Nieuwe Hoek",
        "Drie adviseurs vragen wat zij kosten",
        14,
        1,
        skills=("money",),
        step="feasibility",
    ),
    TaskStory("De Nieuwe Hoek", "Avond met de buren voorbereiden", 8, 2, skills=("talking",)),
    TaskStory("De Nieuwe Hoek", "Foto's maken van de plek", -20, 1, is_done=True),
    TaskStory(
        "'t Laefhoes",
        "Thuiszorg bellen over de lege kamers",
        2,
        1,
        skills=("talking",),
        text="Vraag of zij een spreekkamer zoeken, twee dagdelen per week is al mooi.",
    ),
    TaskStory("'t Laefhoes", "Energierekening van drie jaar naast elkaar leggen", 7),
    TaskStory("'t Laefhoes", "Briefje in elke bus: kom naar de crisisavond", -3, 3, is_done=True),
]


class RotaStory(NamedTuple):
    initiative: str
    title: str
    weekday: int  # Monday is 0
    begins: int
    hours: int
    minimum: int
    maximum: int
    weeks: int
    places: tuple[int, ...]  # how many stand in each, in turn
    skills: tuple[str, ...] = ()
    place: str = "'t Laefhoes"


ROTAS = [
    RotaStory("Winkelhoek", "Achter de toonbank", 5, 9, 3, 2, 3, 8, (2, 1, 3, 0), ("till",)),
    RotaStory("Samen eten", "Koken voor dertig mensen", 1, 9, 4, 3, 4, 8, (3, 4, 2), ("cooking",)),
]
