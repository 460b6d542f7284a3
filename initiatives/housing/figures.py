"""Counts of wishes: exact for the board, with small numbers hidden for everybody else."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count as Number
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.housing.models import FigureRelease, HousingWish, InterestEntry
from initiatives.housing.models.choices import DwellingType, Tie
from initiatives.models import Initiative
from villagehub.accounts.models import User
from villagehub.suppression import THRESHOLD, TOTAL, Earlier, TooTelling, line_of
from villages.figures.charts import ROW, Bar, BarChart

DAYS_BETWEEN = 28
CHANGES_BETWEEN = THRESHOLD
TOO_LITTLE_CHANGED = _(
    "Er veranderde te weinig sinds de vorige keer: aan het verschil zou je zien wie."
)
UNSAID = ""

Cells = list[list[Any]]

# Of each the values add up to all households; who said nothing is a value too.
ONE_OF = [
    *("starter", "tenure", "price_band", "rent_band", "bedrooms", "household_size"),
    *("age_band", "lifelong", "self_build"),
]
# Of these a household has several: each value stands alone, beside those who lack it.
SOME_OF = {"dwelling_types": DwellingType, "ties": Tie}
FIRST_SHOWN = ("starter", "tenure", "dwelling_types")


class Count(NamedTuple):
    households: int
    cells: dict[str, Cells]

    @property
    def starters(self) -> int | None:
        return next((n for value, n in self.cells.get("starter", []) if value == "yes"), None)


class Before(NamedTuple):
    """What was told before, and how many households came, left or changed since."""

    told: Count
    changes: int


def wishes_of(initiative: Initiative) -> list[HousingWish | None]:
    """Of each household that is awake. One query."""
    rows = InterestEntry.objects.awake().filter(initiative=initiative).defer("name", "email")
    return [entry.wish_or_none for entry in rows.select_related("wish")]


def exact(wishes: list[HousingWish | None]) -> Count:
    """For the board."""
    cells: dict[str, Cells] = {}
    for name in ONE_OF:
        found = Counter(getattr(wish, name) or UNSAID if wish else UNSAID for wish in wishes)
        cells[name] = [[value, found[value]] for value in _values(name)]
    for name in SOME_OF:
        found = Counter(value for wish in wishes if wish for value in getattr(wish, name))
        cells[name] = [[value, found[value]] for value in _values(name)]
    return Count(len(wishes), cells)


def told(count: Count, place: str, before: list[Before]) -> Count:
    """What may leave beside what left before (see villagehub.suppression). `place` is of which
    list. Raises TooTelling when nothing may."""
    if count.households < THRESHOLD:
        return Count(count.households, {})
    cells = {name: _told_line(name, count, place, before) for name in count.cells}
    return Count(count.households, cells)


def _told_line(name: str, count: Count, place: str, before: list[Before]) -> Cells:
    line = _by_value(count.cells[name])
    if name not in SOME_OF:
        past = [Earlier(_known(each.told, name, line), each.changes) for each in before]
        shown = line_of(f"{place}:{name}", line, count.households, past)
        return [[value, shown[value]] for value in line]
    told_line = []
    for value, n in line.items():
        pair = {"has": n, "lacks": count.households - n}
        past = [Earlier(_known_pair(each.told, name, value), each.changes) for each in before]
        shown = line_of(f"{place}:{name}:{value}", pair, count.households, past)
        told_line.append([value, shown["has"]])
    return told_line


def _by_value(line: Cells) -> dict[Any, Any]:
    return {each[0]: each[1] for each in line}


def _known(then: Count, name: str, line: dict[Any, int]) -> dict[Any, int | None]:
    """What was told of this line; of a value that is newer, nothing."""
    line_then = _by_value(then.cells.get(name, []))
    return {value: line_then.get(value) for value in line} | {TOTAL: then.households}


def _known_pair(then: Count, name: str, value: Any) -> dict[Any, int | None]:
    has = _by_value(then.cells.get(name, [])).get(value)
    lacks = None if has is None else then.households - has
    return {"has": has, "lacks": lacks, TOTAL: then.households}


def _values(name: str) -> list[Any]:
    if name in SOME_OF:
        return list(SOME_OF[name].values)
    return [value for value, _label in _field(name).choices if value != UNSAID] + [UNSAID]


def _field(name: str) -> Any:
    return HousingWish._meta.get_field(name)


def _label(name: str, value: Any) -> str:
    if name in SOME_OF:
        return str(SOME_OF[name](value).label)
    return str(dict(_field(name).choices)[value]) if value != UNSAID else str(_("niet gezegd"))


# As charts


def charts(count: Count) -> list[BarChart]:
    """One for each question of which something may be told."""
    return [_chart(name, count) for name in _asked(count) if _tells(count.cells[name])]


def untold(count: Count) -> list[str]:
    """The questions of which nothing may be told."""
    return [_title(name) for name in _asked(count) if not _tells(count.cells[name])]


def _asked(count: Count) -> list[str]:
    order = [*FIRST_SHOWN, *ONE_OF, *SOME_OF]  # what the database keeps has lost its own
    return sorted(count.cells, key=order.index)


def _title(name: str) -> str:
    return str(_field(name).verbose_name).capitalize()


def _tells(line: Cells) -> bool:
    return any(n for value, n in line if value != UNSAID)


def _chart(name: str, count: Count) -> BarChart:
    chart = BarChart(name, str(_("huishoudens")), _title(name))
    for value, n in count.cells[name]:
        place = len(chart.bars) * ROW
        if n is None:
            chart.bars.append(Bar.hidden(_label(name, value), place))
        elif n:
            percent = round(100 * n / count.households, 1)
            chart.bars.append(Bar(_label(name, value), str(n), percent, [], place))
    return chart


def headline(count: Count) -> str:
    """ "19 huishoudens, waarvan 12 starters", as far as it may be told."""
    if count.starters:
        return str(_("%(all)s huishoudens, waarvan %(starters)s starters")) % {
            "all": count.households,
            "starters": count.starters,
        }
    return str(_("%(all)s huishoudens")) % {"all": count.households}


# Telling it


def latest(initiative: Initiative, user: Any) -> FigureRelease | None:
    rows = FigureRelease.objects.visible_to(user).filter(initiative=initiative)
    return rows.order_by("-at").first()


def told_of(release: FigureRelease) -> Count:
    return Count(release.households, release.cells)


@transaction.atomic
def release(initiative: Initiative, by: User) -> FigureRelease:
    """Of this day, one at a time. Not soon after the last, and not for a few households: the
    difference would be them."""
    Initiative.objects.select_for_update(no_key=True, of=("self",)).get(pk=initiative.pk)
    count = exact(wishes_of(initiative))
    if count.households < THRESHOLD:
        raise ValidationError(
            _("Dat kan vanaf tien huishoudens. Bij minder is te raden wie het zijn.")
        )
    earlier = list(FigureRelease.objects.filter(initiative=initiative).order_by("at"))
    before = with_changes(initiative, earlier, count.households)
    if earlier:
        _check_distance(earlier[-1], before[-1].changes)
    try:
        count = told(count, str(initiative.pk), before)
    except TooTelling as error:
        raise ValidationError(TOO_LITTLE_CHANGED) from error
    return FigureRelease.objects.create(
        initiative=initiative, by=by, households=count.households, cells=count.cells
    )


def _check_distance(last: FigureRelease, changes: int) -> None:
    if last.at > timezone.now() - timedelta(days=DAYS_BETWEEN):
        raise ValidationError(
            _("De cijfers zijn van minder dan vier weken geleden. Wacht nog even.")
        )
    if changes < CHANGES_BETWEEN:
        raise ValidationError(TOO_LITTLE_CHANGED)


def with_changes(initiative: Initiative, earlier: list[FigureRelease], now: int) -> list[Before]:
    """One query. Where more are gone than went, the list began anew (what was told came along from
    another portal): then everybody changed."""
    rows = InterestEntry.objects.filter(initiative=initiative)
    names = [f"since_{number}" for number, _row in enumerate(earlier)]
    since = [Number("pk", filter=_changed_since(row)) for row in earlier]
    counted = rows.aggregate(**dict(zip(names, since, strict=True))) if earlier else {}
    found = []
    for name, row in zip(names, earlier, strict=True):
        is_anew = counted[name] < abs(row.households - now)
        changes = row.households + now if is_anew else counted[name]
        found.append(Before(told_of(row), changes))
    return found


def _changed_since(row: FigureRelease) -> Q:
    """Came, left, wished otherwise, fell asleep or woke up (which the entry's own hour tells)."""
    hours = ("confirmed_at", "withdrawn_at", "updated_at", "wish__updated_at")
    changed = Q(asleep_on__gte=timezone.localdate(row.at))
    for hour in hours:
        changed |= Q(**{f"{hour}__gt": row.at})
    return changed & Q(confirmed_at__isnull=False)
