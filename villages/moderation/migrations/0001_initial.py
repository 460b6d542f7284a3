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
            name='Act',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('what', models.CharField(choices=[('held', 'even vastgehouden'), ('let_through', 'doorgelaten'), ('hidden', 'verborgen'), ('reported', 'gemeld'), ('dismissed', 'melding bekeken, blijft staan'), ('appealed', 'bezwaar gemaakt'), ('granted', 'bezwaar terecht, weer te zien'), ('rejected', 'bezwaar niet terecht, blijft verborgen'), ('blocked', 'iemand mag even niets plaatsen'), ('unblocked', 'blokkade opgeheven'), ('erased', 'door de maker gewist')], max_length=12)),
                ('about_key', models.CharField(max_length=20)),
                ('about_id', models.UUIDField()),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('reason', models.TextField(blank=True, max_length=600)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.village')),
            ],
            options={
                'indexes': [models.Index(fields=['village', '-at', '-id'], name='acts_of_village'), models.Index(fields=['about_id'], name='acts_about')],
            },
        ),
        migrations.CreateModel(
            name='Block',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('until', models.DateField(verbose_name='tot')),
                ('reason', models.TextField(max_length=600, verbose_name='waarom?')),
                ('lifted_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.village')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('lifted_at__isnull', True)), fields=('village', 'user'), name='a_person_is_blocked_once_in_a_village')],
            },
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('about_key', models.CharField(max_length=20)),
                ('about_id', models.UUIDField()),
                ('kind', models.CharField(choices=[('insult', 'Het kwetst of beledigt iemand'), ('privacy', 'Er staat iets persoonlijks van iemand in'), ('untrue', 'Het klopt niet'), ('advertising', 'Het is reclame of oplichting'), ('danger', 'Het is gevaarlijk of mag niet van de wet'), ('other', 'Iets anders')], max_length=12, verbose_name='wat is er mis?')),
                ('words', models.TextField(blank=True, max_length=600, verbose_name='in je eigen woorden')),
                ('state', models.CharField(choices=[('waiting', 'wacht'), ('dismissed', 'bekeken, blijft staan'), ('acted', 'bekeken, verborgen'), ('gone', 'door de maker gewist')], default='waiting', max_length=10)),
                ('handled_at', models.DateTimeField(null=True)),
                ('answer', models.TextField(blank=True, max_length=600)),
                ('handled_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('reporter', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.village')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state', 'waiting')), fields=['village', 'created_at'], name='reports_waiting')],
                'constraints': [models.UniqueConstraint(fields=('about_id', 'reporter'), name='a_person_reports_a_post_once')],
            },
        ),
    ]
