"""Our tab."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from initiatives.sockets.tabs import Tab, tabs

tabs.plug(Tab("deciding", gettext_lazy("Samen besluiten"), "deciding:board"), 20)
