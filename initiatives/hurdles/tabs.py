"""The tab of an initiative with our three pages."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from initiatives.sockets.tabs import Tab, tabs

KEY = "hurdles"


tabs.plug(Tab(KEY, _("Hobbels"), "hurdles:obstacles"), 50)
