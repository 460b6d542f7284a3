"""Our page in the menu of one's own."""

from django.utils.translation import gettext_lazy as _

from villages.exchange.along import unread_by
from villages.navigation import MyPage, my_pages

my_pages.plug(MyPage(_("Mijn berichten"), "exchange:mine", unread_by, _("nieuw")), 20)
