import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import uuid
from decimal import Decimal
from django.conf import settings
from django.db import migrations, models

import initiatives.papers.models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('initiatives', '0001_initial'),
        ('villages', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Habits',
            fields=[
                ('initiative', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='paper_habits', serialize=False, to='initiatives.initiative')),
                ('writers', models.CharField(choices=[('runners', 'trekkers en bestuur'), ('members', 'iedereen die meedoet')], default='runners', max_length=7, verbose_name='wie schrijft de berichten?')),
            ],
        ),
        migrations.CreateModel(
            name='Budget',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('audience', models.CharField(choices=[('all', 'iedereen die het initiatief ziet'), ('members', 'alleen wie meedoet'), ('runners', 'alleen trekkers en bestuur')], default='all', max_length=7, verbose_name='wie mag dit zien?')),
                ('note', models.TextField(blank=True, max_length=1500, verbose_name='toelichting')),
                ('hour_value', models.DecimalField(decimal_places=2, default=Decimal('15.00'), max_digits=6, verbose_name='wat rekenen jullie voor een uur eigen werk?')),
                ('reserve', models.DecimalField(blank=True, decimal_places=2, max_digits=10, null=True, verbose_name='hoeveel hebben jullie achter de hand?')),
                ('give_link', models.URLField(blank=True, max_length=300, validators=[django.core.validators.URLValidator(message='Een link begint met https://.', schemes=['https'])], verbose_name='waar kunnen mensen geven?')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='initiatives.initiative')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('initiative',), name='an_initiative_has_one_budget'),
                ],
            },
        ),
        migrations.CreateModel(
            name='BudgetChange',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', models.CharField(max_length=120)),
                ('before', models.CharField(blank=True, max_length=300)),
                ('after', models.CharField(blank=True, max_length=300)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('budget', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='papers.budget')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [
                    models.Index(fields=['budget', '-at', '-id'], name='changes_of_budget'),
                ],
            },
        ),
        migrations.CreateModel(
            name='DigestOnly',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='digest_readers', to='initiatives.initiative')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('initiative', 'user'), name='a_reader_chooses_the_digest_once'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('audience', models.CharField(choices=[('all', 'iedereen die het initiatief ziet'), ('members', 'alleen wie meedoet'), ('runners', 'alleen trekkers en bestuur')], default='all', max_length=7, verbose_name='wie mag dit zien?')),
                ('title', models.CharField(max_length=120, verbose_name='hoe heet het?')),
                ('kind', models.CharField(choices=[('statutes', 'statuten'), ('budget', 'begroting'), ('minutes', 'notulen'), ('plan', 'plan'), ('insurance', 'verzekering'), ('contract', 'contract'), ('other', 'ander')], default='other', max_length=9, verbose_name='wat is het?')),
                ('link', models.URLField(blank=True, max_length=500, validators=[django.core.validators.URLValidator(message='Een link begint met https://.', schemes=['https'])], verbose_name='of een link naar waar het staat')),
                ('touched_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('withdrawn_at', models.DateTimeField(editable=False, null=True)),
                ('by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='initiatives.initiative')),
            ],
        ),
        migrations.CreateModel(
            name='DocumentEvent',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('what', models.CharField(choices=[('added', 'erbij gezet'), ('version', 'nieuwe versie'), ('restored', 'oude versie teruggezet'), ('changed', 'gegevens veranderd'), ('erased', 'versie gewist'), ('withdrawn', 'weggehaald'), ('put_back', 'teruggezet')], max_length=9)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('note', models.CharField(blank=True, max_length=300)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='events', to='papers.document')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['document', '-at', '-id'], name='document_events'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Line',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
                ('side', models.CharField(choices=[('cost', 'kosten'), ('source', 'waar het van komt')], max_length=6)),
                ('name', models.CharField(max_length=100, verbose_name='waarvoor?')),
                ('source', models.CharField(blank=True, choices=[('subsidy', 'subsidie'), ('members', 'bijdrage van leden'), ('loan', 'lening'), ('gift', 'gift'), ('own_work', 'eigen werk'), ('revenue', 'opbrengst (huur, verkoop)'), ('backing', 'ruggensteun')], max_length=8, verbose_name='wat is het?')),
                ('amount', models.DecimalField(decimal_places=2, default=Decimal('0'), max_digits=10, verbose_name='bedrag')),
                ('hours', models.DecimalField(blank=True, decimal_places=2, max_digits=8, null=True, verbose_name='uren')),
                ('state', models.CharField(choices=[('expected', 'verwacht'), ('applied', 'aangevraagd'), ('granted', 'toegezegd'), ('received', 'ontvangen')], default='expected', max_length=8, verbose_name='hoe zeker is het?')),
                ('rhythm', models.CharField(choices=[('once', 'eenmalig'), ('yearly', 'elk jaar')], default='once', max_length=6, verbose_name='eenmalig of elk jaar?')),
                ('period', models.CharField(blank=True, max_length=40, verbose_name='jaar of fase')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='toelichting')),
                ('removed_at', models.DateTimeField(editable=False, null=True)),
                ('budget', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='papers.budget')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(models.Q(('side', 'cost'), ('source', '')), models.Q(('side', 'source'), models.Q(('source', ''), _negated=True)), _connector='OR'), name='money_comes_from_somewhere'),
                    models.CheckConstraint(condition=models.Q(('amount__gte', 0), models.Q(('hours__isnull', True), ('hours__gte', 0), _connector='OR')), name='an_amount_is_not_negative'),
                ],
                'indexes': [
                    models.Index(fields=['budget', 'created_at', 'id'], name='lines_of_budget'),
                ],
            },
        ),
        migrations.CreateModel(
            name='MeetingPaper',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('audience', models.CharField(choices=[('all', 'iedereen die het initiatief ziet'), ('members', 'alleen wie meedoet'), ('runners', 'alleen trekkers en bestuur')], default='all', max_length=7, verbose_name='wie mag dit zien?')),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
                ('title', models.CharField(editable=False, max_length=120)),
                ('starts_at', models.DateTimeField(editable=False)),
                ('agenda', models.TextField(blank=True, help_text='Elk punt op een eigen regel.', max_length=3000, verbose_name='waar hebben jullie het over?')),
                ('minutes', models.TextField(blank=True, max_length=12000, verbose_name='verslag')),
                ('minutes_at', models.DateTimeField(editable=False, null=True)),
                ('by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('event', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='meeting_paper', to='villages.event')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='initiatives.initiative')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['initiative', '-starts_at', '-id'], name='meetings_newest'),
                ],
            },
        ),
        migrations.AddField(
            model_name='document',
            name='meeting',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='documents', to='papers.meetingpaper', verbose_name='hoort bij de bijeenkomst'),
        ),
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('what', models.CharField(max_length=200, verbose_name='wat spraken jullie af?')),
                ('who', models.CharField(blank=True, max_length=80, verbose_name='wie doet het?')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='wanneer is het klaar?')),
                ('done_at', models.DateTimeField(editable=False, null=True)),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='agreements', to='papers.meetingpaper')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['meeting', 'created_at', 'id'], name='agreements_of_meeting'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Update',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('picture', models.CharField(blank=True, editable=False, max_length=32)),
                ('picture_width', models.PositiveSmallIntegerField(default=0, editable=False)),
                ('picture_height', models.PositiveSmallIntegerField(default=0, editable=False)),
                ('picture_text', models.CharField(blank=True, max_length=200, verbose_name='wat is er op de foto te zien?')),
                ('is_decoration', models.BooleanField(default=False, verbose_name='alleen ter versiering')),
                ('audience', models.CharField(choices=[('all', 'iedereen die het initiatief ziet'), ('members', 'alleen wie meedoet'), ('runners', 'alleen trekkers en bestuur')], default='all', max_length=7, verbose_name='wie mag dit zien?')),
                ('edition', models.PositiveIntegerField(default=1, editable=False)),
                ('title', models.CharField(max_length=120, verbose_name='titel')),
                ('text', models.TextField(max_length=6000, verbose_name='tekst')),
                ('published_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('edited_at', models.DateTimeField(editable=False, null=True)),
                ('withdrawn_at', models.DateTimeField(editable=False, null=True)),
                ('by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='initiatives.initiative')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('picture', ''), ('is_decoration', True), models.Q(('picture_text', ''), _negated=True), _connector='OR'), name='an_update_has_words_for_its_picture', violation_error_message='Schrijf wat er op de foto te zien is.'),
                ],
                'indexes': [
                    models.Index(fields=['initiative', '-published_at', '-id'], name='updates_newest'),
                    models.Index(fields=['-published_at'], name='updates_of_all'),
                    models.Index(condition=models.Q(('picture', ''), _negated=True), fields=['picture'], name='update_with_picture'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Version',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('number', models.PositiveIntegerField()),
                ('file', models.FileField(blank=True, upload_to=initiatives.papers.models.drawn_name)),
                ('name', models.CharField(blank=True, max_length=120)),
                ('content_type', models.CharField(blank=True, max_length=100)),
                ('size', models.PositiveIntegerField(default=0)),
                ('sha256', models.CharField(blank=True, max_length=64)),
                ('why', models.CharField(blank=True, max_length=200, verbose_name='wat is er anders?')),
                ('restored_from', models.PositiveIntegerField(editable=False, null=True)),
                ('erased_at', models.DateTimeField(editable=False, null=True)),
                ('erased_why', models.CharField(blank=True, max_length=200)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='papers.document')),
                ('erased_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('document', 'number'), name='a_version_has_a_number'),
                    models.CheckConstraint(condition=models.Q(models.Q(('file', ''), _negated=True), ('erased_at__isnull', False), _connector='OR'), name='a_version_has_a_file_or_was_erased'),
                ],
                'indexes': [
                    models.Index(condition=models.Q(('file', ''), _negated=True), fields=['file'], name='version_with_file'),
                ],
            },
        ),
        migrations.AddIndex(
            model_name='document',
            index=models.Index(fields=['initiative', '-touched_at', '-id'], name='documents_newest'),
        ),
        migrations.AddIndex(
            model_name='document',
            index=models.Index(fields=['meeting'], name='documents_of_meeting'),
        ),
    ]
