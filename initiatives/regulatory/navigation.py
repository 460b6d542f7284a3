"""Our pages in the menu of a workplace."""

from django.utils.translation import gettext_lazy as _

from villages.navigation import OFFICE, MenuItem, Role, pages

pages.plug(MenuItem(_("Verzoeken"), "regulatory:inbox", OFFICE), 20)
pages.plug(MenuItem(_("Vragen"), "regulatory:asked_inbox", OFFICE), 23)
pages.plug(MenuItem(_("Bezwaren"), "regulatory:objections", OFFICE), 25)
pages.plug(MenuItem(_("Advies"), "regulatory:advices", {Role.ADVISER}), 20)
pages.plug(MenuItem(_("Precedenten"), "regulatory:sources", {Role.ADMIN}), 75)
pages.plug(MenuItem(_("Wet"), "regulatory:national", {Role.ADMIN}), 72)
pages.plug(MenuItem(_("Cijfers"), "regulatory:statistics", OFFICE | {Role.COUNCIL_VIEWER}), 50)
