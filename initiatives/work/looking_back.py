"""Our chapter of the look back on a year, for that person alone."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.sockets.looking_back import LookBackLine, Told, chapters, within
from initiatives.work.models import SignUp, Task
from villagehub.accounts.models import User


def work_done(user: User, year: int) -> list[LookBackLine]:
    """Tasks that were finished with them, and shifts in which they stood. Two queries."""
    now = timezone.now()
    tasks = Task.objects.filter(
        **within("done_at", year), takers__user=user, takers__ended_at__isnull=True
    )
    places = (
        SignUp.objects.placed()
        .of(user)
        .filter(
            **within("shift__starts_at", year),
            shift__ends_at__lt=now,
            shift__cancelled_at__isnull=True,
        )
    )
    lines = [
        LookBackLine(task.title, on=timezone.localdate(task.done_at), note=task.initiative.title)
        for task in tasks.select_related("initiative").order_by("done_at", "pk")
    ]
    lines += [
        LookBackLine(
            row.shift.title,
            on=timezone.localdate(row.shift.starts_at),
            note=row.shift.initiative.title,
        )
        for row in places.select_related("shift__initiative").order_by("shift__starts_at", "pk")
    ]
    return sorted(lines, key=lambda line: str(line.on))


chapters.plug(Told(_("Taken en diensten"), work_done), 25)
