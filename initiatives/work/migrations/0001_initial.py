import datetime
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('initiatives', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Abilities',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('skills', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('cooking', 'koken en bakken'), ('serving', 'ontvangen en inschenken'), ('till', 'kassa en winkel'), ('driving', 'rijden en halen'), ('chores', 'klussen en bouwen'), ('green', 'groen en tuin'), ('care', 'zorg en gezelschap'), ('talking', 'bellen en langsgaan'), ('writing', 'schrijven en posters'), ('computer', 'computer en telefoon'), ('money', 'geld en boekhouding'), ('rules', 'regels en vergunningen')], max_length=10), blank=True, default=list, size=None, verbose_name='wat kun en wil je doen?')),
                ('phone', models.CharField(blank=True, max_length=20, verbose_name='telefoonnummer')),
                ('member', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='abilities', to='initiatives.initiativemember')),
            ],
            options={
                'verbose_name_plural': 'abilities',
            },
        ),
        migrations.CreateModel(
            name='ShiftSeries',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('repeat', models.CharField(choices=[('weekly', 'elke week op deze dag'), ('fortnightly', 'om de week op deze dag'), ('first', 'elke eerste van de maand, zoals: elke eerste woensdag'), ('second', 'elke tweede van de maand'), ('third', 'elke derde van de maand'), ('fourth', 'elke vierde van de maand'), ('last', 'elke laatste van de maand')], max_length=11, verbose_name='herhaalt')),
                ('first_on', models.DateField()),
                ('start_time', models.TimeField()),
                ('duration', models.DurationField(blank=True, null=True)),
                ('until', models.DateField(blank=True, null=True, verbose_name='tot en met')),
                ('except_on', django.contrib.postgres.fields.ArrayField(base_field=models.DateField(), blank=True, default=list, size=None)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='shift_series', to='initiatives.initiative')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('duration__isnull', False), ('until__isnull', False), ('until__gte', models.F('first_on')), ('until__lte', django.db.models.expressions.CombinedExpression(models.F('first_on'), '+', models.Value(datetime.timedelta(days=370))))), name='a_rota_is_made_for_a_year_at_most', violation_error_message='Herhalen kan hoogstens een jaar vooruit.'),
                ],
                'verbose_name_plural': 'shift series',
            },
        ),
        migrations.CreateModel(
            name='Shift',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('audience', models.CharField(choices=[('all', 'iedereen die het initiatief ziet'), ('members', 'alleen wie meedoet'), ('runners', 'alleen trekkers en bestuur')], default='all', max_length=7, verbose_name='wie mag dit zien?')),
                ('minimum', models.PositiveSmallIntegerField(default=1, verbose_name='minstens zoveel mensen')),
                ('maximum', models.PositiveSmallIntegerField(default=1, verbose_name='hoogstens zoveel mensen')),
                ('occurrence_on', models.DateField(editable=False, null=True)),
                ('differs', models.BooleanField(default=False, editable=False)),
                ('title', models.CharField(max_length=120, verbose_name='welke dienst?')),
                ('text', models.TextField(blank=True, max_length=2000, verbose_name='wat doe je dan?')),
                ('place_text', models.CharField(blank=True, max_length=160, verbose_name='waar?')),
                ('skills', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('cooking', 'koken en bakken'), ('serving', 'ontvangen en inschenken'), ('till', 'kassa en winkel'), ('driving', 'rijden en halen'), ('chores', 'klussen en bouwen'), ('green', 'groen en tuin'), ('care', 'zorg en gezelschap'), ('talking', 'bellen en langsgaan'), ('writing', 'schrijven en posters'), ('computer', 'computer en telefoon'), ('money', 'geld en boekhouding'), ('rules', 'regels en vergunningen')], max_length=10), blank=True, default=list, size=None, verbose_name='wat moet je ervoor kunnen?')),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('sequence', models.PositiveIntegerField(default=0, editable=False)),
                ('cancelled_at', models.DateTimeField(editable=False, null=True)),
                ('cancel_reason', models.CharField(blank=True, editable=False, max_length=200, verbose_name='waarom niet?')),
                ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='initiatives.initiative')),
                ('series', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='shifts', to='work.shiftseries')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('maximum__gte', models.F('minimum')), ('maximum__lte', 50), ('minimum__gte', 1)), name='a_shift_has_room_for_its_minimum', violation_error_message='Het hoogste aantal is minstens het laagste.'),
                    models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at')), ('ends_at__lte', django.db.models.expressions.CombinedExpression(models.F('starts_at'), '+', models.Value(datetime.timedelta(days=1))))), name='a_shift_ends_within_a_day', violation_error_message='Een dienst duurt hoogstens 24 uur.'),
                    models.UniqueConstraint(fields=('series', 'occurrence_on'), name='a_series_has_one_shift_for_a_day'),
                ],
                'indexes': [
                    models.Index(fields=['initiative', 'starts_at', 'id'], name='work_rota'),
                    models.Index(fields=['starts_at'], name='work_shifts_by_moment'),
                ],
            },
        ),
        migrations.CreateModel(
            name='SignUp',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('end_reason', models.CharField(blank=True, max_length=200, verbose_name='wil je er iets bij zeggen?')),
                ('waiting_since', models.DateTimeField(blank=True, null=True)),
                ('moved_up_at', models.DateTimeField(blank=True, null=True)),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shift', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sign_ups', to='work.shift')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='shift_places', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('shift', 'user'), name='a_person_stands_in_a_shift_once'),
                ],
                'indexes': [
                    models.Index(condition=models.Q(('ended_at__isnull', True)), fields=['user'], name='work_shifts_of_user'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Task',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('audience', models.CharField(choices=[('all', 'iedereen die het initiatief ziet'), ('members', 'alleen wie meedoet'), ('runners', 'alleen trekkers en bestuur')], default='all', max_length=7, verbose_name='wie mag dit zien?')),
                ('minimum', models.PositiveSmallIntegerField(default=1, verbose_name='minstens zoveel mensen')),
                ('maximum', models.PositiveSmallIntegerField(default=1, verbose_name='hoogstens zoveel mensen')),
                ('title', models.CharField(max_length=120, verbose_name='wat moet er gebeuren?')),
                ('text', models.TextField(blank=True, max_length=2000, verbose_name='toelichting')),
                ('skills', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('cooking', 'koken en bakken'), ('serving', 'ontvangen en inschenken'), ('till', 'kassa en winkel'), ('driving', 'rijden en halen'), ('chores', 'klussen en bouwen'), ('green', 'groen en tuin'), ('care', 'zorg en gezelschap'), ('talking', 'bellen en langsgaan'), ('writing', 'schrijven en posters'), ('computer', 'computer en telefoon'), ('money', 'geld en boekhouding'), ('rules', 'regels en vergunningen')], max_length=10), blank=True, default=list, size=None, verbose_name='wat moet je ervoor kunnen?')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='voor welke dag?')),
                ('due_order', models.GeneratedField(db_persist=True, expression=django.db.models.functions.comparison.Coalesce(models.F('due_on'), models.Value(datetime.date(9999, 12, 31))), output_field=models.DateField())),
                ('step', models.CharField(blank=True, max_length=40, verbose_name='bij welke stap?')),
                ('state', models.CharField(choices=[('open', 'open'), ('taken', 'opgepakt'), ('done', 'klaar')], default='open', editable=False, max_length=5)),
                ('done_at', models.DateTimeField(editable=False, null=True)),
                ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('done_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='initiatives.initiative')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('maximum__gte', models.F('minimum')), ('maximum__lte', 50), ('minimum__gte', 1)), name='a_task_has_room_for_its_minimum', violation_error_message='Het hoogste aantal is minstens het laagste.'),
                    models.CheckConstraint(condition=models.Q(models.Q(('done_at__isnull', False), ('state', 'done')), models.Q(models.Q(('state', 'done'), _negated=True), ('done_at__isnull', True)), _connector='OR'), name='a_task_that_is_done_has_its_moment'),
                ],
                'indexes': [
                    models.Index(fields=['initiative', 'state', 'due_order', 'id'], name='work_tasks_by_date'),
                    models.Index(fields=['initiative', '-done_at', '-id'], name='work_tasks_done'),
                    models.Index(condition=models.Q(('state', 'done'), _negated=True), fields=['due_on'], name='work_tasks_coming_due'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Taker',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('end_reason', models.CharField(blank=True, max_length=200, verbose_name='wil je er iets bij zeggen?')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='taken_tasks', to=settings.AUTH_USER_MODEL)),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='takers', to='work.task')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('task', 'user'), name='a_person_takes_a_task_once'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Ask',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('word', models.CharField(blank=True, max_length=300, verbose_name='een woord erbij')),
                ('accepted_at', models.DateTimeField(null=True)),
                ('declined_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='work_asks', to=settings.AUTH_USER_MODEL)),
                ('shift', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='asks', to='work.shift')),
                ('instead_of', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='asks', to='work.signup')),
                ('task', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='asks', to='work.task')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('task__isnull', True), ('shift__isnull', True), _connector='XOR'), name='an_ask_is_for_a_task_or_a_shift'),
                ],
                'indexes': [
                    models.Index(fields=['shift', '-created_at'], name='work_asks_of_shift'),
                ],
            },
        ),
    ]
