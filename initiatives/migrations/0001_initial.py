import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('villages', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Initiative',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('title', models.CharField(max_length=100, verbose_name='titel')),
                ('slug', models.SlugField(editable=False, max_length=90)),
                ('kind', models.CharField(choices=[('cpo_housing', 'Samen bouwen'), ('community_house', 'Gemeenschapshuis'), ('care_cooperative', 'Zorgcoöperatie'), ('energy_cooperative', 'Energie'), ('village_shop', 'Dorpswinkel'), ('village_bus', 'Vervoer'), ('commons_maintenance', 'Groen en openbare ruimte'), ('farm_transition', 'Boer en dorp'), ('encounter', 'Ontmoeting'), ('event', 'Evenement'), ('other', 'Iets anders')], max_length=20, verbose_name='soort')),
                ('summary', models.TextField(max_length=1000, verbose_name='waar gaat het om?')),
                ('what_we_need', models.TextField(blank=True, max_length=500, verbose_name='wat hebben we nodig?')),
                ('stage', models.CharField(choices=[('idea', 'idee'), ('exploring', 'verkennen'), ('organised', 'groep gevormd'), ('planned', 'plan klaar'), ('arranging', 'vergunning en geld'), ('building', 'bouwen en opstarten'), ('running', 'het draait'), ('evaluated', 'teruggekeken')], default='idea', max_length=10, verbose_name='fase')),
                ('outcome', models.CharField(blank=True, choices=[('ended', 'gestopt'), ('handed_over', 'overgedragen')], max_length=12, verbose_name='afloop')),
                ('visibility', models.CharField(choices=[('private', 'alleen wie meedoet'), ('village', 'alleen het dorp'), ('public', 'iedereen')], default='public', max_length=8, verbose_name='wie mag dit zien?')),
                ('paused_until', models.DateField(blank=True, null=True, verbose_name='wanneer kijken we weer?')),
                ('paused_reason', models.CharField(blank=True, max_length=300, verbose_name='waarom in rust?')),
                ('created_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='started_initiatives', to=settings.AUTH_USER_MODEL)),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='initiatives', to='villages.village')),
            ],
            options={
                'indexes': [models.Index(fields=['village', '-created_at', '-id'], name='newest_in_village'), models.Index(fields=['-created_at', '-id'], name='newest_in_country')],
                'constraints': [models.UniqueConstraint(fields=('village', 'slug'), name='an_address_is_used_once_in_a_village'), models.CheckConstraint(condition=models.Q(('slug__in', ['nieuw']), _negated=True), name='address_is_not_reserved'), models.CheckConstraint(condition=models.Q(('paused_until__isnull', True), models.Q(('paused_reason', ''), _negated=True), _connector='OR'), name='a_pause_has_a_reason', violation_error_message='Schrijf op waarom het even stil ligt.')],
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
                ('since', models.DateField(default=django.utils.timezone.localdate)),
                ('until', models.DateField(blank=True, null=True)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='members', to='initiatives.initiative')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='initiative_memberships', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('until__isnull', True)), fields=('initiative', 'user'), name='a_person_takes_part_once', violation_error_message='Deze persoon doet al mee.'), models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='taking_part_ends_after_it_starts')],
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
                ('what', models.CharField(choices=[('started', 'begonnen'), ('paused', 'in rust gezet'), ('woken', 'weer wakker gemaakt'), ('ended', 'gestopt'), ('handed_over', 'overgedragen'), ('reopened', 'weer opgepakt'), ('visibility', 'anders te zien'), ('new_lead', 'een andere trekker')], max_length=12)),
                ('by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='life_events', to='initiatives.initiative')),
            ],
            options={
                'ordering': ['-at', '-pk'],
                'indexes': [models.Index(fields=['initiative', '-at'], name='life_events_of_initiative')],
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
                ('by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stage_changes', to='initiatives.initiative')),
            ],
            options={
                'ordering': ['-at', '-pk'],
                'indexes': [models.Index(fields=['initiative', '-at'], name='stage_changes_of_initiative')],
                'constraints': [models.CheckConstraint(condition=models.Q(('from_stage', models.F('to_stage')), _negated=True), name='a_stage_change_changes_the_stage')],
            },
        ),
    ]
