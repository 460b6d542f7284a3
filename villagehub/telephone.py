"""Numbers that people call, as they write them."""

from __future__ import annotations

import re

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

PHONE = re.compile(r"[0-9+() -]{3,20}", re.ASCII)
ONLY_SIGNS_OF_A_NUMBER = _("Een telefoonnummer heeft alleen cijfers, spaties en + of -.")
is_a_number = RegexValidator(r"\A[0-9+() -]{3,20}\Z", ONLY_SIGNS_OF_A_NUMBER, flags=re.ASCII)
