import django.db.models.deletion
import django.utils.timezone
import uuid
import villagehub.encryption
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Letter',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('invitation', 'een vraag waar iemand jou per mail voor uitnodigde'), ('interest', 'de lijst van mensen die samen willen bouwen'), ('guest', 'een activiteit waar iemand dit adres voor invulde'), ('chair', 'een gesprek waar iemand een voorzitter voor zoekt')], max_length=10)),
                ('about', models.CharField(max_length=60)),
                ('period', models.CharField(max_length=50)),
                ('address_hash', models.CharField(max_length=64)),
                ('email', villagehub.encryption.EncryptedTextField(blank=True)),
                ('subject', villagehub.encryption.EncryptedTextField(blank=True)),
                ('body', villagehub.encryption.EncryptedTextField(blank=True)),
                ('due_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('until', models.DateTimeField(null=True)),
                ('sent_at', models.DateTimeField(null=True)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('sent_at__isnull', True)), fields=['due_at'], name='letter_waits')],
                'constraints': [models.UniqueConstraint(fields=('about', 'period', 'address_hash'), name='a_letter_goes_once')],
            },
        ),
        migrations.CreateModel(
            name='NoLetters',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scope', models.CharField(max_length=60)),
                ('fingerprint', models.CharField(max_length=64)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('scope', 'fingerprint'), name='letters_are_refused_once')],
            },
        ),
        migrations.CreateModel(
            name='MutedCategory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('category', models.CharField(choices=[('digest', 'Weekbericht: elke maandag wat er in je dorp speelt'), ('initiative', 'Initiatieven waar ik aan meedoe'), ('event', 'Activiteiten waar ik naartoe ga'), ('request', 'Verzoeken aan de gemeente waar ik bij hoor'), ('moderation', 'Berichten die ik plaatste, meldde of moet bekijken'), ('facility', 'Voorzieningen: wat ik meldde, en wat ik als redacteur nakijk'), ('linked', 'Sites die ik als redacteur aan het dorp koppelde'), ('signal', 'Signalen over voorzieningen in mijn dorp of gemeente'), ('exchange', 'Vraag en aanbod: reacties, bedankjes en herinneringen'), ('followup', 'Herinnering als een opvolging op mijn lijst staat'), ('member', 'Lid zijn van een dorp: aanvragen en antwoorden'), ('room', 'Zalen die ik boek of beheer')], max_length=20)),
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
                ('kind', models.CharField(choices=[('digest.week', 'het weekbericht van je dorp'), ('initiative.joined', 'iemand doet mee met jouw initiatief'), ('initiative.changed', 'nieuws van een initiatief waar je aan meedoet'), ('initiative.people', 'wie wat doet in een initiatief'), ('initiative.task', 'een taak of dienst die jij doet, of die open komt'), ('initiative.decide', 'jullie nemen samen een besluit'), ('initiative.update', 'een bericht van een initiatief'), ('initiative.comment', 'een reactie bij een initiatief of op jou'), ('initiative.obstacle', 'een hobbel of risico dat op je wacht'), ('initiative.backing', 'ruggensteun die jullie krijgen of geven'), ('initiative.housing', 'samen bouwen: je plek en je wensen'), ('event.cancelled', 'een activiteit gaat niet door'), ('event.changed', 'een activiteit waar je naartoe gaat is gewijzigd'), ('event.place', 'een plaats die vrijkwam'), ('event.minimum', 'of een activiteit doorgaat'), ('event.reminder', 'een activiteit van morgen'), ('event.organiser', 'een activiteit die jij organiseert'), ('request.receipt', 'ontvangst van je verzoek aan de gemeente'), ('request.question', 'een vraag van de gemeente'), ('request.answer', 'antwoord op een vraag van de gemeente'), ('request.decision', 'een besluit op je verzoek'), ('request.due', 'een termijn loopt af'), ('moderation.decided', 'een besluit over iets dat je plaatste of meldde'), ('moderation.waiting', 'er wacht iets op een blik van de redactie'), ('facility.reported', 'iemand meldt iets over een voorziening'), ('facility.answer', 'antwoord op je melding over een voorziening'), ('facility.round', 'kloppen de voorzieningen van je dorp nog?'), ('linked.failing', 'een gekoppelde site doet het niet meer'), ('signal.raised', 'een signaal over een voorziening werd ernstiger'), ('signal.backing', 'een dorp vraagt om ruggensteun'), ('exchange.reply', 'iemand schreef je bij vraag en aanbod'), ('exchange.found', 'waar je op reageerde, is geregeld'), ('exchange.sleeps', 'wat je plaatste bij vraag en aanbod gaat bijna slapen'), ('exchange.thanks', 'iemand bedankt je'), ('followup.due', 'een opvolging staat voor vandaag'), ('member.waiting', 'iemand wil bij jouw dorp horen'), ('member.answer', 'antwoord op je lidmaatschap'), ('member.vouch', 'iemand vraagt of je voor hem of haar instaat'), ('room.asked', 'iemand vraagt een zaal aan die jij beheert'), ('room.answer', 'antwoord op je aanvraag voor een zaal')], max_length=30)),
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
