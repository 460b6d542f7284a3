"""Our tabs. Meetings are reached from the posts, the budget from the documents."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from initiatives.sockets.tabs import Tab, tabs

tabs.plug(Tab("updates", _("Berichten"), "papers:updates"), 30)
tabs.plug(Tab("documents", _("Bestanden"), "papers:documents"), 40)
