"""Our tab."""

from django.utils.translation import gettext_lazy as _

from initiatives.sockets.tabs import Tab, tabs

tabs.plug(Tab("people", _("Mensen"), "initiatives:people"), 60)
