"""A warning that the municipality sees and the village does not."""

from django.utils import timezone

from tests.signals.factories import shop_in, told
from villages.signals.checking import check_village
from villages.signals.models import EarlyWarning


def add_signals(things, editor):
    today = timezone.localdate()
    things.shop = shop_in(things.village)
    things.signal = told(things.shop, "D_loss", by=editor, kind="document", on=today)
    check_village(things.village, today)
    things.warning = EarlyWarning.objects.get(facility=things.shop)
