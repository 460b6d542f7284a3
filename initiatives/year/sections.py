"""Our pages among one's own, on Mijn dorp."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from villages.sections import Link, my_links

my_links.plug(Link(_("Mijn jaar: waar ik aan meedeed"), "initiatives:look_back_newest"), 40)
my_links.plug(Link(_("Mijn bedankjes"), "initiatives:my_thanks"), 41)
