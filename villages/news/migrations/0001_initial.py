import django.db.models.deletion
import django.utils.timezone
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
            name='Post',
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
                ('picture', models.CharField(blank=True, editable=False, max_length=32)),
                ('picture_width', models.PositiveSmallIntegerField(default=0, editable=False)),
                ('picture_height', models.PositiveSmallIntegerField(default=0, editable=False)),
                ('picture_text', models.CharField(blank=True, max_length=200, verbose_name='wat is er op de foto te zien?')),
                ('is_decoration', models.BooleanField(default=False, verbose_name='alleen ter versiering')),
                ('kind', models.CharField(choices=[('news', 'nieuws'), ('notice', 'bericht van een bewoner')], editable=False, max_length=6)),
                ('title', models.CharField(max_length=120, verbose_name='titel')),
                ('text', models.TextField(max_length=6000, verbose_name='tekst')),
                ('until', models.DateField(blank=True, null=True, verbose_name='actueel tot en met')),
                ('visibility', models.CharField(choices=[('public', 'iedereen'), ('village', 'alleen mensen die lid zijn van dit dorp')], default='public', max_length=7, verbose_name='wie mag dit zien?')),
                ('is_pinned', models.BooleanField(default=False, editable=False)),
                ('withdrawn_at', models.DateTimeField(editable=False, null=True)),
                ('organisation', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('state_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.village')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(condition=models.Q(('state', 'visible'), _negated=True), fields=['village', 'created_at'], name='post_to_moderate'), models.Index(fields=['user', 'village'], name='post_of_author'), models.Index(fields=['village', '-shown_since', '-id'], name='news_of_village'), models.Index(condition=models.Q(('picture', ''), _negated=True), fields=['picture'], name='news_with_this_picture')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'hidden'), _negated=True), models.Q(('state_reason', ''), _negated=True), _connector='OR'), name='a_hidden_post_says_why'), models.UniqueConstraint(condition=models.Q(('is_pinned', True)), fields=('village',), name='a_village_pins_one_post'), models.CheckConstraint(condition=models.Q(('picture', ''), ('is_decoration', True), models.Q(('picture_text', ''), _negated=True), _connector='OR'), name='a_picture_has_words_or_is_decoration', violation_error_message='Schrijf wat er op de foto te zien is.')],
            },
        ),
    ]
