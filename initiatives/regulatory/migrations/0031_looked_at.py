import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import F


def who_read_looked(apps, schema_editor):
    apps.get_model("regulatory", "Reading").objects.update(looked_at=F("read_at"))


class Migration(migrations.Migration):

    dependencies = [
        ('regulatory', '0030_lesson_of_an_answer'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='reading',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='reading',
            name='read_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='reading',
            name='looked_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.RunPython(who_read_looked, migrations.RunPython.noop),
        migrations.AlterField(
            model_name='reading',
            name='looked_at',
            field=models.DateTimeField(),
        ),
    ]
