import django.contrib.postgres.fields
import django.db.models.deletion
import uuid
import villages.agenda.models.calendars
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '__first__'),
        ('villages', '0008_a_point_has_two_numbers'),
    ]

    operations = [
        migrations.AddField(
            model_name='attendance',
            name='end_reason',
            field=models.CharField(blank=True, max_length=200, verbose_name='waarom niet?'),
        ),
        migrations.AddField(
            model_name='attendance',
            name='promoted_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='attendance',
            name='waiting_since',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='event',
            name='cancel_reason',
            field=models.CharField(blank=True, editable=False, max_length=200, verbose_name='waarom niet?'),
        ),
        migrations.AddField(
            model_name='event',
            name='differs',
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.AddField(
            model_name='event',
            name='goes_ahead_at',
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='event',
            name='minimum',
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name='minstens zoveel mensen'),
        ),
        migrations.AddField(
            model_name='event',
            name='occurrence_on',
            field=models.DateField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='event',
            name='sequence',
            field=models.PositiveIntegerField(default=0, editable=False),
        ),
        migrations.CreateModel(
            name='CalendarAddress',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('key', models.CharField(default=villages.agenda.models.calendars.new_key, editable=False, max_length=32)),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='calendar_address', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
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
                ('mailed_at', models.DateTimeField(null=True)),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='guest_sign_ups', to='villages.event')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='guest_sign_ups', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('mailed_at__isnull', True)), fields=['created_at'], name='guest_link_waiting')],
            },
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
                'constraints': [models.CheckConstraint(condition=models.Q(('number__gte', 1), ('number__lte', 50)), name='a_role_wants_some_helpers', violation_error_message='Vul een aantal van 1 tot 50 in.')],
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
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('role', 'user'), name='a_person_takes_a_role_once')],
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
                ('times', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='aantal keren')),
                ('except_on', django.contrib.postgres.fields.ArrayField(base_field=models.DateField(), blank=True, default=list, size=None)),
                ('helpers', models.JSONField(blank=True, default=list)),
                ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('facility', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to='villages.facility', verbose_name='voorziening')),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='series', to='villages.village')),
            ],
            options={
                'verbose_name_plural': 'series',
                'constraints': [models.CheckConstraint(condition=models.Q(('until__isnull', False), ('times__isnull', False), _connector='OR'), name='a_series_has_an_end', violation_error_message='Kies tot wanneer dit herhaalt.'), models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('first_on')), _connector='OR'), name='a_series_ends_after_it_starts'), models.CheckConstraint(condition=models.Q(('times__isnull', True), ('times__lte', 104), _connector='OR'), name='a_series_is_bounded')],
            },
        ),
        migrations.AddField(
            model_name='event',
            name='series',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='villages.series'),
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
