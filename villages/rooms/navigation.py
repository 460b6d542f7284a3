"""Our page in the menu of one's own."""

from django.utils.translation import gettext_lazy as _

from villages.navigation import MyPage, my_pages
from villages.rooms.along import booked_by

my_pages.plug(
    MyPage(_("Mijn boekingen"), "villages:mine", booked_by, _("op komst"), "#voor-jou"), 30
)
