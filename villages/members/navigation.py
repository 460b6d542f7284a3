"""Our pages in the menu of a workplace."""

from django.utils.translation import gettext_lazy as _

from villages.navigation import MenuItem, Role, pages

pages.plug(MenuItem(_("Mijn kaartje"), "villages:my_card", {Role.SUPPORTER}), 40)
pages.plug(MenuItem(_("Zorgen"), "villages:concern", {Role.SUPPORTER}), 41)
pages.plug(MenuItem(_("Rollen"), "villages:roles", {Role.ADMIN}), 60)
pages.plug(MenuItem(_("Organisaties"), "villages:organisations", {Role.ADMIN}), 62)
pages.plug(MenuItem(_("Mijn dorp"), "villages:mine", {Role.EDITOR}), 90)
