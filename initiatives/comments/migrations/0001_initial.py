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
            name='Closing',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='closing', to='initiatives.initiative')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Comment',
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
                ('text', models.TextField(max_length=2000, verbose_name='je reactie')),
                ('edited_at', models.DateTimeField(editable=False, null=True)),
                ('earlier', models.JSONField(default=list, editable=False)),
                ('deleted_at', models.DateTimeField(editable=False, null=True)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='initiatives.initiative')),
                ('parent', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='comments.comment')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('state_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='initiative_comments', to=settings.AUTH_USER_MODEL)),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.village')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(condition=models.Q(('state', 'visible'), _negated=True), fields=['village', 'created_at'], name='comment_to_moderate'), models.Index(fields=['user', 'village'], name='comment_of_author'), models.Index(condition=models.Q(('parent__isnull', True)), fields=['initiative', '-created_at', '-id'], name='comments_of_initiative'), models.Index(condition=models.Q(('deleted_at__isnull', True), ('state', 'visible')), fields=['initiative', '-created_at', '-id'], name='newest_comments'), models.Index(fields=['parent', 'created_at', 'id'], name='replies_to_comment')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'hidden'), _negated=True), models.Q(('state_reason', ''), _negated=True), _connector='OR'), name='a_hidden_comment_says_why')],
            },
        ),
    ]
