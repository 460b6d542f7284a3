import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models

import villages.models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('villages', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Initiative',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('seeks_lead_since', models.DateTimeField(blank=True, editable=False, null=True)),
                ('kind', models.CharField(choices=[('cpo_housing', 'Samen bouwen'), ('community_house', 'Gemeenschapshuis'), ('care_cooperative', 'Zorgcoöperatie'), ('energy_cooperative', 'Energie'), ('village_shop', 'Dorpswinkel'), ('village_bus', 'Vervoer'), ('commons_maintenance', 'Groen en openbare ruimte'), ('farm_transition', 'Boer en dorp'), ('encounter', 'Ontmoeting'), ('event', 'Evenement'), ('other', 'Iets anders')], max_length=20, verbose_name='soort')),
                ('stage', models.CharField(choices=[('idea', 'idee'), ('exploring', 'verkennen'), ('organised', 'groep gevormd'), ('planned', 'plan klaar'), ('arranging', 'vergunning en geld'), ('building', 'bouwen en opstarten'), ('running', 'het draait'), ('evaluated', 'teruggekeken')], default='idea', max_length=10, verbose_name='fase')),
                ('step', models.CharField(default='', editable=False, max_length=30, verbose_name='stap')),
                ('quiet_told_at', models.DateTimeField(editable=False, null=True)),
                ('asleep_at', models.DateTimeField(editable=False, null=True)),
                ('title', models.CharField(max_length=100, verbose_name='titel')),
                ('slug', models.SlugField(editable=False, max_length=90)),
                ('summary', models.TextField(max_length=1000, verbose_name='waar gaat het om?')),
                ('what_we_need', models.TextField(blank=True, max_length=500, verbose_name='wat hebben we nodig?')),
                ('outcome', models.CharField(blank=True, choices=[('ended', 'gestopt'), ('handed_over', 'overgedragen')], max_length=12, verbose_name='afloop')),
                ('visibility', models.CharField(choices=[('private', 'alleen wie meedoet'), ('village', 'alleen het dorp'), ('public', 'iedereen')], default='public', max_length=8, verbose_name='wie mag dit zien?')),
                ('paused_until', models.DateField(blank=True, null=True, verbose_name='wanneer kijken we weer?')),
                ('paused_reason', models.CharField(blank=True, max_length=300, verbose_name='waarom in rust?')),
                ('first_action', models.CharField(blank=True, max_length=200, verbose_name='wat is jullie eerste stap?')),
                ('first_action_on', models.DateField(blank=True, null=True, verbose_name='wanneer?')),
                ('setup_seen', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=30), default=list, editable=False, size=None)),
                ('copied_from', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='copies', to='initiatives.initiative')),
                ('created_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='started_initiatives', to=settings.AUTH_USER_MODEL)),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='initiatives', to='villages.village')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('village', 'slug'), name='an_address_is_used_once_in_a_village'),
                    models.CheckConstraint(condition=models.Q(('slug__in', ['nieuw']), _negated=True), name='address_is_not_reserved'),
                    models.CheckConstraint(condition=models.Q(('paused_until__isnull', True), models.Q(('paused_reason', ''), _negated=True), _connector='OR'), name='a_pause_has_a_reason', violation_error_message='Schrijf op waarom het even stil ligt.'),
                ],
                'indexes': [
                    models.Index(fields=['village', '-created_at', '-id'], name='newest_in_village'),
                    models.Index(fields=['-created_at', '-id'], name='newest_in_country'),
                    models.Index(condition=models.Q(('outcome', '')), fields=['-updated_at', '-id'], name='liveliest_first'),
                    django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(villages.models.FoldText('title'), name='gin_trgm_ops'), name='initiative_title_search'),
                ],
            },
        ),
        migrations.CreateModel(
            name='BoardPost',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('chair', 'voorzitter'), ('secretary', 'secretaris'), ('treasurer', 'penningmeester'), ('volunteers', 'vrijwilligerscoördinator'), ('other', 'iets anders')], max_length=10, verbose_name='welke post?')),
                ('name', models.CharField(blank=True, max_length=60, verbose_name='hoe noemen jullie het?')),
                ('about', models.CharField(blank=True, max_length=300, verbose_name='wat houdt het in?')),
                ('is_board', models.BooleanField(default=True, verbose_name='wie dit doet, zit in het bestuur')),
                ('sought', models.CharField(choices=[('auto', 'vanzelf: een halfjaar voor het einde, of als niemand het doet'), ('on', 'ja, nu al'), ('off', 'nee, we weten al wie het wordt')], default='auto', max_length=4, verbose_name='opvolger gezocht?')),
                ('ended_at', models.DateTimeField(editable=False, null=True)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='posts', to='initiatives.initiative')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('kind', 'other'), ('name', ''), _negated=True), name='another_post_has_a_name', violation_error_message='Schrijf op hoe jullie het noemen.'),
                ],
                'indexes': [
                    models.Index(fields=['initiative', 'created_at'], name='posts_of_initiative'),
                ],
            },
        ),
        migrations.CreateModel(
            name='InitiativeEvent',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('event', models.OneToOneField(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='initiative_link', to='villages.event')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='event_links', to='initiatives.initiative')),
                ('series', models.OneToOneField(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='initiative_link', to='villages.series')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('event__isnull', True), ('series__isnull', True), _connector='XOR'), name='an_initiative_has_an_event_or_a_series'),
                ],
            },
        ),
        migrations.CreateModel(
            name='InitiativeMember',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('role', models.CharField(choices=[('lead', 'trekker'), ('board', 'bestuurslid'), ('member', 'doet mee'), ('helper', 'helpt af en toe'), ('observer', 'volgt het')], default='member', max_length=10, verbose_name='hoe doe je mee?')),
                ('motive_choice', models.CharField(blank=True, choices=[('others', 'Iets voor een ander doen'), ('community', 'De gemeenschap in stand houden'), ('village', 'Het dorp moet blijven leven'), ('company', 'Niet de hele dag alleen thuis zitten'), ('other', 'Iets anders')], max_length=10, verbose_name='waarom doe je mee?')),
                ('motive', models.CharField(blank=True, max_length=300, verbose_name='in je eigen woorden')),
                ('is_acting', models.BooleanField(default=False, editable=False)),
                ('since', models.DateField(default=django.utils.timezone.localdate)),
                ('until', models.DateField(blank=True, null=True)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='members', to='initiatives.initiative')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='initiative_memberships', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(condition=models.Q(('until__isnull', True)), fields=('initiative', 'user'), name='a_person_takes_part_once', violation_error_message='Deze persoon doet al mee.'),
                    models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='taking_part_ends_after_it_starts'),
                ],
            },
        ),
        migrations.CreateModel(
            name='JoinQuestion',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('text', models.CharField(max_length=140, verbose_name='de vraag')),
                ('kind', models.CharField(choices=[('text', 'in eigen woorden'), ('choice', 'kiezen uit een lijstje')], default='text', max_length=6, verbose_name='hoe antwoordt iemand?')),
                ('choices_text', models.TextField(blank=True, max_length=600, verbose_name='waaruit kies je?')),
                ('is_required', models.BooleanField(default=False, verbose_name='hier moet een antwoord staan')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='join_questions', to='initiatives.initiative')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['initiative', 'created_at'], name='questions_at_joining'),
                ],
            },
        ),
        migrations.CreateModel(
            name='JoinAnswer',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('asked', models.CharField(max_length=140)),
                ('text', models.CharField(max_length=500)),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='initiatives.initiativemember')),
                ('question', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='answers', to='initiatives.joinquestion')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('member', 'question'), name='a_question_is_answered_once'),
                ],
            },
        ),
        migrations.CreateModel(
            name='LeadCall',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('given_up_at', models.DateTimeField(null=True)),
                ('answered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lead_calls', to='initiatives.initiative')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(condition=models.Q(('answered_at__isnull', True), ('given_up_at__isnull', True)), fields=('initiative',), name='leads_are_called_once_at_a_time'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Lesson',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('title', models.CharField(max_length=120, verbose_name='de les in één zin')),
                ('what_worked', models.TextField(blank=True, max_length=1500, verbose_name='wat werkte?')),
                ('what_did_not', models.TextField(blank=True, max_length=1500, verbose_name='wat werkte niet?')),
                ('advice', models.TextField(blank=True, max_length=1500, verbose_name='wat raad je een ander dorp aan?')),
                ('published_at', models.DateTimeField(editable=False, null=True)),
                ('by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lessons', to='initiatives.initiative')),
                ('taken_by', models.ManyToManyField(editable=False, related_name='taken_lessons', to='initiatives.initiative')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['initiative', '-created_at', '-id'], name='lessons_of_initiative'),
                    models.Index(condition=models.Q(('published_at__isnull', False)), fields=['-published_at', '-id'], name='published_lessons'),
                ],
            },
        ),
        migrations.CreateModel(
            name='LifeEvent',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('note', models.CharField(blank=True, max_length=500, verbose_name='toelichting')),
                ('what', models.CharField(choices=[('started', 'begonnen'), ('paused', 'in rust gezet'), ('woken', 'weer wakker gemaakt'), ('ended', 'gestopt'), ('handed_over', 'overgedragen'), ('reopened', 'weer opgepakt'), ('visibility', 'anders te zien'), ('new_lead', 'een andere trekker'), ('acting_lead', 'een waarnemend trekker'), ('seeks_lead', 'zoekt een trekker'), ('post', 'een post in andere handen'), ('role', 'een andere rol'), ('removed', 'van de lijst gehaald'), ('kind', 'een andere soort'), ('asleep', 'in slaap gevallen')], max_length=12)),
                ('by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='life_events', to='initiatives.initiative')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['initiative', '-at'], name='life_events_of_initiative'),
                ],
                'ordering': ['-at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='PostHolder',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('is_deputy', models.BooleanField(default=False, verbose_name='plaatsvervanger')),
                ('since', models.DateField(default=django.utils.timezone.localdate, verbose_name='sinds')),
                ('until', models.DateField(blank=True, null=True, verbose_name='tot wanneer?')),
                ('ended_on', models.DateField(editable=False, null=True)),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='holders', to='initiatives.boardpost')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='held_posts', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(condition=models.Q(('ended_on__isnull', True)), fields=('post', 'user'), name='a_person_holds_a_post_once'),
                    models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='a_term_ends_after_it_starts', violation_error_message='Het einde ligt voor het begin.'),
                ],
                'indexes': [
                    models.Index(condition=models.Q(('ended_on__isnull', True)), fields=['until'], name='terms_that_end'),
                ],
            },
        ),
        migrations.CreateModel(
            name='PostInterest',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('ended_at', models.DateTimeField(editable=False, null=True)),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='interests', to='initiatives.boardpost')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='post_interests', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('post', 'user'), name='a_person_wants_a_post_once'),
                ],
            },
        ),
        migrations.CreateModel(
            name='StageChange',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('note', models.CharField(blank=True, max_length=500, verbose_name='toelichting')),
                ('from_stage', models.CharField(choices=[('idea', 'idee'), ('exploring', 'verkennen'), ('organised', 'groep gevormd'), ('planned', 'plan klaar'), ('arranging', 'vergunning en geld'), ('building', 'bouwen en opstarten'), ('running', 'het draait'), ('evaluated', 'teruggekeken')], max_length=10)),
                ('to_stage', models.CharField(choices=[('idea', 'idee'), ('exploring', 'verkennen'), ('organised', 'groep gevormd'), ('planned', 'plan klaar'), ('arranging', 'vergunning en geld'), ('building', 'bouwen en opstarten'), ('running', 'het draait'), ('evaluated', 'teruggekeken')], max_length=10)),
                ('from_step', models.CharField(blank=True, max_length=30)),
                ('to_step', models.CharField(blank=True, max_length=30)),
                ('evidence', models.CharField(blank=True, max_length=300)),
                ('evidence_url', models.URLField(blank=True)),
                ('by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stage_changes', to='initiatives.initiative')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('from_stage', models.F('to_stage')), ('from_step', models.F('to_step')), _negated=True), name='a_stage_change_changes_the_stage'),
                ],
                'indexes': [
                    models.Index(fields=['initiative', '-at'], name='stage_changes_of_initiative'),
                ],
                'ordering': ['-at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Thanks',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('text', models.CharField(max_length=300, verbose_name='je bedankje')),
                ('giver_shows', models.BooleanField(default=False)),
                ('helper_shows', models.BooleanField(default=False)),
                ('what', models.CharField(blank=True, max_length=80, verbose_name='waarvoor?')),
                ('to_all', models.BooleanField(default=False, editable=False)),
                ('giver', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('helper', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='thanks_got', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='thanks', to='initiatives.initiative')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['initiative', '-created_at', '-id'], name='thanks_in_initiative'),
                    models.Index(fields=['helper', '-created_at', '-id'], name='thanks_of_person'),
                ],
                'verbose_name_plural': 'thanks',
            },
        ),
    ]
