"""The tab of an initiative with our three pages."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from initiatives.tabs import Tab, register_tab

KEY = "hurdles"

register_tab(50, Tab(KEY, _("Hobbels"), "hurdles:obstacles"))
