import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import uuid
import villagehub.encryption
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
            name='Theme',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=30, unique=True)),
                ('name', models.CharField(max_length=40, verbose_name='thema')),
                ('active', models.BooleanField(default=True)),
                ('order', models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                'ordering': ['order'],
            },
        ),
        migrations.CreateModel(
            name='HelpSeeker',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('call_name', villagehub.encryption.EncryptedTextField(max_length=60, verbose_name='Roepnaam')),
                ('surname', villagehub.encryption.EncryptedTextField(blank=True, max_length=80, verbose_name='Achternaam')),
                ('surname_hash', models.CharField(blank=True, editable=False, max_length=90)),
                ('phone', villagehub.encryption.EncryptedTextField(blank=True, max_length=20, verbose_name='Telefoon')),
                ('address', villagehub.encryption.EncryptedTextField(blank=True, max_length=120, verbose_name='Straat en huisnummer')),
                ('birth_decade', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='Geboren in de jaren')),
                ('preferred_contact', models.CharField(choices=[('phone', 'bellen'), ('visit', 'langskomen'), ('message', 'een bericht'), ('relative', 'via familie of buren')], default='phone', max_length=10, verbose_name='Liefst contact door')),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation', verbose_name='organisatie')),
                ('owner', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('birth_decade__isnull', True), ('birth_decade__in', [1900, 1910, 1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020, 2030]), _connector='OR'), name='birth_is_known_by_decade_only'),
                ],
                'indexes': [
                    models.Index(fields=['owner', 'surname_hash'], name='people_by_surname'),
                ],
            },
        ),
        migrations.CreateModel(
            name='DisclosureConsent',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('recipient_name', models.CharField(max_length=120, verbose_name='Aan wie?')),
                ('purpose', models.CharField(max_length=200, verbose_name='Waarvoor?')),
                ('scope', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('name', 'naam'), ('phone', 'telefoonnummer'), ('address', 'adres'), ('theme', 'waar het over gaat'), ('words', 'wat voor de persoon belangrijk is')], max_length=10), size=None, verbose_name='Wat mag je delen?')),
                ('given_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='Toestemming gegeven op')),
                ('given_how', models.CharField(choices=[('spoken', 'mondeling, in een gesprek'), ('phone', 'aan de telefoon'), ('paper', 'op papier, met handtekening')], max_length=8, verbose_name='Hoe gaf de persoon toestemming?')),
                ('text_version', models.CharField(default='2026-11', editable=False, max_length=10)),
                ('withdrawn_on', models.DateField(editable=False, null=True)),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation', verbose_name='organisatie')),
                ('owner', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('recipient_organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='consents', to='supporters.helpseeker')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('withdrawn_on__isnull', True), ('withdrawn_on__gte', models.F('given_on')), _connector='OR'), name='consent_is_withdrawn_after_it_was_given'),
                    models.CheckConstraint(condition=models.Q(('scope', []), _negated=True), name='consent_says_what_may_be_shared'),
                ],
                'ordering': ['-given_on', '-created_at'],
            },
        ),
        migrations.CreateModel(
            name='SupportCase',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('reference', models.CharField(editable=False, max_length=20)),
                ('question_in_own_words', villagehub.encryption.EncryptedTextField(help_text='In de woorden van de persoon. Niets over ziekte of behandeling.', max_length=1000, verbose_name='Waarom is begeleiding nodig?')),
                ('wants_to_contribute', villagehub.encryption.EncryptedTextField(blank=True, max_length=500, verbose_name='Wat wil of kan deze persoon zelf doen?')),
                ('legal_basis', models.CharField(choices=[('agreement', 'We hebben het samen afgesproken (AVG 6.1b)'), ('public_task', 'Taak die de organisatie bij wet kreeg (AVG 6.1e)'), ('legitimate_interest', 'Gerechtvaardigd belang, afgewogen (6.1f)')], default='agreement', max_length=20, verbose_name='Op welke grond bewaar je dit?')),
                ('information_given_on', models.DateField(help_text='Je vertelde wat je bewaart, waarom, hoe lang, en dat inzien mag (AVG 13).', verbose_name='Uitleg over de gegevens gegeven op')),
                ('status', models.CharField(choices=[('open', 'loopt'), ('waiting', 'wacht'), ('closed', 'afgesloten')], default='open', editable=False, max_length=8)),
                ('close_reason', models.CharField(blank=True, choices=[('helped', 'geholpen'), ('partly_helped', 'deels geholpen'), ('handed_over', 'overgedragen'), ('no_longer_wanted', 'wil niet meer'), ('moved', 'verhuisd'), ('deceased', 'overleden'), ('unreachable', 'niet te bereiken')], max_length=18, verbose_name='Hoe liep het af?')),
                ('opened_on', models.DateField(default=django.utils.timezone.localdate, editable=False)),
                ('closed_on', models.DateField(editable=False, null=True)),
                ('retention_until', models.DateField(editable=False, null=True)),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation', verbose_name='organisatie')),
                ('owner', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='cases', to='supporters.helpseeker')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('organisation', 'reference'), name='a_case_reference_is_used_once'),
                    models.CheckConstraint(condition=models.Q(models.Q(('status', 'closed'), _negated=True), models.Q(('closed_on__isnull', False), ('retention_until__isnull', False), models.Q(('close_reason', ''), _negated=True)), _connector='OR'), name='a_closed_case_has_a_reason_and_an_end_of_retention'),
                ],
                'ordering': ['-opened_on', '-created_at'],
            },
        ),
        migrations.CreateModel(
            name='FollowUp',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('due_on', models.DateField(verbose_name='Op welke dag?')),
                ('kind', models.CharField(choices=[('call', 'Bellen'), ('visit', 'Langsgaan'), ('accompany', 'Meegaan'), ('check_match', 'Vragen hoe de koppeling loopt')], default='call', max_length=12, verbose_name='Wat ga je doen?')),
                ('done_on', models.DateField(editable=False, null=True)),
                ('result', models.CharField(blank=True, choices=[('going_well', 'Het gaat goed'), ('adjusted', 'Bijgesteld'), ('stopped', 'Gestopt'), ('not_reached', 'Niet bereikt')], max_length=12, verbose_name='Hoe ging het?')),
                ('note', villagehub.encryption.EncryptedTextField(blank=True, help_text='Hoort bij het dossier; de persoon mag dit lezen. Niets over ziekte.', max_length=500, verbose_name='Notitie')),
                ('follows', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='next', to='supporters.followup')),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation', verbose_name='organisatie')),
                ('owner', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='follow_ups', to='supporters.helpseeker')),
                ('case', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='follow_ups', to='supporters.supportcase')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(models.Q(('done_on__isnull', True), ('result', '')), models.Q(('done_on__isnull', False), models.Q(('result', ''), _negated=True)), _connector='OR'), name='a_follow_up_that_is_done_has_a_result'),
                ],
                'indexes': [
                    models.Index(condition=models.Q(('done_on__isnull', True)), fields=['owner', 'due_on'], name='follow_ups_to_do'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Referral',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('direction', models.CharField(choices=[('outgoing', 'naar een ander'), ('incoming', 'van een ander')], default='outgoing', editable=False, max_length=8)),
                ('kind', models.CharField(choices=[('volunteer_help', 'hulp van een vrijwilliger'), ('activity', 'activiteit in het dorp'), ('initiative', 'initiatief in het dorp'), ('wmo_report', 'Wmo-melding bij de gemeente'), ('client_support', 'onafhankelijke cliëntondersteuning'), ('care_organisation', 'zorgorganisatie'), ('debt_help', 'hulp bij geld en schulden'), ('housing', 'wonen'), ('wellbeing_on_prescription', 'welzijn op recept'), ('other', 'anders')], max_length=26, verbose_name='Wat voor verwijzing?')),
                ('receiver_role', models.CharField(blank=True, help_text="Liefst een rol, zoals 'praktijkondersteuner', en geen naam.", max_length=120, verbose_name='Of naar wie anders?')),
                ('what_matters', villagehub.encryption.EncryptedTextField(blank=True, help_text='In eigen woorden. Niets over ziekte of behandeling.', max_length=500, verbose_name='Wat is voor de persoon belangrijk?')),
                ('status', models.CharField(choices=[('draft', 'nog zonder toestemming'), ('consented', 'klaar om te versturen'), ('sent', 'verstuurd, wacht op antwoord'), ('accepted', 'aangenomen'), ('rejected', 'niet aangenomen'), ('no_response', 'geen antwoord gekregen'), ('started', 'begonnen'), ('ended', 'klaar'), ('withdrawn', 'ingetrokken')], default='draft', editable=False, max_length=12)),
                ('sent_on', models.DateField(editable=False, null=True)),
                ('answered_on', models.DateField(editable=False, null=True)),
                ('started_on', models.DateField(editable=False, null=True)),
                ('ended_on', models.DateField(editable=False, null=True)),
                ('withdrawn_on', models.DateField(editable=False, null=True)),
                ('consent', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='referrals', to='supporters.disclosureconsent')),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation', verbose_name='organisatie')),
                ('owner', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='referrals', to='supporters.helpseeker')),
                ('receiver', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation', verbose_name='Naar welke organisatie?')),
                ('case', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='referrals', to='supporters.supportcase')),
                ('reason_theme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supporters.theme', verbose_name='Waar gaat het over?')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(models.Q(('direction', 'outgoing'), _negated=True), ('status__in', ['draft', 'withdrawn']), ('consent__isnull', False), _connector='OR'), name='an_outgoing_referral_is_sent_with_consent'),
                    models.CheckConstraint(condition=models.Q(('status__in', ['draft', 'consented', 'withdrawn']), ('sent_on__isnull', False), _connector='OR'), name='a_sent_referral_has_its_day'),
                    models.CheckConstraint(condition=models.Q(('receiver__isnull', False), models.Q(('receiver_role', ''), _negated=True), _connector='OR'), name='a_referral_has_a_receiver', violation_error_message='Kies een organisatie of vul in naar wie je verwijst.'),
                ],
                'indexes': [
                    models.Index(condition=models.Q(('status', 'sent')), fields=['owner', 'sent_on'], name='referrals_waiting'),
                ],
                'ordering': ['-created_at'],
            },
        ),
        migrations.CreateModel(
            name='ContactMoment',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('occurred_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='wanneer')),
                ('channel', models.CharField(choices=[('street', 'Op straat'), ('drop_in', 'Inloop'), ('phone', 'Telefoon'), ('message', 'Bericht'), ('home_visit', 'Huisbezoek'), ('email', 'E-mail'), ('activity', 'Activiteit'), ('other', 'Anders')], max_length=12, verbose_name='Hoe?')),
                ('duration_band', models.CharField(choices=[('lt5', 'Even (minder dan 5 minuten)'), ('m5_15', '5 tot 15 minuten'), ('m15_30', '15 tot 30 minuten'), ('m30_60', 'Half uur tot een uur'), ('gt60', 'Langer dan een uur')], default='m5_15', max_length=8, verbose_name='Hoe lang?')),
                ('about', models.CharField(choices=[('nobody_specific', 'Zonder naam'), ('known_person', 'Iemand die ik begeleid'), ('new_person', 'Iemand die nieuw is'), ('group', 'Een groep'), ('initiative', 'Een initiatief')], default='nobody_specific', max_length=16, verbose_name='Met wie?')),
                ('initiator', models.CharField(choices=[('resident', 'De inwoner zelf'), ('supporter', 'Ik'), ('relative', 'Familie of buren'), ('professional', 'Een beroepskracht')], default='resident', max_length=14, verbose_name='Wie begon?')),
                ('results', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('listened', 'Geluisterd'), ('information', 'Informatie gegeven'), ('matched_neighbour', 'Gekoppeld aan een buur'), ('matched_activity', 'Gekoppeld aan een activiteit'), ('referred', 'Doorverwezen'), ('advice_sought', 'Raad gevraagd'), ('contribution_found', 'Kan zelf iets voor een ander doen'), ('follow_up', 'Ik kom erop terug')], max_length=20), blank=True, default=list, size=None, verbose_name='Wat leverde het op?')),
                ('memory_aid', villagehub.encryption.EncryptedTextField(blank=True, help_text='Voor jezelf. Wordt na 30 dagen gewist. Niets over ziekte; schrijf alsof de persoon meeleest.', max_length=280, verbose_name='Geheugensteun')),
                ('logged_by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.village', verbose_name='Welk dorp?')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='contacts', to='supporters.helpseeker', verbose_name='Wie is het?')),
                ('theme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supporters.theme', verbose_name='Waar ging het over?')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('about', 'known_person'), ('person__isnull', True), _connector='OR'), name='a_person_only_with_a_contact_about_a_known_person', violation_error_message="Een persoon hoort bij 'Iemand die ik begeleid'."),
                ],
                'indexes': [
                    models.Index(models.F('logged_by'), models.OrderBy(models.F('occurred_at'), descending=True), name='contacts_of_author'),
                ],
            },
        ),
        migrations.CreateModel(
            name='CaseCounter',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('year', models.PositiveSmallIntegerField()),
                ('last', models.PositiveIntegerField(default=0)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation', 'year'), name='one_counter_per_year')],
            },
        ),
    ]
