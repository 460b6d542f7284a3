import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('initiatives', '0001_initial'),
        ('villages', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Choice',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('text', models.CharField(blank=True, max_length=120)),
                ('starts_at', models.DateTimeField(blank=True, null=True)),
                ('position', models.PositiveSmallIntegerField()),
            ],
            options={
                'ordering': ['position', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Question',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('audience', models.CharField(choices=[('all', 'iedereen die het initiatief ziet'), ('members', 'alleen wie meedoet'), ('runners', 'alleen trekkers en bestuur')], default='all', max_length=7, verbose_name='wie mag dit zien?')),
                ('kind', models.CharField(choices=[('options', 'keuze'), ('dates', 'datum prikken'), ('consent', 'voorstel')], max_length=8)),
                ('title', models.CharField(max_length=120, verbose_name='de vraag')),
                ('text', models.TextField(blank=True, max_length=2000, verbose_name='uitleg')),
                ('electorate', models.CharField(choices=[('members', 'wie meedoet'), ('village', 'het dorp: wie bevestigd lid is'), ('all', 'iedereen die het initiatief ziet en een account heeft'), ('invited', 'alleen wie ik per mail uitnodig')], default='members', max_length=8, verbose_name='wie mag antwoorden?')),
                ('is_secret', models.BooleanField(default=False, verbose_name='geheim')),
                ('several', models.BooleanField(default=False, verbose_name='je mag er meer kiezen')),
                ('other_allowed', models.BooleanField(default=False, verbose_name='met “anders, namelijk”')),
                ('version', models.PositiveSmallIntegerField(default=1, editable=False)),
                ('opened_at', models.DateTimeField(editable=False, null=True)),
                ('closes_at', models.DateTimeField(null=True)),
                ('withdrawn_at', models.DateTimeField(editable=False, null=True)),
                ('outcome', models.TextField(blank=True, max_length=1500, verbose_name='wat is besloten?')),
                ('decided_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('settled_at', models.DateTimeField(editable=False, null=True)),
                ('answer_count', models.PositiveIntegerField(default=0, editable=False)),
                ('paper_count', models.PositiveIntegerField(default=0, editable=False)),
                ('asked_count', models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ('created_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('event', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='villages.event')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='initiatives.initiative')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('opened_at__isnull', True), ('closes_at__isnull', False), _connector='OR'), name='an_open_question_has_a_closing_date'),
                ],
                'indexes': [
                    models.Index(fields=['initiative', '-created_at', '-id'], name='newest_questions'),
                    models.Index(condition=models.Q(('opened_at__isnull', False), ('settled_at__isnull', True)), fields=['closes_at'], name='questions_to_close'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('number', models.PositiveSmallIntegerField()),
                ('text', models.TextField()),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='deciding.question')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('question', 'number'), name='a_version_is_kept_once'),
                ],
                'ordering': ['-number'],
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('email', models.EmailField(max_length=254, verbose_name='e-mailadres')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='deciding.question')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('question', 'email'), name='an_address_is_invited_once'),
                ],
                'indexes': [
                    models.Index(fields=['email'], name='invitations_of_address'),
                ],
                'ordering': ['email'],
            },
        ),
        migrations.CreateModel(
            name='Count',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('label', models.CharField(max_length=120)),
                ('position', models.PositiveSmallIntegerField()),
                ('yes', models.PositiveIntegerField(default=0)),
                ('maybe', models.PositiveIntegerField(default=0)),
                ('no', models.PositiveIntegerField(default=0)),
                ('choice', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='deciding.choice')),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='counts', to='deciding.question')),
            ],
            options={
                'ordering': ['position', 'pk'],
            },
        ),
        migrations.AddField(
            model_name='choice',
            name='question',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='choices', to='deciding.question'),
        ),
        migrations.CreateModel(
            name='QuestionEvent',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('note', models.CharField(blank=True, max_length=500, verbose_name='toelichting')),
                ('what', models.CharField(choices=[('opened', 'opengezet'), ('clarified', 'aangevuld'), ('extended', 'langer open'), ('closed', 'eerder gesloten'), ('withdrawn', 'ingetrokken'), ('version', 'voorstel veranderd'), ('replied', 'bezwaar beantwoord'), ('paper', 'van papier ingevoerd'), ('paper_removed', 'van papier weggehaald'), ('decided', 'besloten')], max_length=14)),
                ('by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='events', to='deciding.question')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['question', 'at'], name='events_of_question'),
                ],
                'ordering': ['at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Sheet',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('version', models.PositiveSmallIntegerField()),
                ('code', models.CharField(max_length=5)),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sheets', to='deciding.question')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('question', 'code'), name='a_code_is_of_one_sheet'),
                ],
                'ordering': ['created_at', 'code'],
            },
        ),
        migrations.CreateModel(
            name='Ballot',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('version', models.PositiveSmallIntegerField()),
                ('is_paper', models.BooleanField(default=False)),
                ('name', models.CharField(blank=True, max_length=60)),
                ('stance', models.CharField(blank=True, choices=[('consent', 'akkoord'), ('concern', 'akkoord, met een zorg'), ('objection', 'bezwaar'), ('none', 'geen mening')], max_length=9)),
                ('words', models.CharField(blank=True, max_length=500)),
                ('taken_back_at', models.DateTimeField(null=True)),
                ('reply', models.CharField(blank=True, max_length=1000)),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('replied_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='ballots', to=settings.AUTH_USER_MODEL)),
                ('invitation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='ballots', to='deciding.invitation')),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ballots', to='deciding.question')),
                ('sheet', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='ballot', to='deciding.sheet')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('question', 'version', 'user'), name='a_person_answers_once'),
                    models.UniqueConstraint(fields=('question', 'version', 'invitation'), name='an_invitation_answers_once'),
                    models.CheckConstraint(condition=models.Q(models.Q(('stance', 'objection'), _negated=True), models.Q(('words', ''), _negated=True), _connector='OR'), name='an_objection_has_a_reason'),
                ],
                'indexes': [
                    models.Index(fields=['question', 'version'], name='ballots_of_version'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Word',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('version', models.PositiveSmallIntegerField()),
                ('stance', models.CharField(blank=True, choices=[('consent', 'akkoord'), ('concern', 'akkoord, met een zorg'), ('objection', 'bezwaar'), ('none', 'geen mening')], max_length=9)),
                ('words', models.CharField(max_length=500)),
                ('reply', models.CharField(blank=True, max_length=1000)),
                ('is_taken_back', models.BooleanField(default=False)),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='remarks', to='deciding.question')),
            ],
            options={
                'ordering': ['-version', '-stance', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Mark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('degree', models.CharField(choices=[('yes', 'kan'), ('maybe', 'als het moet'), ('no', 'kan niet')], default='yes', max_length=5)),
                ('ballot', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='marks', to='deciding.ballot')),
                ('choice', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='marks', to='deciding.choice')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('ballot', 'choice'), name='a_choice_is_marked_once')],
            },
        ),
        migrations.AddConstraint(
            model_name='choice',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), ('starts_at__isnull', False), _connector='OR'), name='a_choice_says_something'),
        ),
    ]
