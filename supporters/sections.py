"""A page of ours in the list at the end of Mijn dorp."""

from django.utils.translation import gettext_lazy as _

from villages.sections import Link, my_links

my_links.plug(
    Link(_("Rapporten van de dorpsondersteuning"), "supporters:village_reports", of_village=True),
    30,
)
