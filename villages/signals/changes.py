"""We look again after a facility changed."""

from __future__ import annotations

from villages.facilities.changes import watchers
from villages.signals.tasks import check_now

watchers.plug(check_now.delay)
