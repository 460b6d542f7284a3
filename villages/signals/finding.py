"""The signals that follow from the register and from open figures: A, B, C, E, F and G."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from villages.models import Facility
from villages.signals.facts import (
    DISTANCES,
    LISTED,
    FacilityState,
    Facts,
    jump_of,
    nearest_elsewhere,
)
from villages.signals.models import SourceKind
from villages.signals.models.signals import Code

FAR_KM, FAR_WITHOUT_TRANSPORT_KM = 5, 3
CLUSTER_MONTHS, CLUSTER = 36, 2
Source = dict[str, str]


@dataclass
class Finding:
    """`facility` empty: about the village as a whole."""

    code: str
    facility: Facility | None
    dated: date
    text: str
    sources: list[Source]
    kind: str = ""

    @property
    def key(self) -> tuple[object, str, str]:
        return (self.facility.pk if self.facility else None, self.code, self.kind)


def source(kind: str, text: str = "", url: str = "", about: str = "") -> Source:
    return {"kind": str(kind), "text": text, "url": url, "about": about}


REGISTER = [source(SourceKind.REGISTER)]


def findings(facts: Facts) -> list[Finding]:
    """Costs a query for each last school of a village, and else none."""
    found: list[Finding] = []
    for state in facts.states:
        if state.facility.kind in facts.norms and state.is_there:
            found += _about(state, facts)
    found += _jumps(facts)
    found += _cluster(facts)
    return found


def _about(state: FacilityState, facts: Facts) -> Iterator[Finding]:
    if state.is_announced:
        yield _announced(state)
    if _is_last(state, facts):
        text = _("In de lijst staat hier geen andere open %(kind)s.")
        kind = {"kind": state.facility.get_kind_display()}
        yield Finding(Code.B, state.facility, facts.on, text % kind, REGISTER)
        yield from _far(state, facts)
    yield from _under_norm(state, facts)


def _announced(state: FacilityState) -> Finding:
    change = state.change
    if change is None:
        since = state.facility.status_since or localdate(state.facility.created_at)
        text = _("In de lijst staat: sluiting aangekondigd.")
        return Finding(Code.A, state.facility, since, text, REGISTER)
    said = source(change.source_kind, change.source_text, change.source_url)
    return Finding(Code.A, state.facility, change.on or date.min, change.text, [said])


def _is_last(state: FacilityState, facts: Facts) -> bool:
    """Every other one of its kind is gone for certain."""
    others = [
        other
        for other in facts.of_kind(state.facility.kind)
        if other.facility.pk != state.facility.pk
    ]
    return all(other.is_gone for other in others)


def _under_norm(state: FacilityState, facts: Facts) -> Iterator[Finding]:
    norm, facility = facts.norms[state.facility.kind], state.facility
    if norm is None or facility.pupils is None or facility.pupils >= norm:
        return
    text = _("%(pupils)d leerlingen; de norm is %(norm)d. Drie jaar eronder telt voor de wet.")
    numbers = {"pupils": facility.pupils, "norm": norm}
    title = facility.source.title if facility.source else ""
    where = source(SourceKind.LIST, title)
    yield Finding(Code.C, facility, facts.on, text % numbers, [where])


def _far(state: FacilityState, facts: Facts) -> Iterator[Finding]:
    facility = state.facility
    limit = FAR_WITHOUT_TRANSPORT_KM if facts.has_no_transport else FAR_KM
    if facility.kind in LISTED:
        km = nearest_elsewhere(facility)
        if km is not None and km > limit:
            yield Finding(Code.E, facility, facts.on, _far_text(km), [source(SourceKind.LIST)])
        return
    newest = next(iter(facts.distances.get(DISTANCES.get(facility.kind, ""), [])), None)
    if newest is not None and (newest.value or 0) > limit:
        text = _("Gemiddeld %(km)s over de weg in %(year)d.")
        said = text % {"km": newest.text, "year": newest.year}
        yield Finding(Code.E, facility, facts.on, said, [source(SourceKind.LIST, "CBS")])


def _far_text(km: float) -> str:
    if km == float("inf"):
        return _("In een straal van 6 km staat er geen in de open data.")
    text = _("De volgende is hemelsbreed %(km)s km ver; over de weg is het meer.")
    return text % {"km": f"{km:.1f}".replace(".", ",")}


def _jumps(facts: Facts) -> Iterator[Finding]:
    """On the facility that is or was there, or on the village when the list knows none."""
    for kind in facts.norms:
        jump = jump_of(facts.distances.get(DISTANCES.get(kind, ""), []))
        if jump is None:
            continue
        text = _("%(name)s: van %(before)s in %(year)d naar %(after)s een jaar later.") % {
            "name": jump[1].indicator.name,
            "before": jump[0].text,
            "year": jump[0].year,
            "after": jump[1].text,
        }
        rows = facts.of_kind(kind)
        facility = rows[0].facility if len(rows) == 1 else None
        where = [source(SourceKind.LIST, jump[1].source.title)]
        yield Finding(Code.F, facility, facts.on, text, where, "" if facility else kind)


def _cluster(facts: Facts) -> Iterator[Finding]:
    """Each loss was confirmed apart and has a source of its own."""
    since = facts.on - relativedelta(months=CLUSTER_MONTHS)
    lost = [
        state
        for state in facts.states
        if state.facility.kind in facts.norms and state.is_loss and state.lost_on >= since
    ]
    if len(lost) < CLUSTER:
        return
    lost.sort(key=lambda state: state.lost_on)  # of one day by name, as they come
    told = [f"{state.facility.name} ({date_format(state.lost_on, 'F Y')})" for state in lost]
    sources = [_source_of_loss(state) for state in lost]
    yield Finding(Code.G, None, lost[-1].lost_on, ", ".join(told)[:300], sources)


def _source_of_loss(state: FacilityState) -> Source:
    change, about = state.loss, str(state.facility.pk)
    if change is None:
        return source(SourceKind.REGISTER, state.facility.name, about=about)
    return source(change.source_kind, change.source_text, change.source_url, about)
