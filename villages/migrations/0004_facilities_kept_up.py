import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import uuid
import villages.facilities.hours
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '__first__'),
        ('villages', '0003_quick_agenda'),
    ]

    operations = [
        migrations.CreateModel(
            name='FacilityCheck',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('on', models.DateField(default=django.utils.timezone.localdate)),
                ('previous_on', models.DateField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='FacilityReport',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('about', models.CharField(choices=[('hours', 'de openingstijden'), ('gone', 'het is er niet meer, of gaat weg'), ('contact', 'adres, telefoon of website'), ('access', 'de toegang met rolstoel of rollator'), ('other', 'iets anders')], max_length=8, verbose_name='wat klopt er niet?')),
                ('text', models.TextField(max_length=600, verbose_name='hoe is het dan wel?')),
                ('state', models.CharField(choices=[('waiting', 'wacht op de redactie'), ('confirmed', 'klopt'), ('declined', 'niet overgenomen'), ('taken_back', 'ingetrokken')], default='waiting', max_length=10)),
                ('answer', models.CharField(blank=True, max_length=300, verbose_name='antwoord')),
                ('handled_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'declined'), _negated=True), models.Q(('answer', ''), _negated=True), _connector='OR'), name='who_declines_a_report_says_why', violation_error_message='Schrijf erbij waarom niet.')],
            },
        ),
        migrations.AddField(
            model_name='facility',
            name='accessibility_text',
            field=models.CharField(blank=True, max_length=200, verbose_name='over de toegang'),
        ),
        migrations.AddField(
            model_name='facility',
            name='accessible_parking',
            field=models.CharField(blank=True, choices=[('yes', 'ja'), ('limited', 'met hulp'), ('no', 'nee')], max_length=7, verbose_name='parkeerplaats voor gehandicapten'),
        ),
        migrations.AddField(
            model_name='facility',
            name='accessible_toilet',
            field=models.CharField(blank=True, choices=[('yes', 'ja'), ('limited', 'met hulp'), ('no', 'nee')], max_length=7, verbose_name='toilet voor rolstoel'),
        ),
        migrations.AddField(
            model_name='facility',
            name='description',
            field=models.TextField(blank=True, max_length=600, verbose_name='wat vind je er?'),
        ),
        migrations.AddField(
            model_name='facility',
            name='email',
            field=models.EmailField(blank=True, max_length=254, verbose_name='e-mail'),
        ),
        migrations.AddField(
            model_name='facility',
            name='hearing_loop',
            field=models.CharField(blank=True, choices=[('yes', 'ja'), ('limited', 'met hulp'), ('no', 'nee')], max_length=7, verbose_name='ringleiding'),
        ),
        migrations.AddField(
            model_name='facility',
            name='last_checked_on',
            field=models.DateField(blank=True, null=True, verbose_name='laatst gecontroleerd'),
        ),
        migrations.AddField(
            model_name='facility',
            name='opening_hours',
            field=models.CharField(blank=True, max_length=255, validators=[villages.facilities.hours.validate_hours], verbose_name='openingstijden'),
        ),
        migrations.AddField(
            model_name='facility',
            name='wheelchair',
            field=models.CharField(blank=True, choices=[('yes', 'ja'), ('limited', 'met hulp'), ('no', 'nee')], max_length=7, verbose_name='met een rolstoel naar binnen'),
        ),
        migrations.AddField(
            model_name='facilitystatuschange',
            name='confirmed_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='facilitystatuschange',
            name='recorded_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='facilitystatuschange',
            name='replaced_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='villages.facility', verbose_name='vervangen door'),
        ),
        migrations.AddField(
            model_name='facilitystatuschange',
            name='source_kind',
            field=models.CharField(choices=[('operator', 'de eigenaar of beheerder'), ('document', 'een officieel stuk'), ('news', 'krant of website'), ('seen', 'zelf gezien'), ('resident', 'een inwoner'), ('list', 'open data')], default='list', max_length=10, verbose_name='van wie weet je dit?'),
        ),
        migrations.AddField(
            model_name='facilitystatuschange',
            name='source_text',
            field=models.CharField(blank=True, max_length=200, verbose_name='bron'),
        ),
        migrations.AddField(
            model_name='facilitystatuschange',
            name='source_url',
            field=models.URLField(blank=True, max_length=300, verbose_name='adres van de bron'),
        ),
        migrations.AlterField(
            model_name='facility',
            name='hours_text',
            field=models.CharField(blank=True, max_length=200, verbose_name='bij de openingstijden'),
        ),
        migrations.AlterField(
            model_name='facility',
            name='latitude',
            field=models.FloatField(blank=True, null=True, verbose_name='breedte'),
        ),
        migrations.AlterField(
            model_name='facility',
            name='longitude',
            field=models.FloatField(blank=True, null=True, verbose_name='lengte'),
        ),
        migrations.AlterField(
            model_name='facilitystatuschange',
            name='confidence',
            field=models.CharField(choices=[('confirmed', 'zeker'), ('probable', 'waarschijnlijk'), ('uncertain', 'onzeker')], default='confirmed', max_length=10, verbose_name='hoe zeker is dit?'),
        ),
        migrations.AlterField(
            model_name='facilitystatuschange',
            name='on',
            field=models.DateField(blank=True, null=True, verbose_name='sinds wanneer?'),
        ),
        migrations.AlterField(
            model_name='facilitystatuschange',
            name='text',
            field=models.CharField(max_length=300, verbose_name='wat is er gebeurd?'),
        ),
        migrations.AlterField(
            model_name='facilitystatuschange',
            name='to_status',
            field=models.CharField(choices=[('open', 'open'), ('at_risk', 'onder druk'), ('reduced', 'minder dan het was'), ('closing', 'sluiting aangekondigd'), ('closed', 'gesloten'), ('paused', 'tijdelijk gesloten'), ('relocated', 'verhuisd'), ('replaced', 'vervangen'), ('unknown', 'niet bekend')], max_length=12, verbose_name='nu'),
        ),
        migrations.AddConstraint(
            model_name='facility',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('latitude__isnull', True), ('longitude__isnull', True)), models.Q(('latitude__range', (50.7, 53.6)), ('longitude__range', (3.3, 7.3))), _connector='OR'), name='a_facility_lies_in_the_netherlands', violation_error_message='Dit punt ligt niet in Nederland.'),
        ),
        migrations.AddConstraint(
            model_name='facility',
            constraint=models.UniqueConstraint(models.F('village'), models.F('kind'), django.db.models.functions.text.Lower('name'), condition=models.Q(('source_code__isnull', True)), name='people_add_a_facility_once', violation_error_message='Deze voorziening staat er al.'),
        ),
        migrations.AddField(
            model_name='facilitycheck',
            name='by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='facilitycheck',
            name='facility',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='checks', to='villages.facility'),
        ),
        migrations.AddField(
            model_name='facilityreport',
            name='facility',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='villages.facility'),
        ),
        migrations.AddField(
            model_name='facilityreport',
            name='handled_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='facilityreport',
            name='recorded_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='facilityreport',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='facility_reports', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='facilitycheck',
            constraint=models.UniqueConstraint(fields=('facility', 'on'), name='a_facility_is_checked_once_a_day'),
        ),
        migrations.AddConstraint(
            model_name='facilityreport',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'waiting')), fields=('facility', 'user', 'about'), name='the_same_is_reported_once_at_a_time'),
        ),
    ]
