import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('villages', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CoreKind',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('primary_school', 'basisschool'), ('secondary_school', 'middelbare school'), ('special_school', 'speciaal onderwijs'), ('childcare', 'kinderopvang'), ('community_house', 'dorpshuis'), ('shop', 'winkel'), ('gp', 'huisarts'), ('pharmacy', 'apotheek'), ('library', 'bibliotheek'), ('sport', 'sport'), ('transport', 'halte of station'), ('cash', 'geld of post'), ('pub', 'café'), ('church', 'kerk'), ('mill', 'molen'), ('other', 'anders')], max_length=20, unique=True)),
                ('norm', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='norm')),
            ],
            options={
                'ordering': ['kind'],
            },
        ),
        migrations.CreateModel(
            name='EarlyWarning',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('level', models.CharField(choices=[('watch', 'in de gaten houden'), ('warning', 'waarschuwing'), ('critical', 'ernstig')], max_length=8)),
                ('highest', models.CharField(choices=[('watch', 'in de gaten houden'), ('warning', 'waarschuwing'), ('critical', 'ernstig')], max_length=8)),
                ('since', models.DateField()),
                ('raised_on', models.DateField()),
                ('public_since', models.DateField(blank=True, null=True)),
                ('checks_below', models.PositiveSmallIntegerField(default=0)),
                ('checked_quarter', models.CharField(blank=True, max_length=7)),
                ('next_check_on', models.DateField(blank=True, null=True)),
                ('backing_asked_on', models.DateField(blank=True, null=True)),
                ('outcome', models.CharField(blank=True, choices=[('closed', 'gesloten'), ('kept', 'gebleven'), ('replaced', 'vervangen')], max_length=8)),
                ('outcome_on', models.DateField(blank=True, null=True)),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('backing_asked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('facility', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='early_warnings', to='villages.facility')),
                ('made_public_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='early_warnings', to='villages.village')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(condition=models.Q(('ended_on__isnull', True)), fields=('village', 'facility'), name='one_open_warning_for_each_facility', nulls_distinct=False),
                    models.CheckConstraint(condition=models.Q(models.Q(('outcome', ''), ('outcome_on__isnull', True)), models.Q(models.Q(('outcome', ''), _negated=True), ('outcome_on__isnull', False)), _connector='OR'), name='an_outcome_has_a_day'),
                ],
            },
        ),
        migrations.CreateModel(
            name='FacilitySignal',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('code', models.CharField(choices=[('A', 'sluiting of opzegging aangekondigd'), ('B', 'de laatste van zijn soort in het dorp'), ('C', 'te weinig gebruikers'), ('D', 'de organisatie is kwetsbaar'), ('E', 'de volgende is ver weg'), ('F', 'de afstand is ineens veel groter'), ('G', 'meer verlies in korte tijd')], max_length=1)),
                ('ground', models.CharField(blank=True, choices=[('A_closure', 'De sluiting is aangekondigd'), ('A_lease', 'De huur is opgezegd'), ('C_break_even', 'Twee jaar minstens 10% onder wat nodig is om rond te komen'), ('D_board', 'Twee of meer lege plekken in het bestuur'), ('D_successor', 'Er is geen opvolger'), ('D_volunteers', 'Minder dan drie actieve vrijwilligers'), ('D_lease', 'Het huurcontract loopt binnen anderhalf jaar af'), ('D_loss', 'Twee jaar achter elkaar verlies'), ('D_reserve', 'Geld voor minder dan drie maanden'), ('E_far', 'De volgende is verder dan 5 km, of 3 km zonder bus op werkdagen')], max_length=14, verbose_name='wat is er aan de hand?')),
                ('kind', models.CharField(blank=True, choices=[('primary_school', 'basisschool'), ('secondary_school', 'middelbare school'), ('special_school', 'speciaal onderwijs'), ('childcare', 'kinderopvang'), ('community_house', 'dorpshuis'), ('shop', 'winkel'), ('gp', 'huisarts'), ('pharmacy', 'apotheek'), ('library', 'bibliotheek'), ('sport', 'sport'), ('transport', 'halte of station'), ('cash', 'geld of post'), ('pub', 'café'), ('church', 'kerk'), ('mill', 'molen'), ('other', 'anders')], max_length=20)),
                ('dated', models.DateField(verbose_name='sinds wanneer?')),
                ('expires_on', models.DateField()),
                ('text', models.CharField(max_length=300, verbose_name='vertel er iets over')),
                ('sources', models.JSONField(default=list)),
                ('is_computed', models.BooleanField(default=False)),
                ('verified_on', models.DateField(blank=True, null=True)),
                ('withdrawn_on', models.DateField(blank=True, null=True)),
                ('withdrawn_because', models.CharField(blank=True, max_length=200, verbose_name='waarom klopt het niet?')),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('facility', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='signals', to='villages.facility', verbose_name='voorziening')),
                ('reported_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('verified_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='signals', to='villages.village')),
                ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('expires_on__gt', models.F('dated'))), name='a_signal_expires_after_its_date'),
                    models.UniqueConstraint(condition=models.Q(('ended_on__isnull', True), ('is_computed', True)), fields=('village', 'facility', 'code', 'kind'), name='a_signal_is_computed_once', nulls_distinct=False),
                    models.UniqueConstraint(condition=models.Q(('is_computed', False), ('withdrawn_on__isnull', True)), fields=('facility', 'ground', 'reported_by', 'dated'), name='somebody_tells_the_same_once_a_day', violation_error_message='Dit heb je al doorgegeven.'),
                ],
                'indexes': [
                    models.Index(fields=['village', 'facility', 'code'], name='signal_of_village'),
                ],
            },
        ),
        migrations.CreateModel(
            name='QuarterlyCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('quarter', models.CharField(max_length=7)),
                ('on', models.DateField()),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='villages.village')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('quarter', 'village'), name='a_village_is_checked_once_a_quarter'),
                ],
            },
        ),
        migrations.CreateModel(
            name='WarningStep',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('on', models.DateField()),
                ('from_level', models.CharField(blank=True, choices=[('watch', 'in de gaten houden'), ('warning', 'waarschuwing'), ('critical', 'ernstig')], max_length=8)),
                ('to_level', models.CharField(blank=True, choices=[('watch', 'in de gaten houden'), ('warning', 'waarschuwing'), ('critical', 'ernstig')], max_length=8)),
                ('codes', models.CharField(blank=True, max_length=7)),
                ('text', models.CharField(max_length=300)),
                ('warning', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='signals.earlywarning')),
            ],
            options={
                'ordering': ['on', 'created_at', 'pk'],
            },
        ),
    ]
