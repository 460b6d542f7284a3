"""Making downloads, and closing accounts."""

from __future__ import annotations

from celery import shared_task

from villagehub.mydata.models import Closing, Download

AT_ONCE = 50


@shared_task
def make_download(pk: str) -> bool:
    """When it is asked for. A second run makes nothing."""
    download = Download.objects.waiting().filter(pk=pk).first()
    return download is not None and download.make()


@shared_task
def look_after_downloads() -> int:
    """Each hour: makes what a worker that fell over left, and removes what was kept long enough.
    A second run finds nothing."""
    for download in Download.objects.too_old()[:AT_ONCE]:
        download.remove()
    return sum(download.make() for download in Download.objects.waiting()[:AT_ONCE])


@shared_task
def close_accounts() -> int:
    """Each day: reminds who has a week left, once, and takes away whose day has come. Due is what
    stands there, so a missed day is made up for. Returns how many were closed."""
    for closing in Closing.objects.to_remind().select_related("user")[:AT_ONCE]:
        closing.remind()
    return sum(closing.carry_out() for closing in Closing.objects.due()[:AT_ONCE])
