"""A household says what it has against its group, and gets an answer."""

import django.db.models.deletion
import django.utils.timezone
import uuid
import villagehub.encryption
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('housing', '0006_list_decisions'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='told',
            name='kind',
            field=models.CharField(choices=[('link', 'Wil je op de lijst van %(title)s? Bevestig het even'), ('known', 'Je staat al op de lijst van %(title)s'), ('welcome', 'Je staat op de lijst van %(title)s'), ('ask', 'Sta je er nog op? %(title)s'), ('remind', 'Nog een week: sta je er nog op? %(title)s'), ('asleep', 'Je plek bij %(title)s slaapt'), ('last', 'Over een maand vergeten we je plek bij %(title)s'), ('righted', 'Het bestuur heeft iets rechtgezet op je plek bij %(title)s'), ('double', 'Je plek op de lijst van %(title)s'), ('draw', 'De loting van %(title)s'), ('answer', 'Antwoord van het bestuur van %(title)s'), ('no_fit', 'Deze keer loten jullie niet mee: %(title)s'), ('off', 'De loting van %(title)s gaat niet door'), ('drawn', 'Jouw plek in de volgorde van %(title)s'), ('again', 'Jouw plek in de volgorde van %(title)s is opnieuw berekend'), ('assigned', 'Een woning voor jullie in %(title)s: ja of nee?'), ('hurry', 'Nog drie dagen: willen jullie de woning in %(title)s?'), ('yours', 'Jullie krijgen een woning in %(title)s'), ('lapsed', 'Het aanbod van een woning in %(title)s is verlopen'), ('ended', 'Jullie doen niet meer mee in deze ronde van %(title)s')], max_length=8),
        ),
        migrations.CreateModel(
            name='DrawObjection',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('text', villagehub.encryption.EncryptedTextField(max_length=1000, verbose_name='wat klopt er niet?')),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('answer', villagehub.encryption.EncryptedTextField(blank=True, max_length=1000, verbose_name='jullie antwoord')),
                ('answered_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('row', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='objections', to='housing.roundentry')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('answered_at__isnull', True)), fields=('row',), name='one_objection_waits_at_a_time')],
            },
        ),
    ]
