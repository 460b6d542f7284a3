import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='AuditEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('actor_id', models.UUIDField(null=True)),
                ('workplace', models.CharField(blank=True, max_length=80)),
                ('action', models.CharField(choices=[('create', 'gemaakt'), ('read', 'bekeken'), ('update', 'gewijzigd'), ('delete', 'gewist'), ('search', 'gezocht'), ('export', 'meegenomen'), ('sign_in', 'ingelogd'), ('role', 'rol gewijzigd')], max_length=10)),
                ('object_type', models.CharField(max_length=80)),
                ('object_id', models.CharField(max_length=64)),
                ('chain', models.CharField(blank=True, max_length=64)),
                ('previous_hash', models.CharField(default='', editable=False, max_length=64)),
                ('hash', models.CharField(default='', editable=False, max_length=64)),
            ],
            options={
                'indexes': [models.Index(fields=['chain', 'id'], name='audit_chain')],
            },
        ),
    ]
