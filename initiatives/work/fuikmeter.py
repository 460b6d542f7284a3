"""What volunteers fill in to help, and how often in a year: who helps each week."""

from django.utils.translation import gettext_lazy as _

from initiatives.work.forms.people import CannotForm, ComeForm
from villages.fuikmeter import VOLUNTEER, Asked, asked

asked.plug(Asked("come", _("zich melden voor een dienst"), ComeForm, 45, VOLUNTEER), 50)
asked.plug(Asked("cannot", _("afzeggen"), CannotForm, 5, VOLUNTEER), 51)
