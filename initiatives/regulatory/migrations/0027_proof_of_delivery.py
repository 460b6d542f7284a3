import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def copy_from_the_ledger(apps, schema_editor):
    rows = apps.get_model("regulatory", "SecondRoute").objects.all()
    messages = apps.get_model("notifications", "Notification").objects.filter(
        pk=OuterRef("notification")
    )
    rows.update(
        recipient=Subquery(messages.values("recipient")[:1]),
        kind=Subquery(messages.values("kind")[:1]),
        subject=Subquery(messages.values("subject")[:1]),
        told_at=Subquery(messages.values("created_at")[:1]),
    )


class Migration(migrations.Migration):

    dependencies = [
        ('notifications', '0007_legal_messages'),
        ('regulatory', '0026_concluding_alone'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='secondroute',
            name='notification',
            field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='second_route', to='notifications.notification'),
        ),
        migrations.AddField(
            model_name='secondroute',
            name='kind',
            field=models.CharField(max_length=30, null=True),
        ),
        migrations.AddField(
            model_name='secondroute',
            name='recipient',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='secondroute',
            name='subject',
            field=models.CharField(max_length=200, null=True),
        ),
        migrations.AddField(
            model_name='secondroute',
            name='told_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.RunPython(copy_from_the_ledger, migrations.RunPython.noop),
    ]
