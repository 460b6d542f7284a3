"""Our tabs."""

from django.utils.translation import gettext_lazy as _

from initiatives.sockets.tabs import Tab, tabs

tabs.plug(Tab("overview", _("Overzicht"), "initiatives:detail"), 0)
tabs.plug(Tab("timeline", _("Verloop"), "initiatives:timeline"), 90)
