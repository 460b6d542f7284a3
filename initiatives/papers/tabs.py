"""Our tabs. Meetings are reached from the posts, the budget from the documents."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from initiatives.tabs import Tab, register_tab

register_tab(30, Tab("updates", _("Berichten"), "papers:updates"))
register_tab(40, Tab("documents", _("Bestanden"), "papers:documents"))
