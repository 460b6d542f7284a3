"""Our tab."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from initiatives.sockets.tabs import Tab, tabs

tabs.plug(Tab("work", _("Werk"), "work:board"), 10)
