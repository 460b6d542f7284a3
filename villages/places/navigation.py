"""Our pages in the menu of a workplace."""

from django.utils.translation import gettext_lazy as _

from villages.navigation import MenuItem, Role, pages

pages.plug(MenuItem(_("Techniek"), "villages:platform", {Role.ADMIN}), 80)
