"""What people take up together: initiatives with all that is said, done and asked in them."""

from __future__ import annotations

from itertools import product
from typing import Any

from django.utils.text import slugify

from benchmarks.country.life import series_in
from benchmarks.country.lots import POOL, key
from benchmarks.country.places import Place, Places, Rows
from initiatives.comments.models import Comment
from initiatives.kinds import KINDS
from initiatives.models import (
    Initiative,
    InitiativeEvent,
    InitiativeMember,
    LifeEvent,
    StageChange,
)
from initiatives.papers.models import Update
from initiatives.regulatory.models import RegulatoryRequest, StatusChange, TermRule
from initiatives.work.models import Task

# Of the first, which is measured, there is as much in a small country as in a full one.
MEASURED = {"members": 30, "comments": 60, "tasks": 40, "moments": 20, "updates": 10}
USUAL = {"members": 6, "comments": 11, "tasks": 11, "moments": 5, "updates": 2}
INITIATIVE = (
    *("id", "village", "title", "slug", "kind", "stage", "step", "summary", "what_we_need"),
    *("outcome", "visibility", "asleep_at", "created_by", "created_at", "updated_at"),
)
MEMBER = ("id", "initiative", "user", "role", "since", "until")
COMMENT = (
    *("id", "initiative", "village", "user", "parent", "text", "state", "state_reason"),
    *("created_at", "shown_since"),
)
TASK = (
    *("id", "initiative", "title", "text", "state", "due_on", "done_at", "done_by", "created_by"),
    *("created_at",),
)
CHANGE = ("id", "initiative", "at", "by", "from_stage", "to_stage", "from_step", "to_step")
REQUEST = (
    *("id", "initiative", "municipality", "reference", "title", "status", "outcome", "closed_on"),
    *("public_summary", "created_by", "summary_approved_by", "received_at", "received_on"),
    *("due_on", "handling_officer", "term_rule", "version"),
)
STATUS_CHANGE = ("id", "request", "from_status", "to_status", "version", "at", "by")
WAY = ("draft", "submitted", "receipt_confirmed", "in_review", "decided")


