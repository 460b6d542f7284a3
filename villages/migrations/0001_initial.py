import datetime
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models

import villages.models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('accounts', '0002_guards'),  # extensions, and fold_text
    ]

    operations = [
        migrations.CreateModel(
            name='ImportedFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, unique=True)),
                ('sha256', models.CharField(max_length=64)),
                ('rows', models.PositiveIntegerField()),
                ('seconds', models.FloatField()),
                ('imported_at', models.DateTimeField(auto_now=True)),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Indicator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=40, unique=True)),
                ('name', models.CharField(max_length=120)),
                ('theme', models.CharField(choices=[('people', 'Inwoners'), ('housing', 'Wonen'), ('distance', 'Afstand over de weg'), ('area', 'Ligging')], max_length=12)),
                ('unit', models.CharField(choices=[('number', 'aantal'), ('persons_each', 'personen'), ('percent', 'procent'), ('km', 'kilometer'), ('thousand_euro', 'x 1.000 euro'), ('per_km2', 'per km²'), ('hectare', 'hectare'), ('class', 'klasse')], max_length=14)),
                ('position', models.PositiveSmallIntegerField()),
            ],
            options={
                'ordering': ['position'],
            },
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', models.CharField(max_length=120, verbose_name='naam')),
                ('kind', models.CharField(choices=[('support', 'ondersteuningsorganisatie'), ('care', 'zorg'), ('club', 'vereniging'), ('cooperative', 'coöperatie'), ('gp', 'huisarts'), ('housing', 'woningcorporatie'), ('other', 'anders')], max_length=20, verbose_name='soort')),
                ('phone', models.CharField(blank=True, max_length=20, verbose_name='telefoon')),
                ('reachable_text', models.CharField(blank=True, max_length=200, verbose_name='bereikbaar')),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Province',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outline', models.TextField(blank=True, editable=False)),
                ('bounds', models.JSONField(blank=True, default=list, editable=False)),
                ('code', models.CharField(max_length=4, unique=True)),
                ('name', models.CharField(max_length=60)),
                ('slug', models.SlugField(max_length=60, unique=True)),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Source',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=40, unique=True)),
                ('title', models.CharField(max_length=200)),
                ('publisher', models.CharField(max_length=120)),
                ('licence', models.CharField(max_length=80)),
                ('url', models.URLField(blank=True)),
                ('period', models.CharField(max_length=120)),
                ('retrieved_on', models.DateField()),
                ('faults', models.JSONField(default=list)),
                ('position', models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                'ordering': ['position'],
            },
        ),
        migrations.CreateModel(
            name='StatArea',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=8, unique=True)),
                ('kind', models.CharField(choices=[('village', 'dorp'), ('municipality', 'gemeente'), ('province', 'provincie'), ('country', 'land')], max_length=12)),
                ('name', models.CharField(max_length=80)),
            ],
        ),
        migrations.CreateModel(
            name='Village',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bag_place_code', models.CharField(max_length=4, unique=True)),
                ('name', models.CharField(max_length=80)),
                ('slug', models.SlugField(max_length=120, unique=True)),
                ('introduction', models.TextField(blank=True, max_length=600, verbose_name='korte introductie')),
                ('latitude', models.FloatField(null=True)),
                ('longitude', models.FloatField(null=True)),
                ('population', models.PositiveIntegerField(editable=False, null=True)),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='CalendarAddress',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('key', models.CharField(default=villages.models.new_calendar_key, editable=False, max_length=32)),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='calendar_address', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Facility',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('primary_school', 'basisschool'), ('secondary_school', 'middelbare school'), ('special_school', 'speciaal onderwijs'), ('childcare', 'kinderopvang'), ('community_house', 'dorpshuis'), ('shop', 'winkel'), ('gp', 'huisarts'), ('pharmacy', 'apotheek'), ('library', 'bibliotheek'), ('sport', 'sport'), ('transport', 'halte of station'), ('cash', 'geld of post'), ('pub', 'café'), ('church', 'kerk'), ('mill', 'molen'), ('other', 'anders')], max_length=20, verbose_name='soort')),
                ('name', models.CharField(max_length=160, verbose_name='naam')),
                ('description', models.TextField(blank=True, max_length=600, verbose_name='wat vind je er?')),
                ('status', models.CharField(choices=[('open', 'open'), ('at_risk', 'onder druk'), ('reduced', 'minder dan het was'), ('closing', 'sluiting aangekondigd'), ('closed', 'gesloten'), ('paused', 'tijdelijk gesloten'), ('relocated', 'verhuisd'), ('replaced', 'vervangen'), ('unknown', 'niet bekend')], default='open', max_length=12, verbose_name='toestand')),
                ('status_confidence', models.CharField(choices=[('confirmed', 'zeker'), ('probable', 'waarschijnlijk'), ('uncertain', 'onzeker')], default='confirmed', max_length=10)),
                ('status_since', models.DateField(blank=True, null=True, verbose_name='sinds')),
                ('address', models.CharField(blank=True, max_length=160, verbose_name='adres')),
                ('postcode', models.CharField(blank=True, max_length=6, verbose_name='postcode')),
                ('latitude', models.FloatField(blank=True, null=True, verbose_name='breedte')),
                ('longitude', models.FloatField(blank=True, null=True, verbose_name='lengte')),
                ('website', models.CharField(blank=True, max_length=200, verbose_name='website')),
                ('phone', models.CharField(blank=True, max_length=20, verbose_name='telefoon')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('opening_hours', models.CharField(blank=True, max_length=255, validators=[villages.models.validate_hours], verbose_name='openingstijden')),
                ('hours_text', models.CharField(blank=True, max_length=200, verbose_name='bij de openingstijden')),
                ('wheelchair', models.CharField(blank=True, choices=[('yes', 'ja'), ('limited', 'met hulp'), ('no', 'nee')], max_length=7, verbose_name='met een rolstoel naar binnen')),
                ('accessible_toilet', models.CharField(blank=True, choices=[('yes', 'ja'), ('limited', 'met hulp'), ('no', 'nee')], max_length=7, verbose_name='toilet voor rolstoel')),
                ('accessible_parking', models.CharField(blank=True, choices=[('yes', 'ja'), ('limited', 'met hulp'), ('no', 'nee')], max_length=7, verbose_name='parkeerplaats voor gehandicapten')),
                ('hearing_loop', models.CharField(blank=True, choices=[('yes', 'ja'), ('limited', 'met hulp'), ('no', 'nee')], max_length=7, verbose_name='ringleiding')),
                ('accessibility_text', models.CharField(blank=True, max_length=200, verbose_name='over de toegang')),
                ('pupils', models.PositiveIntegerField(blank=True, null=True, verbose_name='leerlingen')),
                ('last_checked_on', models.DateField(blank=True, null=True, verbose_name='laatst gecontroleerd')),
                ('source_code', models.CharField(blank=True, max_length=20, null=True, unique=True)),
                ('edited_at', models.DateTimeField(blank=True, null=True)),
                ('replaced_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='replaces', to='villages.facility')),
                ('operator', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='facilities', to='villages.organisation')),
                ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='villages.source')),
            ],
        ),
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('title', models.CharField(max_length=120, verbose_name='titel')),
                ('description', models.TextField(blank=True, max_length=4000, verbose_name='wat gaan we doen?')),
                ('place_text', models.CharField(blank=True, max_length=160, verbose_name='waar?')),
                ('organiser_text', models.CharField(blank=True, max_length=160, verbose_name='wie organiseert het?')),
                ('capacity', models.PositiveIntegerField(blank=True, null=True, verbose_name='aantal plaatsen')),
                ('minimum', models.PositiveIntegerField(blank=True, null=True, verbose_name='minstens zoveel mensen')),
                ('visibility', models.CharField(choices=[('public', 'iedereen'), ('village', 'alleen mensen die lid zijn van dit dorp')], default='public', max_length=8, verbose_name='wie mag dit zien?')),
                ('starts_at', models.DateTimeField(verbose_name='begint op')),
                ('ends_at', models.DateTimeField(blank=True, null=True, verbose_name='duurt tot')),
                ('occurrence_on', models.DateField(editable=False, null=True)),
                ('differs', models.BooleanField(default=False, editable=False)),
                ('sequence', models.PositiveIntegerField(default=0, editable=False)),
                ('signs_up_elsewhere', models.BooleanField(default=False, editable=False)),
                ('goes_ahead_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('cancelled_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('cancel_reason', models.CharField(blank=True, editable=False, max_length=200, verbose_name='waarom niet?')),
                ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('facility', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to='villages.facility', verbose_name='voorziening')),
            ],
        ),
        migrations.CreateModel(
            name='HelperRole',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('cooking', 'koken en bakken'), ('serving', 'ontvangen en inschenken'), ('building', 'opbouwen en opruimen'), ('driving', 'rijden'), ('chores', 'klussen'), ('other', 'iets anders')], max_length=10, verbose_name='wat voor hulp?')),
                ('name', models.CharField(blank=True, max_length=80, verbose_name='wat precies?')),
                ('number', models.PositiveSmallIntegerField(default=1, verbose_name='hoeveel mensen?')),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='helper_roles', to='villages.event')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('number__gte', 1), ('number__lte', 50)), name='a_role_wants_some_helpers', violation_error_message='Vul een aantal van 1 tot 50 in.'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Helper',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('end_reason', models.CharField(blank=True, max_length=200)),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='helping', to=settings.AUTH_USER_MODEL)),
                ('role', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='helpers', to='villages.helperrole')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('role', 'user'), name='a_person_takes_a_role_once'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Municipality',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outline', models.TextField(blank=True, editable=False)),
                ('bounds', models.JSONField(blank=True, default=list, editable=False)),
                ('gm_code', models.CharField(max_length=6, unique=True)),
                ('name', models.CharField(max_length=80)),
                ('slug', models.SlugField(max_length=80, unique=True)),
                ('designated_channel', models.BooleanField(default=False)),
                ('channel_decree_url', models.URLField(blank=True)),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='municipalities', to='villages.province')),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Series',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('title', models.CharField(max_length=120, verbose_name='titel')),
                ('description', models.TextField(blank=True, max_length=4000, verbose_name='wat gaan we doen?')),
                ('place_text', models.CharField(blank=True, max_length=160, verbose_name='waar?')),
                ('organiser_text', models.CharField(blank=True, max_length=160, verbose_name='wie organiseert het?')),
                ('capacity', models.PositiveIntegerField(blank=True, null=True, verbose_name='aantal plaatsen')),
                ('minimum', models.PositiveIntegerField(blank=True, null=True, verbose_name='minstens zoveel mensen')),
                ('visibility', models.CharField(choices=[('public', 'iedereen'), ('village', 'alleen mensen die lid zijn van dit dorp')], default='public', max_length=8, verbose_name='wie mag dit zien?')),
                ('repeat', models.CharField(choices=[('weekly', 'elke week op deze dag'), ('fortnightly', 'om de week op deze dag'), ('first', 'elke eerste van de maand, zoals: elke eerste woensdag'), ('second', 'elke tweede van de maand'), ('third', 'elke derde van de maand'), ('fourth', 'elke vierde van de maand'), ('last', 'elke laatste van de maand')], max_length=11, verbose_name='herhaalt')),
                ('first_on', models.DateField()),
                ('start_time', models.TimeField()),
                ('duration', models.DurationField(blank=True, null=True)),
                ('until', models.DateField(blank=True, null=True, verbose_name='tot en met')),
                ('except_on', django.contrib.postgres.fields.ArrayField(base_field=models.DateField(), blank=True, default=list, size=None)),
                ('times', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='aantal keren')),
                ('helpers', models.JSONField(blank=True, default=list)),
                ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('facility', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to='villages.facility', verbose_name='voorziening')),
            ],
            options={
                'verbose_name_plural': 'series',
            },
        ),
        migrations.AddField(
            model_name='event',
            name='series',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='villages.series'),
        ),
        migrations.CreateModel(
            name='FacilityStatusChange',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('from_status', models.CharField(blank=True, choices=[('open', 'open'), ('at_risk', 'onder druk'), ('reduced', 'minder dan het was'), ('closing', 'sluiting aangekondigd'), ('closed', 'gesloten'), ('paused', 'tijdelijk gesloten'), ('relocated', 'verhuisd'), ('replaced', 'vervangen'), ('unknown', 'niet bekend')], max_length=12)),
                ('to_status', models.CharField(choices=[('open', 'open'), ('at_risk', 'onder druk'), ('reduced', 'minder dan het was'), ('closing', 'sluiting aangekondigd'), ('closed', 'gesloten'), ('paused', 'tijdelijk gesloten'), ('relocated', 'verhuisd'), ('replaced', 'vervangen'), ('unknown', 'niet bekend')], max_length=12, verbose_name='nu')),
                ('confidence', models.CharField(choices=[('confirmed', 'zeker'), ('probable', 'waarschijnlijk'), ('uncertain', 'onzeker')], default='confirmed', max_length=10, verbose_name='hoe zeker is dit?')),
                ('on', models.DateField(blank=True, null=True, verbose_name='sinds wanneer?')),
                ('when', models.CharField(blank=True, max_length=80)),
                ('text', models.CharField(max_length=300, verbose_name='wat is er gebeurd?')),
                ('source_code', models.CharField(blank=True, max_length=40, null=True, unique=True)),
                ('source_kind', models.CharField(choices=[('operator', 'de eigenaar of beheerder'), ('document', 'een officieel stuk'), ('news', 'krant of website'), ('seen', 'zelf gezien'), ('resident', 'een inwoner'), ('list', 'open data')], default='list', max_length=10, verbose_name='van wie weet je dit?')),
                ('source_text', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                ('source_url', models.URLField(blank=True, max_length=300, verbose_name='adres van de bron')),
                ('confirmed_on', models.DateField(blank=True, null=True)),
                ('confirmed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('facility', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='villages.facility')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('replaced_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='villages.facility', verbose_name='vervangen door')),
                ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='villages.source')),
            ],
            options={
                'ordering': ['-on', '-created_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='IndicatorValue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('value', models.DecimalField(decimal_places=3, max_digits=14, null=True)),
                ('text', models.CharField(max_length=40)),
                ('status', models.CharField(choices=[('final', 'definitief'), ('estimate', 'schatting')], default='final', max_length=10)),
                ('is_break', models.BooleanField(default=False)),
                ('flag', models.CharField(blank=True, max_length=20)),
                ('indicator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='values', to='villages.indicator')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='values', to='villages.source')),
                ('area', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='values', to='villages.statarea')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('area', 'indicator', 'year'), name='a_figure_is_given_once_a_year'),
                ],
            },
        ),
        migrations.CreateModel(
            name='VillageFeatures',
            fields=[
                ('village', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='features', serialize=False, to='villages.village')),
                ('size', models.FloatField(null=True)),
                ('density', models.FloatField(null=True)),
                ('young', models.FloatField(null=True)),
                ('old', models.FloatField(null=True)),
                ('school', models.FloatField(null=True)),
                ('supermarket', models.FloatField(null=True)),
                ('gp', models.FloatField(null=True)),
                ('library', models.FloatField(null=True)),
                ('station', models.FloatField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='VillageProfile',
            fields=[
                ('outline', models.TextField(blank=True, editable=False)),
                ('bounds', models.JSONField(blank=True, default=list, editable=False)),
                ('village', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='profile', serialize=False, to='villages.village')),
                ('skyline', models.TextField(blank=True)),
                ('distances', models.JSONField(default=list)),
                ('distances_note', models.CharField(blank=True, max_length=200)),
                ('population_is_estimate', models.BooleanField(default=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='village',
            name='municipality',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='villages', to='villages.municipality'),
        ),
        migrations.AddField(
            model_name='series',
            name='village',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='series', to='villages.village'),
        ),
        migrations.CreateModel(
            name='PlaceName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120)),
                ('is_own', models.BooleanField(default=False)),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='names', to='villages.village')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('village', 'name'), name='a_village_has_a_name_once'),
                ],
                'indexes': [
                    django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(villages.models.FoldText('name'), name='gin_trgm_ops'), name='place_name_trigrams'),
                ],
            },
        ),
        migrations.AddField(
            model_name='organisation',
            name='villages',
            field=models.ManyToManyField(blank=True, related_name='organisations', to='villages.village'),
        ),
        migrations.CreateModel(
            name='MembershipCode',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('label', models.CharField(max_length=80, verbose_name='waar staat de code in?')),
                ('code', models.CharField(default=villages.models.new_membership_code, editable=False, max_length=8, unique=True)),
                ('expires_on', models.DateField(verbose_name='geldig tot en met')),
                ('max_uses', models.PositiveIntegerField(default=200, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(2000)], verbose_name='voor hoeveel mensen?')),
                ('uses', models.PositiveIntegerField(default=0, editable=False)),
                ('revoked_at', models.DateTimeField(editable=False, null=True)),
                ('made_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='codes', to='villages.village')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('uses__lte', models.F('max_uses'))), name='a_code_is_not_used_too_often'),
                ],
                'ordering': ['-created_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('role', models.CharField(choices=[('resident', 'inwoner'), ('editor', 'dorpsredacteur'), ('supporter', 'dorpsondersteuner'), ('coordinator', 'coördinator'), ('privacy_contact', 'privacycontact'), ('officer', 'behandelaar'), ('decision_maker', 'beslisser'), ('adviser', 'adviseur'), ('council_viewer', 'raadslid'), ('admin', 'beheerder')], max_length=20, verbose_name='rol')),
                ('valid_from', models.DateField(default=django.utils.timezone.localdate, verbose_name='vanaf')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='tot')),
                ('asked_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('confirmed_at', models.DateTimeField(blank=True, null=True)),
                ('confirmed_how', models.CharField(blank=True, choices=[('editor', 'door de dorpsredactie'), ('code', 'met een code uit het dorpsblad'), ('vouched', 'doordat twee dorpsgenoten ervoor instaan'), ('on_behalf', 'bij het inschrijven'), ('role', 'door een taak in het dorp'), ('earlier', 'was al lid')], max_length=10)),
                ('declined_at', models.DateTimeField(blank=True, null=True)),
                ('declined_reason', models.CharField(blank=True, max_length=300, verbose_name='waarom niet?')),
                ('confirmed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to=settings.AUTH_USER_MODEL)),
                ('code', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='members', to='villages.membershipcode')),
                ('municipality', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='villages.municipality')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='villages.organisation')),
                ('village', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='villages.village')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(models.Q(('confirmed_at__isnull', True), ('confirmed_how', '')), models.Q(('confirmed_at__isnull', False), ('declined_at__isnull', True), models.Q(('confirmed_how', ''), _negated=True)), _connector='OR'), name='confirmed_is_somehow_and_not_declined'),
                    models.CheckConstraint(condition=models.Q(('declined_at__isnull', True), models.Q(('declined_reason', ''), _negated=True), _connector='OR'), name='declined_with_a_reason', violation_error_message='Schrijf op waarom niet.'),
                    models.CheckConstraint(condition=models.Q(models.Q(('role__in', ['resident', 'editor']), ('village__isnull', False), ('municipality__isnull', True), ('organisation__isnull', True)), models.Q(('role__in', ['supporter', 'coordinator', 'privacy_contact']), ('organisation__isnull', False), ('municipality__isnull', True), ('village__isnull', True)), models.Q(('role__in', ['officer', 'decision_maker', 'adviser', 'council_viewer']), ('municipality__isnull', False), ('organisation__isnull', True), ('village__isnull', True)), models.Q(('role__in', ['admin']), ('municipality__isnull', True), ('organisation__isnull', True), ('village__isnull', True)), _connector='OR'), name='role_has_exactly_its_own_scope', violation_error_message='Kies bij deze rol precies één plek die erbij hoort.'),
                    models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='membership_ends_after_it_starts', violation_error_message='De einddatum ligt voor de begindatum.'),
                    models.UniqueConstraint(condition=models.Q(('valid_until__isnull', True)), fields=('user', 'role', 'village', 'organisation', 'municipality'), name='role_is_held_once_per_scope', nulls_distinct=False, violation_error_message='Deze persoon heeft deze rol hier al.'),
                ],
                'indexes': [
                    models.Index(condition=models.Q(('confirmed_at__isnull', True), ('role', 'resident')), fields=['village', 'asked_at', 'id'], name='waiting_for_confirmation'),
                ],
            },
        ),
        migrations.AddField(
            model_name='facility',
            name='village',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='facilities', to='villages.village'),
        ),
        migrations.AddField(
            model_name='event',
            name='village',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='events', to='villages.village'),
        ),
        migrations.CreateModel(
            name='Vouch',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('is_undone', models.BooleanField(default=False)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('membership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vouches', to='villages.membership')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('membership', 'by'), name='a_member_vouches_once'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Attendance',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('waiting_since', models.DateTimeField(blank=True, null=True)),
                ('promoted_at', models.DateTimeField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('end_reason', models.CharField(blank=True, max_length=200, verbose_name='waarom niet?')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendances', to=settings.AUTH_USER_MODEL)),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendances', to='villages.event')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('event', 'user'), name='a_person_attends_an_event_once')],
            },
        ),
        migrations.CreateModel(
            name='FacilityCheck',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('on', models.DateField(default=django.utils.timezone.localdate)),
                ('previous_on', models.DateField(null=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('facility', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='checks', to='villages.facility')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('facility', 'on'), name='a_facility_is_checked_once_a_day')],
            },
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
                ('facility', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='villages.facility')),
                ('handled_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='facility_reports', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'waiting')), fields=('facility', 'user', 'about'), name='the_same_is_reported_once_at_a_time'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'declined'), _negated=True), models.Q(('answer', ''), _negated=True), _connector='OR'), name='who_declines_a_report_says_why', violation_error_message='Schrijf erbij waarom niet.')],
            },
        ),
        migrations.CreateModel(
            name='GuestSignUp',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', models.CharField(max_length=120, verbose_name='je naam')),
                ('email', models.EmailField(max_length=254, verbose_name='je e-mailadres')),
                ('made_user', models.BooleanField(default=False)),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='guest_sign_ups', to='villages.event')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='guest_sign_ups', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('until__isnull', False), ('times__isnull', False), _connector='OR'), name='a_series_has_an_end', violation_error_message='Kies tot wanneer dit herhaalt.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('first_on')), _connector='OR'), name='a_series_ends_after_it_starts'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('times__isnull', True), ('times__lte', 104), _connector='OR'), name='a_series_is_bounded'),
        ),
        migrations.AddIndex(
            model_name='facility',
            index=models.Index(fields=['village', 'kind', 'name'], name='facility_of_village'),
        ),
        migrations.AddConstraint(
            model_name='facility',
            constraint=models.CheckConstraint(condition=models.Q(('replaced_by__isnull', True), models.Q(('replaced_by', models.F('id')), _negated=True), _connector='OR'), name='a_facility_does_not_replace_itself'),
        ),
        migrations.AddConstraint(
            model_name='facility',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('latitude__isnull', True), ('longitude__isnull', True)), models.Q(('latitude__isnull', False), ('latitude__range', (50.7, 53.6)), ('longitude__isnull', False), ('longitude__range', (3.3, 7.3))), _connector='OR'), name='a_facility_lies_in_the_netherlands', violation_error_message='Dit punt ligt niet in Nederland.'),
        ),
        migrations.AddConstraint(
            model_name='facility',
            constraint=models.UniqueConstraint(models.F('village'), models.F('kind'), django.db.models.functions.text.Lower('name'), condition=models.Q(('source_code__isnull', True)), name='people_add_a_facility_once', violation_error_message='Deze voorziening staat er al.'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(fields=['village', 'starts_at', 'id'], name='agenda_of_village'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(fields=['starts_at', 'id'], name='agenda_of_country'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at__isnull', True), ('ends_at__gt', models.F('starts_at')), _connector='OR'), name='an_event_ends_after_it_starts', violation_error_message='Het einde ligt voor het begin.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at__isnull', True), ('ends_at__lte', django.db.models.expressions.CombinedExpression(models.F('starts_at'), '+', models.Value(datetime.timedelta(days=31)))), _connector='OR'), name='an_event_lasts_a_month_at_most', violation_error_message='Een activiteit duurt hoogstens 31 dagen.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('minimum__isnull', True), ('capacity__isnull', True), ('minimum__lte', models.F('capacity')), _connector='OR'), name='so_many_people_fit_in', violation_error_message='Zoveel mensen passen er niet in.'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.UniqueConstraint(fields=('series', 'occurrence_on'), name='a_series_has_one_event_for_a_day'),
        ),
    ]
