import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import uuid
import villagehub.encryption
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('initiatives', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='AllocationRules',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('audience', models.CharField(choices=[('all', 'iedereen die het initiatief ziet'), ('members', 'alleen wie meedoet'), ('runners', 'alleen trekkers en bestuur')], default='all', max_length=7, verbose_name='wie mag dit zien?')),
                ('version', models.PositiveSmallIntegerField()),
                ('criteria', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('starter', 'starters gaan voor'), ('lifelong', 'wie gelijkvloers moet wonen, gaat voor'), ('size', 'huishoudens van drie mensen of meer gaan voor'), ('self_build', 'wie zelf meebouwt, gaat voor'), ('year', 'wie een jaar of langer op de lijst staat, gaat voor'), ('local', 'wie iets met het dorp heeft, gaat voor')], max_length=10), default=list, size=None)),
                ('local_basis', models.CharField(blank=True, max_length=200, verbose_name='welke huisvestingsverordening?')),
                ('open_call', models.CharField(max_length=300, verbose_name='hoe kon iedereen zich melden?')),
                ('explanation', models.TextField(blank=True, max_length=2000, verbose_name='toelichting')),
                ('complaints', models.CharField(max_length=300, verbose_name='waar kan iemand met een klacht terecht?')),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='waarom een nieuwe versie?')),
                ('published_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='initiatives.initiative')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('initiative', 'version'), name='rules_have_a_version_of_their_own'),
                    models.CheckConstraint(condition=models.Q(('version', 1), ('published_at__isnull', True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='a_next_version_says_why'),
                    models.CheckConstraint(condition=models.Q(models.Q(('criteria__contains', ['local']), _negated=True), models.Q(('local_basis', ''), _negated=True), _connector='OR'), name='priority_for_locals_has_a_ground'),
                ],
            },
        ),
        migrations.CreateModel(
            name='AllocationRound',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('number', models.PositiveSmallIntegerField()),
                ('published_on', models.DateField()),
                ('committed_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('draw_on', models.DateField(verbose_name='wanneer is de loting?')),
                ('public_source', models.CharField(blank=True, max_length=200, verbose_name='welk openbaar getal?')),
                ('public_value', models.CharField(blank=True, max_length=60, verbose_name='het openbare getal')),
                ('secret', villagehub.encryption.EncryptedTextField()),
                ('commitment', models.CharField(max_length=64)),
                ('terms', models.TextField()),
                ('drawn_at', models.DateTimeField(null=True)),
                ('cancelled_at', models.DateTimeField(null=True)),
                ('cancel_reason', models.CharField(blank=True, max_length=300, verbose_name='waarom?')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='allocation_rounds', to='initiatives.initiative')),
                ('rules', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rounds', to='housing.allocationrules')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('initiative', 'number'), name='a_round_has_a_number_of_its_own'),
                    models.UniqueConstraint(condition=models.Q(('cancelled_at__isnull', True), ('drawn_at__isnull', True)), fields=('initiative',), name='one_draw_at_a_time', violation_error_message='Er staat al een loting klaar.'),
                    models.CheckConstraint(condition=models.Q(('draw_on__gt', models.F('published_on'))), name='rules_come_before_the_draw'),
                    models.CheckConstraint(condition=models.Q(('cancelled_at__isnull', True), models.Q(('cancel_reason', ''), _negated=True), _connector='OR'), name='who_calls_a_draw_off_says_why'),
                ],
            },
        ),
        migrations.CreateModel(
            name='ChecklistStep',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('audience', models.CharField(choices=[('all', 'iedereen die het initiatief ziet'), ('members', 'alleen wie meedoet'), ('runners', 'alleen trekkers en bestuur')], default='all', max_length=7, verbose_name='wie mag dit zien?')),
                ('key', models.CharField(choices=[('statutes', 'Statuten bij de notaris'), ('kvk', 'Inschrijving bij de KvK'), ('board', 'Een bestuur van drie mensen uit drie huishoudens'), ('wbtr', 'Afspraken volgens de WBTR'), ('entry_fee', 'Inleg afgesproken'), ('joining', 'Regels voor instappen en uitstappen'), ('management', 'VvE of beheer geregeld'), ('upkeep', 'Plan en potje voor onderhoud'), ('papers', 'Garanties en tekeningen overgedragen'), ('looking_back', 'Samen teruggekeken en lessen opgeschreven')], max_length=12)),
                ('done_on', models.DateField(verbose_name='wanneer gedaan?')),
                ('evidence', models.CharField(max_length=300, verbose_name='waar is dat te zien?')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='initiatives.initiative')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('initiative', 'key'), name='a_step_is_done_once'),
                ],
            },
        ),
        migrations.CreateModel(
            name='FigureRelease',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('households', models.PositiveIntegerField()),
                ('cells', models.JSONField(default=dict)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='figure_releases', to='initiatives.initiative')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['initiative', '-at'], name='figures_of_initiative'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Home',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('dwelling_type', models.CharField(choices=[('terraced', 'rijwoning'), ('semi_detached', 'twee-onder-een-kap'), ('detached', 'vrijstaand'), ('apartment', 'appartement'), ('courtyard', 'woning aan een hofje'), ('small', 'kleine woning')], max_length=13, verbose_name='soort woning')),
                ('tenure', models.CharField(choices=[('buy', 'kopen'), ('rent', 'huren')], max_length=4, verbose_name='koop of huur')),
                ('price_band', models.CharField(blank=True, choices=[('to_200', 'tot € 200.000'), ('to_250', '€ 200.000 tot € 250.000'), ('to_300', '€ 250.000 tot € 300.000'), ('to_400', '€ 300.000 tot € 400.000'), ('over_400', '€ 400.000 of meer')], max_length=8, verbose_name='prijs')),
                ('rent_band', models.CharField(blank=True, choices=[('to_650', 'tot € 650'), ('to_800', '€ 650 tot € 800'), ('to_950', '€ 800 tot € 950'), ('to_1200', '€ 950 tot € 1.200'), ('over_1200', '€ 1.200 of meer')], max_length=9, verbose_name='huur per maand')),
                ('bedrooms', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(6)], verbose_name='slaapkamers')),
                ('lifelong', models.BooleanField(default=False, verbose_name='alles gelijkvloers')),
                ('label', models.CharField(max_length=10, verbose_name='woning')),
                ('keys_on', models.DateField(blank=True, null=True, verbose_name='sleutels gegeven op')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='homes', to='initiatives.initiative')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('initiative', 'label'), name='a_home_has_its_own_label'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Defect',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('text', models.CharField(max_length=200, verbose_name='wat klopt er niet?')),
                ('due_on', models.DateField(verbose_name='klaar voor')),
                ('done_on', models.DateField(null=True)),
                ('home', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='defects', to='housing.home')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['home', 'due_on'], name='defects_of_home'),
                ],
            },
        ),
        migrations.CreateModel(
            name='InterestEntry',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', villagehub.encryption.EncryptedTextField(max_length=120, verbose_name='je naam')),
                ('email', villagehub.encryption.EncryptedTextField(blank=True, max_length=254, verbose_name='je e-mailadres')),
                ('email_hash', models.CharField(blank=True, max_length=64)),
                ('number', models.PositiveIntegerField(null=True)),
                ('asked_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('confirm_again_on', models.DateField(null=True)),
                ('asleep_on', models.DateField(null=True)),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='interest_entries', to='initiatives.initiative')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='interest_entries', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(condition=models.Q(('email_hash', ''), _negated=True), fields=('initiative', 'email_hash'), name='an_address_is_on_a_list_once'),
                    models.UniqueConstraint(condition=models.Q(('user__isnull', False), ('withdrawn_at__isnull', True)), fields=('initiative', 'user'), name='a_registered_person_is_on_a_list_once'),
                    models.UniqueConstraint(fields=('initiative', 'number'), name='a_number_is_one_household'),
                    models.CheckConstraint(condition=models.Q(('confirmed_at__isnull', True), models.Q(('confirm_again_on__isnull', False), ('number__isnull', False)), _connector='OR'), name='a_confirmed_household_has_a_number'),
                    models.CheckConstraint(condition=models.Q(('withdrawn_at__isnull', True), models.Q(('email_hash', ''), ('user__isnull', True)), _connector='OR'), name='who_withdrew_is_nobody'),
                ],
                'indexes': [
                    models.Index(fields=['initiative', 'confirm_again_on', 'id'], name='interest_again'),
                    models.Index(condition=models.Q(('confirmed_at__isnull', True)), fields=['asked_at'], name='interest_unconfirmed'),
                ],
            },
        ),
        migrations.CreateModel(
            name='HousingWish',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('starter', models.CharField(blank=True, choices=[('yes', 'ja'), ('no', 'nee')], help_text='Je laat geen eigen woning achter: je woont thuis, op kamers of tijdelijk.', max_length=3, verbose_name='ben je starter?')),
                ('tenure', models.CharField(blank=True, choices=[('buy', 'kopen'), ('rent', 'huren'), ('both', 'kopen of huren')], max_length=4, verbose_name='kopen of huren?')),
                ('dwelling_types', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('terraced', 'rijwoning'), ('semi_detached', 'twee-onder-een-kap'), ('detached', 'vrijstaand'), ('apartment', 'appartement'), ('courtyard', 'woning aan een hofje'), ('small', 'kleine woning')], max_length=13), blank=True, default=list, help_text='Kies alles wat goed is.', size=None, verbose_name='welke woning past?')),
                ('price_band', models.CharField(blank=True, choices=[('to_200', 'tot € 200.000'), ('to_250', '€ 200.000 tot € 250.000'), ('to_300', '€ 250.000 tot € 300.000'), ('to_400', '€ 300.000 tot € 400.000'), ('over_400', '€ 400.000 of meer')], max_length=8, verbose_name='wat kun je hooguit betalen als je koopt?')),
                ('rent_band', models.CharField(blank=True, choices=[('to_650', 'tot € 650'), ('to_800', '€ 650 tot € 800'), ('to_950', '€ 800 tot € 950'), ('to_1200', '€ 950 tot € 1.200'), ('over_1200', '€ 1.200 of meer')], max_length=9, verbose_name='wat kun je hooguit per maand betalen als je huurt?')),
                ('bedrooms', models.PositiveSmallIntegerField(blank=True, choices=[(1, '1 of meer'), (2, '2 of meer'), (3, '3 of meer'), (4, '4 of meer')], null=True, verbose_name='hoeveel slaapkamers?')),
                ('household_size', models.PositiveSmallIntegerField(blank=True, choices=[(1, '1 persoon'), (2, '2 personen'), (3, '3 personen'), (4, '4 personen'), (5, '5 personen of meer')], null=True, verbose_name='met hoeveel mensen komen jullie?')),
                ('age_band', models.CharField(blank=True, choices=[('to_25', 'jonger dan 25'), ('to_35', '25 tot 35'), ('to_45', '35 tot 45'), ('to_55', '45 tot 55'), ('to_65', '55 tot 65'), ('to_75', '65 tot 75'), ('over_75', '75 of ouder')], max_length=7, verbose_name='hoe oud is de oudste?')),
                ('lifelong', models.CharField(blank=True, choices=[('yes', 'ja'), ('no', 'nee')], max_length=3, verbose_name='moet alles gelijkvloers kunnen, ook later?')),
                ('self_build', models.CharField(blank=True, choices=[('no', 'liever niet'), ('some', 'afwerken: schilderen, vloeren, tuin'), ('much', 'veel: ook timmeren, tegelen of installeren')], max_length=4, verbose_name='hoeveel wil je zelf doen?')),
                ('earliest_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='op zijn vroegst verhuizen in')),
                ('latest_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='op zijn laatst verhuizen in')),
                ('ties', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('lives', 'woont er'), ('works', 'werkt er'), ('family', 'heeft er familie'), ('past', 'woonde er vroeger')], max_length=6), blank=True, default=list, size=None, verbose_name='wat heb je met het dorp?')),
                ('entry', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='wish', to='housing.interestentry')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('earliest_year__isnull', True), ('latest_year__isnull', True), ('latest_year__gte', models.F('earliest_year')), _connector='OR'), name='a_household_moves_after_it_can', violation_error_message='Op zijn laatst ligt voor op zijn vroegst.'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Told',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('link', 'Wil je op de lijst van %(title)s? Bevestig het even'), ('known', 'Je staat al op de lijst van %(title)s'), ('welcome', 'Je staat op de lijst van %(title)s'), ('ask', 'Sta je er nog op? %(title)s'), ('remind', 'Nog een week: sta je er nog op? %(title)s'), ('asleep', 'Je plek bij %(title)s slaapt'), ('last', 'Over een maand vergeten we je plek bij %(title)s'), ('draw', 'De loting van %(title)s'), ('drawn', 'Jouw plek in de volgorde van %(title)s'), ('assigned', 'Een woning in %(title)s'), ('ended', 'Jullie doen niet meer mee in deze ronde van %(title)s')], max_length=8)),
                ('period', models.CharField(max_length=36)),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='told', to='housing.interestentry')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('entry', 'kind', 'period'), name='a_household_hears_it_once'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Programme',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('audience', models.CharField(choices=[('all', 'iedereen die het initiatief ziet'), ('members', 'alleen wie meedoet'), ('runners', 'alleen trekkers en bestuur')], default='all', max_length=7, verbose_name='wie mag dit zien?')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='initiatives.initiative')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('initiative',), name='one_programme_a_group'),
                ],
            },
        ),
        migrations.CreateModel(
            name='ProgrammeRow',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('dwelling_type', models.CharField(choices=[('terraced', 'rijwoning'), ('semi_detached', 'twee-onder-een-kap'), ('detached', 'vrijstaand'), ('apartment', 'appartement'), ('courtyard', 'woning aan een hofje'), ('small', 'kleine woning')], max_length=13, verbose_name='soort woning')),
                ('tenure', models.CharField(choices=[('buy', 'kopen'), ('rent', 'huren')], max_length=4, verbose_name='koop of huur')),
                ('price_band', models.CharField(blank=True, choices=[('to_200', 'tot € 200.000'), ('to_250', '€ 200.000 tot € 250.000'), ('to_300', '€ 250.000 tot € 300.000'), ('to_400', '€ 300.000 tot € 400.000'), ('over_400', '€ 400.000 of meer')], max_length=8, verbose_name='prijs')),
                ('rent_band', models.CharField(blank=True, choices=[('to_650', 'tot € 650'), ('to_800', '€ 650 tot € 800'), ('to_950', '€ 800 tot € 950'), ('to_1200', '€ 950 tot € 1.200'), ('over_1200', '€ 1.200 of meer')], max_length=9, verbose_name='huur per maand')),
                ('bedrooms', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(6)], verbose_name='slaapkamers')),
                ('lifelong', models.BooleanField(default=False, verbose_name='alles gelijkvloers')),
                ('number', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(200)], verbose_name='hoeveel?')),
                ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='housing.programme')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('number__gte', 1)), name='a_row_is_at_least_one_home'),
                ],
                'indexes': [
                    models.Index(fields=['programme', 'created_at'], name='rows_of_programme'),
                ],
            },
        ),
        migrations.CreateModel(
            name='RoundEntry',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('number', models.PositiveIntegerField()),
                ('group', models.PositiveSmallIntegerField()),
                ('place', models.PositiveIntegerField(null=True)),
                ('state', models.CharField(choices=[('waiting', 'wacht'), ('passed', 'liet voorbijgaan, wacht'), ('assigned', 'heeft een woning'), ('dropped', 'viel af')], default='waiting', max_length=8)),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='round_entries', to='housing.interestentry')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entries', to='housing.allocationround')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('round', 'entry'), name='a_household_draws_once'),
                    models.UniqueConstraint(fields=('round', 'place'), name='a_place_is_one_household'),
                ],
                'indexes': [
                    models.Index(fields=['round', 'number'], name='draws_by_number'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('published_on', models.DateField()),
                ('assigned_on', models.DateField(default=django.utils.timezone.localdate)),
                ('reason', models.CharField(max_length=300, verbose_name='toelichting')),
                ('ended_at', models.DateTimeField(null=True)),
                ('end_reason', models.CharField(blank=True, max_length=300)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('home', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to='housing.home')),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to='housing.interestentry')),
                ('round_entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to='housing.roundentry')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('home',), name='a_home_is_given_once'),
                    models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('entry',), name='a_household_gets_one_home'),
                    models.CheckConstraint(condition=models.Q(('assigned_on__gt', models.F('published_on'))), name='rules_come_before_the_home'),
                ],
            },
        ),
        migrations.CreateModel(
            name='RoundEvent',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('what', models.CharField(choices=[('drawn', 'geloot'), ('assigned', 'woning toegewezen'), ('passed', 'liet een woning voorbijgaan'), ('dropped', 'viel af'), ('cancelled', 'loting afgeblazen')], max_length=9)),
                ('number', models.PositiveIntegerField(null=True)),
                ('home_label', models.CharField(blank=True, max_length=10)),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='events', to='housing.allocationround')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['round', '-at'], name='events_of_round'),
                ],
            },
        ),
    ]
