"""The facilities that no open data knows, with their history and what people report."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta
from django.utils import timezone

from villagehub.accounts.models import User
from villagehub.demo.facilities.story import (
    EDITORS,
    FACILITIES,
    REPORTS,
    ChangeStory,
    FacilityStory,
    ReportStory,
)
from villagehub.demo.people import seeding as people
from villages.models import (
    Facility,
    FacilityReport,
    FacilityStatusChange,
    Membership,
    Organisation,
    Village,
)

STEP = 0.0001  # of a degree: about 10 metres


def seed() -> None:
    for slug, name in EDITORS.items():
        Membership.objects.create(
            user=people.by_name(name),
            village=Village.objects.get(slug=slug),
            role=Membership.Role.EDITOR,
            valid_from=_ago(30),
        )
    for story in FACILITIES:
        facility = _facility(story)
        for change in story.changes:
            _change(facility, change)
    for report in REPORTS:
        _report(report)


def _ago(months: int) -> date:
    """In the middle of a month, so that the days look like days."""
    return timezone.localdate() - relativedelta(months=months, day=12)


def _editor(village: Village) -> User:
    name = EDITORS.get(village.slug)
    return people.by_name(name) if name else people.persona("redacteur")


def _facility(story: FacilityStory) -> Facility:
    village = Village.objects.get(slug=story.village)
    wheelchair, toilet, parking, loop = story.access
    north, east = story.place
    newest = story.changes[-1] if story.changes else None
    return Facility.objects.create(
        village=village,
        kind=story.kind,
        name=story.name,
        description=story.description,
        address=story.address,
        latitude=(village.latitude or 0) + north * STEP,
        longitude=(village.longitude or 0) + east * STEP,
        opening_hours=story.opening_hours,
        hours_text=story.hours_text,
        phone=story.phone,
        operator=_operator(story.operator, village),
        wheelchair=wheelchair,
        accessible_toilet=toilet,
        accessible_parking=parking,
        hearing_loop=loop,
        accessibility_text=story.accessibility_text,
        status=newest.status if newest else Facility.Status.OPEN,
        status_since=_ago(newest.months_ago) if newest else None,
        replaced_by=_named(newest.replaced_by, village) if newest else None,
        last_checked_on=_ago(story.checked_months_ago),
        edited_at=timezone.now(),
    )


def _operator(name: str, village: Village) -> Organisation | None:
    if not name:
        return None
    operator, _is_new = Organisation.objects.get_or_create(
        name=name, defaults={"kind": Organisation.Kind.COOPERATIVE}
    )
    operator.villages.add(village)
    return operator


def _named(name: str, village: Village) -> Facility | None:
    return Facility.objects.get(village=village, name=name) if name else None


def _change(facility: Facility, story: ChangeStory) -> None:
    earlier = facility.changes.for_list().first()
    editor, day = _editor(facility.village), _ago(story.months_ago)
    FacilityStatusChange.objects.create(
        facility=facility,
        from_status=earlier.to_status if earlier else "",
        to_status=story.status,
        confidence=story.confidence,
        on=day,
        text=story.text,
        source_kind=story.source_kind,
        source_text=story.source_text,
        replaced_by=_named(story.replaced_by, facility.village),
        recorded_by=editor,
        confirmed_by=editor,
        confirmed_on=day,
    )


def _report(story: ReportStory) -> None:
    reporter = people.by_name(story.who)
    report = FacilityReport.objects.create(
        facility=Facility.objects.get(name=story.facility, village__slug="america"),
        user=reporter,
        recorded_by=reporter.recorded_by,
        about=story.about,
        text=story.text,
    )
    if story.answer:
        report.settle(FacilityReport.State.DECLINED, _editor(report.facility.village), story.answer)
