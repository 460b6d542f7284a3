"""Rekent na wanneer een gemeente moet beslissen, zonder de site die de datum gaf.

    python check_clock.py klok.json
    python check_clock.py vectors.json

Werkt uit het bestand alleen, met wat in Python zelf zit. Bij elk verzoek staat zo'n bestand:
wanneer het binnenkwam, wanneer de klok stilstond, wat er is verlengd. Gelezen zijn Awb 4:13 tot en
met 4:15, 6:7 en 6:8 en de Algemene termijnenwet (Atw) artikel 1 tot en met 3. Laat het nakijken
door een jurist voordat je erop vertrouwt.
"""

import hashlib
import json
import sys
from datetime import date, datetime, timedelta
from functools import cache

DAY = timedelta(days=1)
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december"


def easter(year):
    """Eerste paasdag (Gauss, Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    n = h + k - 7 * m + 114
    return date(year, n // 31, n % 31 + 1)


def kings_day(year):
    """27 april, of de dag ervoor als dat zondag is; tot 2014 Koninginnedag."""
    day = date(year, 4, 27 if year >= 2014 else 30)
    return day - DAY if day.weekday() == 6 else day


@cache
def free_days(year):
    """Atw artikel 3, in vaste volgorde; ook Goede Vrijdag, en 5 mei elk jaar."""
    first = easter(year)
    return [
        (date(year, 1, 1), "Nieuwjaarsdag"),
        (first - 2 * DAY, "Goede Vrijdag"),
        (first, "Pasen"),
        (first + DAY, "Tweede Paasdag"),
        (kings_day(year), "Koningsdag"),
        (date(year, 5, 5), "Bevrijdingsdag"),
        (first + 39 * DAY, "Hemelvaartsdag"),
        (first + 49 * DAY, "Pinksteren"),
        (first + 50 * DAY, "Tweede Pinksterdag"),
        (date(year, 12, 25), "Eerste Kerstdag"),
        (date(year, 12, 26), "Tweede Kerstdag"),
    ]


def why_free(day, equated):
    names = [name for free, name in free_days(day.year) if free == day]
    if names:
        return " en ".join(names)
    if day in equated:
        return "een gelijkgestelde dag"
    return {5: "zaterdag", 6: "zondag"}.get(day.weekday(), "")


def working_day(day, equated):
    while why_free(day, equated):
        day += DAY
    return day


def words(day):
    return f"{day.day} {MONTHS.split()[day.month - 1]} {day.year}"


def moment(text):
    at = datetime.fromisoformat(text)
    return f"{words(at)}, {at.hour}.{at.minute:02d}"


def days_still(n):
    return f"{n} dag stil" if n == 1 else f"{n} dagen stil"


def order(event):
    """In welke volgorde ze tellen, hoe ze ook in het bestand staan."""
    rank = {"extended": 0, "suspended": 1, "unreachable": 2}[event["what"]]
    if event["what"] == "extended":
        return event["on"], rank, event["new_due"]
    if event["what"] == "suspended":
        return event["starts_on"], rank, event["resumes_on"]
    return event["since"][:10], rank, f"{full(event['since'])} {full(event['until'])}"


def full(text):
    return datetime.fromisoformat(text).isoformat()


def due(file):
    """De laatste dag om te beslissen, en elke stap van de som."""
    clock = Clock(file)
    for event in sorted((e for e in file["events"] if e["what"] != "received"), key=order):
        getattr(clock, event["what"])(event)
    clock.end()
    return clock.last, clock.steps


class Clock:
    """De som tot nu toe."""

    def __init__(self, file):
        self.term = file["term"]
        self.equated = {date.fromisoformat(day) for day in file["equated_days"]}
        received = next(e for e in file["events"] if e["what"] == "received")
        self.received = date.fromisoformat(received["on"])
        self.last = self.received + timedelta(weeks=self.term["weeks"])
        self.counted_until = self.received + DAY
        self.announced = False
        self.steps = [
            ("Ontvangen", self.received),
            (f"{self.term['weeks']} weken na ontvangst", self.last),
        ]

    def moves(self):
        return self.term["atw_applies"] and self.term["weeks"] <= 12 and not self.announced

    def ends(self):
        return working_day(self.last, self.equated) if self.moves() else self.last

    def too_late(self, what):
        label = f"{what}, maar de termijn was al voorbij: dat telt niet"
        self.steps.append((label, self.ends()))

    def unreachable(self, event):
        label = (
            f"Het portaal was onbereikbaar van {moment(event['since'])} tot "
            f"{moment(event['until'])}. Wie daardoor te laat was, wordt dat niet aangerekend "
            "(Awb 2:21 lid 3)"
        )
        self.steps.append((label, date.fromisoformat(event["since"][:10])))

    def extended(self, event):
        on = date.fromisoformat(event["on"])
        if on > self.ends():
            self.too_late(f"Verlengd op {words(on)}")
            return
        self.last, self.announced = date.fromisoformat(event["new_due"]), True
        self.steps.append((f"Verlengd, aangekondigd op {words(on)}", self.last))

    def suspended(self, event):
        starts = date.fromisoformat(event["starts_on"])
        resumes = date.fromisoformat(event["resumes_on"])
        if not self.term["suspendable"] or resumes <= starts:
            return
        if starts - DAY > self.ends():
            self.too_late(f"Stil vanaf {words(starts)}")
            return
        starts = max(starts, self.counted_until)
        still = (resumes - starts).days
        if still <= 0:
            return
        self.counted_until, self.announced = resumes, False
        self.last += still * DAY
        self.steps.append((still_label(still, starts, resumes - DAY), self.last))

    def end(self):
        moved = self.ends()
        if moved != self.last:
            why = why_free(self.last, self.equated)
            label = f"{words(self.last)} is {why}, dus de eerste werkdag daarna"
            self.steps.append((label, moved))
        self.last = moved


def still_label(still, first, last):
    if still == 1:
        return f"1 dag stil ({words(last)})"
    return f"{days_still(still)} ({words(first)} tot en met {words(last)})"


def objection_until(announced, equated=()):
    """Zes weken vanaf de dag na de bekendmaking (Awb 6:7, 6:8)."""
    return working_day(announced + timedelta(weeks=6), equated)


def fingerprint(file):
    """Over alles behalve de vingerafdruk zelf, met de sleutels op volgorde."""
    rest = {name: value for name, value in file.items() if name != "sha256"}
    text = json.dumps(rest, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def faults_of(file):
    """Wat er niet klopt, in woorden; niets als alles klopt."""
    if "objection" in file:
        asked = file["objection"]
        found = objection_until(date.fromisoformat(asked["announced"]))
        if found.isoformat() != asked["last_day"]:
            yield f"bezwaar: het bestand zegt {asked['last_day']}, gerekend {found}"
        return
    if "sha256" in file and file["sha256"] != fingerprint(file):
        yield "de vingerafdruk klopt niet: het bestand is veranderd"
    last, steps = due(file)
    if last.isoformat() != file["due_on"]:
        yield f"uiterste datum: het bestand zegt {file['due_on']}, gerekend {last}"
    if "sum" in file and file["sum"] != [[label, day.isoformat()] for label, day in steps]:
        yield "de som in het bestand is een andere"


def show(file):
    last, steps = due(file)
    for label, day in steps:
        print(f"{day}  {label}")
    print(f"{last}  Uiterste datum")


def main(path):
    with open(path, encoding="utf-8") as opened:
        found = json.load(opened)
    files = found.get("vectors", [found])
    faults = 0
    for file in files:
        for fault in faults_of(file):
            print(f"{file.get('request', file.get('name', ''))}: {fault}")
            faults += 1
    if len(files) == 1:
        show(files[0])
    if not faults:
        print(f"Het klopt: {len(files)} nagerekend.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
