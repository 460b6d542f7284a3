"""Our pages in the menu of a workplace."""

from django.utils.translation import gettext_lazy as _

from villages.navigation import OFFICE, MenuItem, Role, pages

pages.plug(MenuItem(_("Vandaag"), "supporters:today", {Role.SUPPORTER}), 10)
pages.plug(MenuItem(_("Vastleggen"), "supporters:log_contact", {Role.SUPPORTER}), 11)
pages.plug(MenuItem(_("Inloop"), "supporters:drop_in", {Role.SUPPORTER}), 12)
pages.plug(MenuItem(_("Mensen"), "supporters:people", {Role.SUPPORTER}), 13)
pages.plug(MenuItem(_("Wie en wat"), "supporters:web", {Role.SUPPORTER}), 13)
pages.plug(
    MenuItem(_("Waar het kan scheuren"), "supporters:tear", {Role.COORDINATOR, Role.EDITOR}), 18
)
pages.plug(MenuItem(_("Overzicht"), "supporters:overview", {Role.COORDINATOR}), 14)
pages.plug(MenuItem(_("Verwijzers"), "supporters:referrers", {Role.COORDINATOR}), 14)
pages.plug(
    MenuItem(
        _("Rapporten"),
        "supporters:reports",
        {Role.COORDINATOR, Role.PRIVACY_CONTACT},
    ),
    14,
)
pages.plug(
    MenuItem(_("Rapporten"), "supporters:municipal_reports", OFFICE | {Role.COUNCIL_VIEWER}),
    45,
)
pages.plug(MenuItem(_("Logboek"), "supporters:log", {Role.PRIVACY_CONTACT}), 15)
pages.plug(
    MenuItem(_("Gewist"), "supporters:erasures", {Role.COORDINATOR, Role.PRIVACY_CONTACT}), 16
)
pages.plug(MenuItem(_("Verzoeken"), "supporters:request_register", {Role.PRIVACY_CONTACT}), 17)
