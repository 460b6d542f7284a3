"""Quarters with contacts in them, for tests of reports."""

from datetime import datetime, time

from django.utils import timezone

from supporters.models import ContactMoment, Report, Theme, UnmetNeed
from supporters.report.building import build
from supporters.report.counting import count_period
from supporters.report.periods import Period, settled_periods
from villagehub.accounts.acting import acting_as

CHANNELS = ContactMoment.Channel.values
BANDS = ContactMoment.Duration.values


def last_quarter():
    return settled_periods()[0]


def quarter_before():
    first = last_quarter().first
    month = first.month - 3
    return Period(
        first.replace(month=month)
        if month > 0
        else first.replace(year=first.year - 1, month=month + 12),
        3,
    )


def noon(day):
    return timezone.make_aware(datetime.combine(day, time(12)))


def contacts(supporter, village, numbers, period=None, *, spread=True):
    """So many contacts about each theme, spread over the months, the channels and the bands."""
    period = period or last_quarter()
    organisation = supporter.memberships.get().organisation
    themes = {each.code: each for each in Theme.objects.all()}
    rows = []
    for code, number in numbers.items():
        for _each in range(number):
            place = len(rows) if spread else 0
            rows.append(
                ContactMoment(
                    organisation=organisation,
                    logged_by=supporter,
                    village=village,
                    theme=themes[code],
                    channel=CHANNELS[place % len(CHANNELS)],
                    duration_band=BANDS[place % len(BANDS)],
                    occurred_at=noon(period.months_in[place % period.months]),
                )
            )
    with acting_as(supporter.pk, organisation.pk):
        ContactMoment.objects.bulk_create(rows)


def plenty(supporter, village, period=None, number=16):
    """Of each theme enough to be told."""
    contacts(supporter, village, dict.fromkeys(codes(), number), period)


def codes():
    return list(Theme.objects.values_list("code", flat=True))


def built(by, *villages, period=None, reason="", anew=False):
    with acting_as(by.user_id, by.organisation_id):
        return build(by, period or last_quarter(), list(villages), reason, anew=anew)


def released(by, reviewer, *villages, **more):
    report = built(by, *villages, **more)
    with acting_as(reviewer.user_id, reviewer.organisation_id):
        report.review(reviewer)
    with acting_as(by.user_id, by.organisation_id):
        report.release(by)
    return report


def empty_report(by, village):
    """That says nothing, for what hangs on one."""
    period = last_quarter()
    with acting_as(by.user_id, by.organisation_id):
        counted, number = count_period(period.first, period.months, anew=False)
        of = {"organisation": by.organisation, "count_id": counted, "villages": [village.pk]}
        rest = {"first_day": period.first, "months": period.months, "count_number": number}
        rest |= {"name": village.name, "version": 1, "figures": {}, "proof": {}}
        return Report.objects.get_or_create(**of, defaults={**rest, "built_by": by.user})[0]


def missed(supporter, village, numbers, period=None):
    """So many unmet needs of each theme."""
    period = period or last_quarter()
    organisation = supporter.memberships.get().organisation
    themes = {each.code: each for each in Theme.objects.all()}
    with acting_as(supporter.pk, organisation.pk):
        UnmetNeed.objects.bulk_create(
            UnmetNeed(
                organisation=organisation,
                village=village,
                theme=themes[code],
                month=period.months_in[place % period.months],
            )
            for code, number in numbers.items()
            for place in range(number)
        )
