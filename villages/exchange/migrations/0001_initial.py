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
            name='Listing',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('state', models.CharField(choices=[('visible', 'te zien'), ('held', 'wacht op de redactie'), ('hidden', 'verborgen')], default='visible', editable=False, max_length=8)),
                ('state_reason', models.TextField(blank=True, editable=False, max_length=600)),
                ('state_at', models.DateTimeField(editable=False, null=True)),
                ('shown_since', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('appeal_text', models.TextField(blank=True, editable=False, max_length=600)),
                ('appealed_at', models.DateTimeField(editable=False, null=True)),
                ('appeal_outcome', models.CharField(blank=True, choices=[('granted', 'terecht'), ('rejected', 'niet terecht')], editable=False, max_length=8)),
                ('appeal_answer', models.TextField(blank=True, editable=False, max_length=600)),
                ('direction', models.CharField(choices=[('ask', 'vraag'), ('offer', 'aanbod')], max_length=5, verbose_name='vraag of aanbod')),
                ('kind', models.CharField(choices=[('lift', 'vervoer, een rit'), ('groceries', 'boodschappen'), ('garden', 'tuin'), ('odd_jobs', 'klussen in huis'), ('computer', 'computer en telefoon'), ('company', 'gezelschap'), ('lending', 'iets lenen'), ('paperwork', 'formulieren en papierwerk'), ('pets', 'hond of ander huisdier'), ('other', 'iets anders')], max_length=10, verbose_name='waar gaat het om?')),
                ('title', models.CharField(max_length=80, verbose_name='in één zin')),
                ('text', models.TextField(blank=True, max_length=1000, verbose_name='meer erover')),
                ('when', models.CharField(choices=[('flexible', 'maakt niet uit, in overleg'), ('date', 'op één dag'), ('days', 'op vaste dagen')], default='flexible', max_length=8, verbose_name='wanneer?')),
                ('on', models.DateField(blank=True, null=True, verbose_name='welke dag?')),
                ('weekdays', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(choices=[(0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday')]), blank=True, default=list, size=None, verbose_name='welke dagen?')),
                ('day_part', models.CharField(blank=True, choices=[('morning', "'s morgens"), ('afternoon', "'s middags"), ('evening', "'s avonds")], max_length=9, verbose_name='welk deel van de dag?')),
                ('where_text', models.CharField(blank=True, max_length=60, verbose_name='waar ongeveer?')),
                ('visibility', models.CharField(choices=[('public', 'iedereen'), ('village', 'alleen bevestigde leden van dit dorp')], default='public', max_length=8, verbose_name='wie mag dit zien?')),
                ('stage', models.CharField(choices=[('open', 'open'), ('matched', 'geregeld'), ('done', 'klaar')], default='open', editable=False, max_length=8)),
                ('refreshed_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('asleep_at', models.DateTimeField(editable=False, null=True)),
                ('ended_at', models.DateTimeField(editable=False, null=True)),
                ('words', models.TextField(editable=False)),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('state_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='exchange_listings', to=settings.AUTH_USER_MODEL)),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.village')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(models.Q(('state', 'hidden'), _negated=True), models.Q(('state_reason', ''), _negated=True), _connector='OR'), name='a_hidden_listing_says_why'),
                    models.CheckConstraint(condition=models.Q(models.Q(('on__isnull', False), ('when', 'date')), models.Q(('when', 'date'), _negated=True), _connector='OR'), name='a_listing_for_one_day_has_that_day', violation_error_message='Kies de dag.'),
                    models.CheckConstraint(condition=models.Q(models.Q(('when', 'days'), _negated=True), ('weekdays__len__gt', 0), _connector='OR'), name='a_listing_for_fixed_days_has_days', violation_error_message='Kies minstens één dag.'),
                ],
                'indexes': [
                    models.Index(condition=models.Q(('state', 'visible'), _negated=True), fields=['village', 'created_at'], name='listing_to_moderate'),
                    models.Index(fields=['user', 'village'], name='listing_of_author'),
                    models.Index(fields=['village', '-refreshed_at', '-id'], name='exchange_of_village'),
                    models.Index(condition=models.Q(('asleep_at__isnull', True), ('stage', 'open')), fields=['refreshed_at'], name='exchange_still_awake'),
                    django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(villages.models.FoldText('words'), name='gin_trgm_ops'), name='exchange_spelling'),
                ],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('side', models.CharField(choices=[('owner', 'plaatser'), ('replier', 'reageerder')], max_length=7)),
                ('text', models.TextField(max_length=1500, verbose_name='bericht')),
                ('typed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Refusal',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='refusals', to=settings.AUTH_USER_MODEL)),
                ('whom', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('user', 'whom'), name='a_person_is_refused_once'),
                    models.CheckConstraint(condition=models.Q(('user', models.F('whom')), _negated=True), name='nobody_refuses_themselves', violation_error_message='Jezelf blokkeren kan niet.'),
                ],
            },
        ),
        migrations.CreateModel(
            name='ReportedMessage',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('state', models.CharField(choices=[('visible', 'te zien'), ('held', 'wacht op de redactie'), ('hidden', 'verborgen')], default='visible', editable=False, max_length=8)),
                ('state_reason', models.TextField(blank=True, editable=False, max_length=600)),
                ('state_at', models.DateTimeField(editable=False, null=True)),
                ('shown_since', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('appeal_text', models.TextField(blank=True, editable=False, max_length=600)),
                ('appealed_at', models.DateTimeField(editable=False, null=True)),
                ('appeal_outcome', models.CharField(blank=True, choices=[('granted', 'terecht'), ('rejected', 'niet terecht')], editable=False, max_length=8)),
                ('appeal_answer', models.TextField(blank=True, editable=False, max_length=600)),
                ('text', models.TextField(max_length=1500, verbose_name='bericht')),
                ('message', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='reported', to='exchange.message')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('reported_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('state_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.village')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(models.Q(('state', 'hidden'), _negated=True), models.Q(('state_reason', ''), _negated=True), _connector='OR'), name='a_hidden_reportedmessage_says_why'),
                ],
                'indexes': [
                    models.Index(condition=models.Q(('state', 'visible'), _negated=True), fields=['village', 'created_at'], name='reportedmessage_to_moderate'),
                    models.Index(fields=['user', 'village'], name='reportedmessage_of_author'),
                ],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Thread',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('ended_at', models.DateTimeField(editable=False, null=True)),
                ('matched_at', models.DateTimeField(editable=False, null=True)),
                ('last_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('last_side', models.CharField(choices=[('owner', 'plaatser'), ('replier', 'reageerder')], default='replier', max_length=7)),
                ('owner_read_at', models.DateTimeField(editable=False, null=True)),
                ('replier_read_at', models.DateTimeField(editable=False, null=True)),
                ('owner_phone', models.CharField(blank=True, max_length=20)),
                ('replier_phone', models.CharField(blank=True, max_length=20)),
                ('listing', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='threads', to='exchange.listing')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='exchange_threads', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('listing', 'user'), name='a_person_has_one_thread_about_a_listing'),
                ],
                'indexes': [
                    models.Index(fields=['user', '-last_at'], name='threads_of_person'),
                ],
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
                ('thread', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='thanks', to='exchange.thread')),
            ],
            options={
                'verbose_name_plural': 'thanks',
            },
        ),
        migrations.AddField(
            model_name='message',
            name='thread',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='messages', to='exchange.thread'),
        ),
        migrations.AddIndex(
            model_name='message',
            index=models.Index(fields=['thread', 'created_at'], name='messages_of_thread'),
        ),
        migrations.AddIndex(
            model_name='message',
            index=models.Index(fields=['typed_by', 'created_at'], name='messages_typed_lately'),
        ),
    ]
