"""Places and organisations stand in lists in Dutch order."""

from django.db import migrations

IN_DUTCH_ORDER = {"ordering": ["name__dutch", "pk"]}


class Migration(migrations.Migration):
    dependencies = [("villages", "0002_small_letters"), ("accounts", "0004_dutch_order")]
    operations = [
        migrations.AlterModelOptions(name=name, options=IN_DUTCH_ORDER)
        for name in ("municipality", "organisation", "province", "village")
    ]
