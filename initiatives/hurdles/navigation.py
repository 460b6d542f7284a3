"""Our pages in the menu of a workplace."""

from django.utils.translation import gettext_lazy as _

from villages.navigation import OFFICE, MenuItem, Role, pages

BACKERS = OFFICE | {Role.SUPPORTER, Role.COORDINATOR, Role.EDITOR}

pages.plug(MenuItem(_("Risico's"), "hurdles:shared_list", OFFICE), 40)
pages.plug(MenuItem(_("Ruggensteun"), "hurdles:asks", BACKERS), 41)
