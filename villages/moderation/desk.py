"""What people post and an editor looks at, on their desk."""

from django.utils.translation import gettext_lazy as _

from villages.desk import Matter, desk
from villages.moderation import queue

desk.plug(Matter("appeal", _("Bezwaar"), queue.appeals, queue.shown), 20)
desk.plug(Matter("reported", _("Gemeld"), queue.reported, queue.shown), 21)
desk.plug(Matter("held", _("Eerste bericht van iemand"), queue.held, queue.shown), 22)
