"""Our pages in the menu of a workplace."""

from django.utils.translation import gettext_lazy as _

from villages.navigation import MenuItem, Role, pages

pages.plug(MenuItem(_("Signalen"), "signals:desk", {Role.OFFICER}), 30)
pages.plug(MenuItem(_("Kern"), "signals:core", {Role.ADMIN}), 70)
