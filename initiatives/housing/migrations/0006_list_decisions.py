"""What the board decides about the list is kept, and never changed."""

import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models

STAYS = """
CREATE TRIGGER log_stays BEFORE UPDATE ON housing_listdecision
  FOR EACH ROW EXECUTE FUNCTION initiatives_log_stays();
"""
UNDO = "DROP TRIGGER log_stays ON housing_listdecision;"


class Migration(migrations.Migration):

    dependencies = [
        ('housing', '0005_offers'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='interestentry',
            name='double_of',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='housing.interestentry'),
        ),
        migrations.AlterField(
            model_name='told',
            name='kind',
            field=models.CharField(choices=[('link', 'Wil je op de lijst van %(title)s? Bevestig het even'), ('known', 'Je staat al op de lijst van %(title)s'), ('welcome', 'Je staat op de lijst van %(title)s'), ('ask', 'Sta je er nog op? %(title)s'), ('remind', 'Nog een week: sta je er nog op? %(title)s'), ('asleep', 'Je plek bij %(title)s slaapt'), ('last', 'Over een maand vergeten we je plek bij %(title)s'), ('righted', 'Het bestuur heeft iets rechtgezet op je plek bij %(title)s'), ('double', 'Je plek op de lijst van %(title)s'), ('draw', 'De loting van %(title)s'), ('no_fit', 'Deze loting van %(title)s'), ('off', 'De loting van %(title)s gaat niet door'), ('drawn', 'Jouw plek in de volgorde van %(title)s'), ('again', 'Jouw plek in de volgorde van %(title)s is opnieuw berekend'), ('assigned', 'Een woning voor jullie in %(title)s: ja of nee?'), ('hurry', 'Nog drie dagen: willen jullie de woning in %(title)s?'), ('yours', 'Jullie krijgen een woning in %(title)s'), ('lapsed', 'Het aanbod van een woning in %(title)s is verlopen'), ('ended', 'Jullie doen niet meer mee in deze ronde van %(title)s')], max_length=8),
        ),
        migrations.CreateModel(
            name='ListDecision',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('what', models.CharField(choices=[('apart', 'twee huishoudens'), ('double', 'staat er dubbel op'), ('righted', 'rechtgezet')], max_length=7)),
                ('field', models.CharField(blank=True, max_length=8)),
                ('said', models.CharField(blank=True, choices=[('yes', 'ja'), ('no', 'nee')], max_length=3)),
                ('now', models.CharField(blank=True, choices=[('yes', 'ja'), ('no', 'nee')], max_length=3)),
                ('reason', models.CharField(max_length=300, verbose_name='waarom?')),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='decisions', to='housing.interestentry')),
                ('other', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='decisions_beside', to='housing.interestentry')),
            ],
            options={
                'indexes': [models.Index(fields=['entry', '-at'], name='decisions_of_entry')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('other__isnull', True), ('what', 'righted'), models.Q(('field', ''), _negated=True)), models.Q(('field', ''), ('other__isnull', False), ('what__in', ['apart', 'double'])), _connector='OR'), name='a_decision_is_of_two_or_of_a_field')],
            },
        ),
        migrations.RunSQL(STAYS, UNDO),
    ]
