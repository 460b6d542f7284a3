import django.contrib.postgres.indexes
import django.db.models.deletion
import uuid
import villages.places.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0002_portal_rights'),
        ('accounts', '__first__'),
        ('villages', '0001_initial'),
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
            model_name='municipality',
            name='bounds',
            field=models.JSONField(blank=True, default=list, editable=False),
        ),
        migrations.AddField(
            model_name='municipality',
            name='outline',
            field=models.TextField(blank=True, editable=False),
        ),
        migrations.AddField(
            model_name='province',
            name='bounds',
            field=models.JSONField(blank=True, default=list, editable=False),
        ),
        migrations.AddField(
            model_name='province',
            name='outline',
            field=models.TextField(blank=True, editable=False),
        ),
        migrations.AddField(
            model_name='village',
            name='population',
            field=models.PositiveIntegerField(editable=False, null=True),
        ),
        migrations.CreateModel(
            name='Facility',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('primary_school', 'basisschool'), ('secondary_school', 'middelbare school'), ('special_school', 'speciaal onderwijs'), ('childcare', 'kinderopvang'), ('community_house', 'dorpshuis'), ('shop', 'winkel'), ('gp', 'huisarts'), ('pharmacy', 'apotheek'), ('library', 'bibliotheek'), ('sport', 'sport'), ('transport', 'halte of station'), ('cash', 'geld of post'), ('pub', 'café'), ('church', 'kerk'), ('mill', 'molen'), ('other', 'anders')], max_length=20, verbose_name='soort')),
                ('name', models.CharField(max_length=160, verbose_name='naam')),
                ('status', models.CharField(choices=[('open', 'open'), ('at_risk', 'onder druk'), ('reduced', 'minder dan het was'), ('closing', 'sluiting aangekondigd'), ('closed', 'gesloten'), ('paused', 'tijdelijk gesloten'), ('relocated', 'verhuisd'), ('replaced', 'vervangen'), ('unknown', 'niet bekend')], default='open', max_length=12, verbose_name='toestand')),
                ('status_confidence', models.CharField(choices=[('confirmed', 'zeker'), ('probable', 'waarschijnlijk'), ('uncertain', 'onzeker')], default='confirmed', max_length=10)),
                ('status_since', models.DateField(blank=True, null=True, verbose_name='sinds')),
                ('address', models.CharField(blank=True, max_length=160, verbose_name='adres')),
                ('postcode', models.CharField(blank=True, max_length=6, verbose_name='postcode')),
                ('website', models.CharField(blank=True, max_length=200, verbose_name='website')),
                ('phone', models.CharField(blank=True, max_length=20, verbose_name='telefoon')),
                ('hours_text', models.CharField(blank=True, max_length=200, verbose_name='open')),
                ('pupils', models.PositiveIntegerField(blank=True, null=True, verbose_name='leerlingen')),
                ('latitude', models.FloatField(blank=True, null=True)),
                ('longitude', models.FloatField(blank=True, null=True)),
                ('source_code', models.CharField(blank=True, max_length=20, null=True, unique=True)),
                ('edited_at', models.DateTimeField(blank=True, null=True)),
                ('operator', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='facilities', to='villages.organisation')),
                ('replaced_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='replaces', to='villages.facility')),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='facilities', to='villages.village')),
                ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='villages.source')),
            ],
            options={
                'indexes': [models.Index(fields=['village', 'kind', 'name'], name='facility_of_village')],
                'constraints': [models.CheckConstraint(condition=models.Q(('replaced_by__isnull', True), models.Q(('replaced_by', models.F('id')), _negated=True), _connector='OR'), name='a_facility_does_not_replace_itself')],
            },
        ),
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('title', models.CharField(max_length=120, verbose_name='titel')),
                ('description', models.TextField(blank=True, max_length=4000, verbose_name='wat gaan we doen?')),
                ('starts_at', models.DateTimeField(verbose_name='begint op')),
                ('ends_at', models.DateTimeField(blank=True, null=True, verbose_name='duurt tot')),
                ('place_text', models.CharField(blank=True, max_length=160, verbose_name='waar?')),
                ('organiser_text', models.CharField(blank=True, max_length=160, verbose_name='wie organiseert het?')),
                ('capacity', models.PositiveIntegerField(blank=True, null=True, verbose_name='aantal plaatsen')),
                ('visibility', models.CharField(choices=[('public', 'iedereen'), ('village', 'alleen mensen die lid zijn van dit dorp')], default='public', max_length=8, verbose_name='wie mag dit zien?')),
                ('cancelled_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='events', to='villages.village')),
                ('facility', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to='villages.facility', verbose_name='voorziening')),
            ],
            options={
                'indexes': [models.Index(fields=['village', 'starts_at', 'id'], name='agenda_of_village')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_at__isnull', True), ('ends_at__gt', models.F('starts_at')), _connector='OR'), name='an_event_ends_after_it_starts', violation_error_message='Het einde ligt voor het begin.')],
            },
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
                'indexes': [django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(villages.places.models.FoldText('name'), name='gin_trgm_ops'), name='place_name_trigrams')],
                'constraints': [models.UniqueConstraint(fields=('village', 'name'), name='a_village_has_a_name_once')],
            },
        ),
        migrations.CreateModel(
            name='FacilityStatusChange',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('from_status', models.CharField(blank=True, choices=[('open', 'open'), ('at_risk', 'onder druk'), ('reduced', 'minder dan het was'), ('closing', 'sluiting aangekondigd'), ('closed', 'gesloten'), ('paused', 'tijdelijk gesloten'), ('relocated', 'verhuisd'), ('replaced', 'vervangen'), ('unknown', 'niet bekend')], max_length=12)),
                ('to_status', models.CharField(choices=[('open', 'open'), ('at_risk', 'onder druk'), ('reduced', 'minder dan het was'), ('closing', 'sluiting aangekondigd'), ('closed', 'gesloten'), ('paused', 'tijdelijk gesloten'), ('relocated', 'verhuisd'), ('replaced', 'vervangen'), ('unknown', 'niet bekend')], max_length=12)),
                ('confidence', models.CharField(choices=[('confirmed', 'zeker'), ('probable', 'waarschijnlijk'), ('uncertain', 'onzeker')], max_length=10)),
                ('on', models.DateField(blank=True, null=True)),
                ('when', models.CharField(blank=True, max_length=80)),
                ('text', models.CharField(max_length=300)),
                ('source_code', models.CharField(blank=True, max_length=40, null=True, unique=True)),
                ('confirmed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('facility', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='villages.facility')),
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
                'constraints': [models.UniqueConstraint(fields=('area', 'indicator', 'year'), name='a_figure_is_given_once_a_year')],
            },
        ),
        migrations.CreateModel(
            name='Attendance',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendances', to=settings.AUTH_USER_MODEL)),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendances', to='villages.event')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('event', 'user'), name='a_person_attends_an_event_once')],
            },
        ),
    ]
