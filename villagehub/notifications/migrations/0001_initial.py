import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='MutedCategory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('category', models.CharField(choices=[('digest', 'Weekbericht: elke maandag wat er in je dorp speelt'), ('initiative', 'Initiatieven waar ik aan meedoe'), ('event', 'Activiteiten waar ik naartoe ga'), ('request', 'Verzoeken aan de gemeente waar ik bij hoor'), ('followup', 'Herinnering als een opvolging op mijn lijst staat')], max_length=20)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='muted_categories', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('user', 'category'), name='a_category_is_muted_once')],
            },
        ),
        migrations.CreateModel(
            name='Notification',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('digest.week', 'het weekbericht van je dorp'), ('initiative.joined', 'iemand doet mee met jouw initiatief'), ('initiative.changed', 'nieuws van een initiatief waar je aan meedoet'), ('event.cancelled', 'een activiteit gaat niet door'), ('request.receipt', 'ontvangst van je verzoek aan de gemeente'), ('request.question', 'een vraag van de gemeente'), ('request.answer', 'antwoord op een vraag van de gemeente'), ('request.decision', 'een besluit op je verzoek'), ('request.due', 'een termijn loopt af'), ('followup.due', 'een opvolging staat voor vandaag')], max_length=30)),
                ('about', models.CharField(max_length=100)),
                ('period', models.CharField(max_length=30)),
                ('channel', models.CharField(choices=[('mail', 'e-mail'), ('call', 'bellen')], max_length=4)),
                ('subject', models.CharField(max_length=200)),
                ('body', models.TextField(blank=True)),
                ('due_at', models.DateTimeField()),
                ('sent_at', models.DateTimeField(null=True)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('recipient', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notifications', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('sent_at__isnull', True)), fields=['due_at'], name='notification_waiting')],
                'constraints': [models.UniqueConstraint(fields=('recipient', 'kind', 'about', 'period'), name='a_message_is_recorded_once')],
            },
        ),
    ]