class Together:
    def __init__(self, places: Places, numbers: dict[str, int]) -> None:
        self.places, self.lots, self.numbers = places, places.lots, numbers
        self.rule = (
            TermRule.objects.filter(municipality=None).order_by("pk").values_list("pk")[0][0]
        )
        self.homes: list[Place] = []
        self.people: list[list[str]] = []
        self.slugs = [slugify(title)[:80] for title in self.lots.titles]
        self.steps = {
            (kind, stage): KINDS[kind].first_in(stage).code
            for kind, stage in product(KINDS, Initiative.Stage.values)
        }
        self.rows: tuple[Any, ...] = (
            (Initiative, INITIATIVE, self.initiatives, {}),
            (InitiativeMember, MEMBER, self.members, {}),
            (Comment, COMMENT, self.comments, {}),
            (Task, TASK, self.tasks, {}),
            (LifeEvent, ("id", "initiative", "at", "by", "what"), self.moments, {}),
            (StageChange, CHANGE, self.changes, {}),
            (Update, ("id", "initiative", "title", "text", "by", "published_at"), self.updates, {}),
            (InitiativeEvent, ("id", "initiative", "series"), self.series, {}),
            (RegulatoryRequest, REQUEST, self.requests, {"publicity": "public", "version": 5}),
            (StatusChange, STATUS_CHANGE, self.status_changes, {}),
        )

    def _many(self, number: int, what: str) -> int:
        return MEASURED[what] if number == 0 else self.lots.many(USUAL[what])

    def initiatives(self) -> Rows:
        lots = self.lots
        kinds = lots.stream(list(KINDS), range(len(KINDS), 0, -1))
        stages = lots.stream(Initiative.Stage.values, (4, 4, 3, 3, 2, 2, 6, 1))
        outcomes = lots.stream(("", "ended", "handed_over"), (8, 1.5, 0.5))
        visible = lots.choices(public=8, village=1, private=1)
        for number in range(self.numbers["initiatives"]):
            place, kind, stage = next(self.places.drawn), next(kinds), next(stages)
            outcome, seen, title = next(outcomes), next(visible), lots.below(POOL)
            asleep = lots.one_of(lots.past) if lots.happens(0.1) else None
            if number == 0:
                place, kind, stage, outcome, seen = self._measured()
                asleep = None
            people = self.places.some_of(place, 1 + self._many(number, "members"))
            self.homes.append(place)
            self.people.append(people)
            text = lots.one_of(lots.texts)
            yield (
                *(key("initiative", number), place.pk, lots.titles[title]),
                *(f"{self.slugs[title]}-{number}", kind, stage, self.steps[kind, stage], text),
                *(text[:200], outcome, seen, asleep, people[0]),
                *(lots.one_of(lots.past), lots.one_of(lots.past)),
            )

    def _measured(self) -> tuple[Place, str, str, str, str]:
        return self.places.all[0], "village_shop", "exploring", "", "public"

    def members(self) -> Rows:
        roles = self.lots.choices(board=2, member=10, helper=4, observer=4)
        for number, people in enumerate(self.people):
            for at, who in enumerate(people):
                role = next(roles) if at else "lead"
                until = self.lots.days[0] if at and self.lots.happens(0.05) else None
                name = key("member", number * 1_000 + at)
                yield (name, key("initiative", number), who, role, self.lots.days[899], until)

    def comments(self) -> Rows:
        lots = self.lots
        states = lots.choices(visible=98, held=1, hidden=1)
        for number, place in enumerate(self.homes):
            above = None
            for at in range(self._many(number, "comments")):
                name, state, moment = key("comment", number * 1_000 + at), next(states), None
                parent = above if above and lots.happens(0.3) else None
                above, moment = (above if parent else name), lots.one_of(lots.past)
                yield (
                    *(name, key("initiative", number), place.pk, lots.one_of(self.people[number])),
                    *(parent, lots.one_of(lots.texts), state),
                    *("Niet aardig" if state == "hidden" else "", moment, moment),
                )

    def tasks(self) -> Rows:
        lots = self.lots
        states = lots.choices(open=5, taken=2, done=5)
        for number, people in enumerate(self.people):
            for at in range(self._many(number, "tasks")):
                state, by = next(states), lots.one_of(people)
                done = (lots.one_of(lots.past), by) if state == "done" else (None, None)
                yield (
                    *(key("task", number * 1_000 + at), key("initiative", number)),
                    *(lots.one_of(lots.titles), lots.one_of(lots.texts), state),
                    *(lots.one_of(lots.days), *done, by, lots.one_of(lots.past)),
                )

    def moments(self) -> Rows:
        kinds = self.lots.choices(paused=1, woken=1, new_lead=1, role=2, visibility=1, post=1)
        for number, people in enumerate(self.people):
            for at in range(1 + self._many(number, "moments")):
                what = next(kinds) if at else "started"
                name, moment = key("moment", number * 1_000 + at), self.lots.one_of(self.lots.past)
                yield (name, key("initiative", number), moment, people[0], what)

    def changes(self) -> Rows:
        for number, people in enumerate(self.people):
            for at in range(1 + number % 3):
                stages = Initiative.Stage.values[at : at + 2]
                steps = [self.steps["village_shop", stage] for stage in stages]
                name, moment = key("change", number * 1_000 + at), self.lots.one_of(self.lots.past)
                yield (name, key("initiative", number), moment, people[0], *stages, *steps)

    def updates(self) -> Rows:
        lots = self.lots
        for number, people in enumerate(self.people):
            for at in range(self._many(number, "updates")):
                name = key("update", number * 1_000 + at)
                words = (lots.one_of(lots.titles), lots.one_of(lots.texts))
                yield (name, key("initiative", number), *words, people[0], lots.one_of(lots.past))

    def series(self) -> Rows:
        """Every third series of the agenda is of an initiative."""
        for number in range(0, min(series_in(self.numbers), len(self.homes)), 3):
            yield (key("link", number), key("initiative", number), key("series", number))

    def requests(self) -> Rows:
        lots = self.lots
        statuses = lots.choices(receipt_confirmed=1, in_review=2, proposed=1, decided=6)
        granted = {"granted": 4, "granted_with_conditions": 4, "experiment_granted": 1}
        outcomes = lots.choices(no_deviation_needed=4, partly_granted=1, refused=2, **granted)
        for number in range(self.numbers["requests"]):
            initiative = number * 7 % len(self.homes)
            place, lead = self.homes[initiative], self.people[initiative][0]
            status = next(statuses)
            decided = status == "decided"
            title, text = lots.one_of(lots.titles), lots.one_of(lots.texts)
            received = lots.below(600)
            officer = self.places.of_rank(place, 4) if lots.happens(0.8) else None
            yield (
                *(key("request", number), key("initiative", initiative), place.municipality),
                *(
                    f"RR-{place.gm_code}-2026-{number + 1:06}",
                    title,
                    status,
                    next(outcomes) if decided else "",
                ),
                *(lots.days[received // 2] if decided else None, text, lead, lead),
                *(lots.one_of(lots.past), lots.days[received], lots.days[max(received - 56, 0)]),
                *(officer, self.rule, 5),
            )

    def status_changes(self) -> Rows:
        for number in range(self.numbers["requests"]):
            for at in range(3):
                moment = self.lots.one_of(self.lots.past)
                name = key("status", number * 10 + at)
                yield (name, key("request", number), WAY[at], WAY[at + 1], at + 2, moment, None)
