import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models

import initiatives.regulatory.models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('initiatives', '0001_initial'),
        ('villages', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='EquatedDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(unique=True, verbose_name='dag')),
                ('decree', models.CharField(max_length=200, verbose_name='besluit')),
            ],
            options={
                'ordering': ['day'],
            },
        ),
        migrations.CreateModel(
            name='RegulatoryRequest',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('reference', models.CharField(editable=False, max_length=30, null=True, unique=True)),
                ('title', models.CharField(max_length=120, verbose_name='titel')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('status', models.CharField(choices=[('draft', 'concept'), ('submitted', 'ingediend'), ('receipt_confirmed', 'ontvangen'), ('in_review', 'in behandeling'), ('question_open', 'vraag staat uit'), ('proposed', 'voorstel bij beslisser'), ('decided', 'besloten'), ('withdrawn', 'ingetrokken')], default='draft', editable=False, max_length=20)),
                ('outcome', models.CharField(blank=True, choices=[('no_deviation_needed', 'Het mag al'), ('forwarded', 'Doorgestuurd'), ('granted', 'Toegestaan'), ('granted_with_conditions', 'Toegestaan met voorwaarden'), ('experiment_granted', 'Toegestaan als experiment'), ('partly_granted', 'Deels toegestaan'), ('refused', 'Niet toegestaan')], editable=False, max_length=30)),
                ('publicity', models.CharField(choices=[('public', 'openbaar vanaf het indienen'), ('after_decision', 'pas openbaar na het besluit')], default='public', max_length=15, verbose_name='wanneer mag iedereen dit lezen?')),
                ('embargo_reason', models.CharField(blank=True, max_length=300, verbose_name='waarom nog niet?')),
                ('what', models.TextField(blank=True, max_length=3000, verbose_name='wat willen jullie doen?')),
                ('why', models.TextField(blank=True, max_length=3000, verbose_name='waarom is het nodig?')),
                ('who', models.TextField(blank=True, max_length=2000, verbose_name='voor wie is het, en wie doen er mee?')),
                ('hindering_rule', models.TextField(blank=True, max_length=2000, verbose_name='welke regel zit in de weg?')),
                ('rule_unknown', models.BooleanField(default=False, verbose_name='dat weten we niet')),
                ('self_effort', models.TextField(blank=True, max_length=2000, verbose_name='wat doen jullie zelf?')),
                ('risk', models.TextField(blank=True, max_length=2000, verbose_name='wat als het misgaat?')),
                ('mitigation', models.TextField(blank=True, max_length=2000, verbose_name='hoe vangen jullie dat op?')),
                ('wanted_from', models.DateField(blank=True, null=True, verbose_name='vanaf wanneer?')),
                ('wanted_until', models.DateField(blank=True, null=True, verbose_name='tot wanneer?')),
                ('public_summary', models.TextField(blank=True, max_length=1000, verbose_name='openbare samenvatting')),
                ('received_at', models.DateTimeField(editable=False, null=True)),
                ('received_on', models.DateField(editable=False, null=True)),
                ('submitted_copy', models.JSONField(editable=False, null=True)),
                ('submitted_sha256', models.CharField(blank=True, editable=False, max_length=64)),
                ('is_official', models.BooleanField(default=False, editable=False)),
                ('procedure_kind', models.CharField(blank=True, choices=[('clarification', 'Mag dit al?'), ('policy_deviation', 'Afwijken van een beleidsregel'), ('exemption_permit', 'Ontheffing of vergunning'), ('environment_permit', 'Omgevingsvergunning'), ('right_to_challenge', 'Uitdaagrecht'), ('experiment', 'Experiment'), ('subsidy', 'Subsidie'), ('signal_higher_rule', 'Regel van rijk of provincie')], editable=False, max_length=20, verbose_name='soort')),
                ('kind_changes', models.PositiveSmallIntegerField(default=0, editable=False)),
                ('due_on', models.DateField(editable=False, null=True)),
                ('due_sum', models.JSONField(default=dict, editable=False)),
                ('closed_on', models.DateField(editable=False, null=True)),
                ('created_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('handling_officer', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='requests', to='initiatives.initiative')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='requests', to='villages.municipality')),
                ('summary_approved_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='InternalNote',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('body', models.TextField(max_length=3000, verbose_name='notitie')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('request', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='regulatory.regulatoryrequest')),
            ],
            options={
                'ordering': ['created_at'],
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('outcome', models.CharField(choices=[('no_deviation_needed', 'Het mag al'), ('forwarded', 'Doorgestuurd'), ('granted', 'Toegestaan'), ('granted_with_conditions', 'Toegestaan met voorwaarden'), ('experiment_granted', 'Toegestaan als experiment'), ('partly_granted', 'Deels toegestaan'), ('refused', 'Niet toegestaan')], max_length=30, verbose_name='uitkomst')),
                ('legal_basis', models.CharField(blank=True, max_length=500, verbose_name='op grond van welke regel?')),
                ('reasoning', models.TextField(blank=True, max_length=8000, verbose_name='waarom?')),
                ('alternative_offered', models.TextField(blank=True, max_length=4000, verbose_name='wat kan er wel?')),
                ('forwarded_to', models.CharField(blank=True, max_length=200, verbose_name='doorgestuurd naar')),
                ('experiment_starts_on', models.DateField(blank=True, null=True, verbose_name='het experiment begint op')),
                ('experiment_ends_on', models.DateField(blank=True, null=True, verbose_name='en eindigt op')),
                ('evaluation_question', models.TextField(blank=True, max_length=2000, verbose_name='wat willen we na afloop weten?')),
                ('decided_on', models.DateField(null=True)),
                ('announced_on', models.DateField(null=True)),
                ('objection_until', models.DateField(null=True)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('handled_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('proposed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('request', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='decision', to='regulatory.regulatoryrequest')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('decided_on', None), models.Q(('reasoning', ''), _negated=True), _connector='OR'), name='a_decision_has_reasons', violation_error_message='Schrijf op waarom.'),
                    models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'refused'), _negated=True), models.Q(models.Q(('reasoning', ''), _negated=True), models.Q(('alternative_offered', ''), _negated=True)), _connector='OR'), name='a_refusal_says_why_and_what_can_be_done', violation_error_message='Zeg bij een nee waarom, en wat er wel kan.'),
                    models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'forwarded'), _negated=True), models.Q(('forwarded_to', ''), _negated=True), _connector='OR'), name='forwarded_to_somebody', violation_error_message='Vul in naar wie je het verzoek doorstuurt.'),
                    models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'experiment_granted'), _negated=True), models.Q(('experiment_ends_on__isnull', False), ('experiment_starts_on__isnull', False), ('experiment_ends_on__gt', models.F('experiment_starts_on')), ('experiment_ends_on__lte', initiatives.regulatory.models.PlusMonths('experiment_starts_on')), models.Q(('evaluation_question', ''), _negated=True)), _connector='OR'), name='an_experiment_ends_and_is_evaluated', violation_error_message='Een experiment heeft een begin, een einde binnen 36 maanden en een vraag.'),
                    models.CheckConstraint(condition=models.Q(('decided_on', None), models.Q(('decided_by__isnull', False), ('announced_on__isnull', False)), _connector='OR'), name='decided_by_somebody_and_announced'),
                    models.CheckConstraint(condition=models.Q(models.Q(('outcome__in', ['refused', 'experiment_granted']), _negated=True), ('decided_by', None), models.Q(('handled_by__isnull', False), models.Q(('decided_by', models.F('handled_by')), _negated=True)), _connector='OR'), name='four_eyes', violation_error_message='Wie het verzoek behandelt, beslist hier niet over.'),
                ],
            },
        ),
        migrations.CreateModel(
            name='ClockSuspension',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('ground', models.CharField(choices=[('supplement_4_5', 'De aanvraag is niet compleet (Awb 4:5)'), ('consented_delay', 'De indiener stemt in met uitstel (Awb 4:15 lid 2a)'), ('applicant_delay', 'De indiener zorgt voor vertraging (Awb 4:15 lid 2b)'), ('force_majeure', 'Overmacht (Awb 4:15 lid 2c)'), ('informal', 'Gewone vraag: de klok loopt door')], max_length=20, verbose_name='grond')),
                ('starts_on', models.DateField()),
                ('deadline_on', models.DateField(verbose_name='antwoord uiterlijk')),
                ('ended_on', models.DateField(null=True)),
                ('request', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='suspensions', to='regulatory.regulatoryrequest')),
            ],
            options={
                'constraints': [
                    django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('request', '='), (initiatives.regulatory.models.DateSpan('starts_on', 'ended_on'), '&&')], name='a_clock_stands_still_once_at_a_time'),
                    models.CheckConstraint(condition=models.Q(('ground', 'informal'), _negated=True), name='an_informal_question_stops_no_clock'),
                    models.CheckConstraint(condition=models.Q(('deadline_on__gt', models.F('starts_on'))), name='a_question_leaves_time_to_answer'),
                    models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('starts_on')), _connector='OR'), name='standing_still_ends_after_it_starts'),
                ],
                'ordering': ['starts_on'],
            },
        ),
        migrations.CreateModel(
            name='RequestMessage',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('from_side', models.CharField(choices=[('municipality', 'gemeente'), ('applicant', 'indiener')], max_length=15)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('body', models.TextField(max_length=5000, verbose_name='bericht')),
                ('is_question', models.BooleanField(default=False)),
                ('ground', models.CharField(blank=True, choices=[('supplement_4_5', 'De aanvraag is niet compleet (Awb 4:5)'), ('consented_delay', 'De indiener stemt in met uitstel (Awb 4:15 lid 2a)'), ('applicant_delay', 'De indiener zorgt voor vertraging (Awb 4:15 lid 2b)'), ('force_majeure', 'Overmacht (Awb 4:15 lid 2c)'), ('informal', 'Gewone vraag: de klok loopt door')], max_length=20)),
                ('answers', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reply', to='regulatory.requestmessage')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('request', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='messages', to='regulatory.regulatoryrequest')),
                ('suspension', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='question', to='regulatory.clocksuspension')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('is_question', False), ('ground', 'informal'), models.Q(models.Q(('ground', ''), _negated=True), ('suspension__isnull', False)), _connector='OR'), name='a_question_that_stops_the_clock_has_a_term'),
                ],
                'indexes': [
                    models.Index(fields=['request', 'at'], name='messages_of_request'),
                ],
            },
        ),
        migrations.CreateModel(
            name='StatusChange',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('from_status', models.CharField(choices=[('draft', 'concept'), ('submitted', 'ingediend'), ('receipt_confirmed', 'ontvangen'), ('in_review', 'in behandeling'), ('question_open', 'vraag staat uit'), ('proposed', 'voorstel bij beslisser'), ('decided', 'besloten'), ('withdrawn', 'ingetrokken')], max_length=20)),
                ('to_status', models.CharField(choices=[('draft', 'concept'), ('submitted', 'ingediend'), ('receipt_confirmed', 'ontvangen'), ('in_review', 'in behandeling'), ('question_open', 'vraag staat uit'), ('proposed', 'voorstel bij beslisser'), ('decided', 'besloten'), ('withdrawn', 'ingetrokken')], max_length=20)),
                ('version', models.PositiveIntegerField()),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('note_public', models.CharField(blank=True, max_length=500, verbose_name='toelichting')),
                ('note_internal', models.CharField(blank=True, max_length=500, verbose_name='notitie')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('request', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='regulatory.regulatoryrequest')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['request', 'at'], name='changes_of_request'),
                ],
                'ordering': ['at', 'version'],
            },
        ),
        migrations.CreateModel(
            name='TermExtension',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('old_due', models.DateField()),
                ('new_due', models.DateField(verbose_name='nieuwe uiterste datum')),
                ('reason', models.TextField(max_length=1000, verbose_name='waarom is meer tijd nodig?')),
                ('notified_on', models.DateField()),
                ('request', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='extension', to='regulatory.regulatoryrequest')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('notified_on__lte', models.F('old_due'))), name='extended_before_the_term_ended'),
                    models.CheckConstraint(condition=models.Q(('new_due__gt', models.F('old_due'))), name='extended_to_a_later_day'),
                    models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='extended_with_a_reason'),
                ],
            },
        ),
        migrations.CreateModel(
            name='TermRule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('procedure_kind', models.CharField(blank=True, choices=[('clarification', 'Mag dit al?'), ('policy_deviation', 'Afwijken van een beleidsregel'), ('exemption_permit', 'Ontheffing of vergunning'), ('environment_permit', 'Omgevingsvergunning'), ('right_to_challenge', 'Uitdaagrecht'), ('experiment', 'Experiment'), ('subsidy', 'Subsidie'), ('signal_higher_rule', 'Regel van rijk of provincie')], max_length=20, verbose_name='soort')),
                ('weeks', models.PositiveSmallIntegerField(verbose_name='weken')),
                ('extension_weeks', models.PositiveSmallIntegerField(null=True, verbose_name='verlenging in weken')),
                ('legal_source', models.CharField(max_length=300, verbose_name='waar staat dit?')),
                ('is_statutory', models.BooleanField(verbose_name='wettelijke termijn')),
                ('atw_applies', models.BooleanField(verbose_name='Algemene termijnenwet geldt')),
                ('suspendable', models.BooleanField(verbose_name='klok kan stilstaan')),
                ('objection', models.BooleanField(verbose_name='bezwaar mogelijk')),
                ('penalty', models.BooleanField(verbose_name='dwangsom mogelijk')),
                ('valid_from', models.DateField(verbose_name='vanaf')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='tot')),
                ('municipality', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='term_rules', to='villages.municipality')),
            ],
            options={
                'constraints': [
                    django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(django.db.models.functions.comparison.Coalesce('municipality', 0), '='), ('procedure_kind', '='), (initiatives.regulatory.models.DateSpan('valid_from', 'valid_until'), '&&')], name='one_term_rule_at_a_time', violation_error_message='Voor deze soort geldt op die dagen al een termijn.'),
                    models.CheckConstraint(condition=models.Q(('valid_until', None), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='term_rule_ends_after_it_starts'),
                    models.CheckConstraint(condition=models.Q(('weeks__range', (1, 52))), name='term_is_1_to_52_weeks'),
                ],
            },
        ),
        migrations.AddField(
            model_name='regulatoryrequest',
            name='term_rule',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='regulatory.termrule'),
        ),
        migrations.CreateModel(
            name='DecisionCondition',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('number', models.PositiveSmallIntegerField()),
                ('text', models.CharField(max_length=500, verbose_name='voorwaarde')),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='conditions', to='regulatory.decision')),
            ],
            options={
                'ordering': ['number'],
                'constraints': [models.UniqueConstraint(fields=('decision', 'number'), name='conditions_are_numbered')],
            },
        ),
        migrations.CreateModel(
            name='ReferenceCounter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('last', models.PositiveIntegerField(default=0)),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.municipality')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('municipality', 'year'), name='one_counter_a_year')],
            },
        ),
        migrations.AddIndex(
            model_name='regulatoryrequest',
            index=models.Index(condition=models.Q(('status__in', ['receipt_confirmed', 'in_review', 'question_open', 'proposed'])), fields=['municipality', 'due_on'], name='request_inbox'),
        ),
        migrations.AddIndex(
            model_name='regulatoryrequest',
            index=models.Index(condition=models.Q(models.Q(('status', 'draft'), _negated=True), models.Q(('publicity', 'public'), models.Q(('publicity', 'after_decision'), ('status', 'decided')), _connector='OR')), fields=['-received_at', '-id'], name='request_register'),
        ),
        migrations.AddConstraint(
            model_name='regulatoryrequest',
            constraint=models.CheckConstraint(condition=models.Q(('status', 'draft'), models.Q(('due_on__isnull', False), ('received_at__isnull', False), ('received_on__isnull', False), ('reference__isnull', False), ('summary_approved_by__isnull', False), ('term_rule__isnull', False)), _connector='OR'), name='what_was_submitted_has_a_date_and_a_number'),
        ),
        migrations.AddConstraint(
            model_name='regulatoryrequest',
            constraint=models.CheckConstraint(condition=models.Q(('status', 'decided'), ('outcome', ''), _connector='XOR'), name='outcome_when_decided'),
        ),
        migrations.AddConstraint(
            model_name='regulatoryrequest',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['decided', 'withdrawn']), ('closed_on', None), _connector='XOR'), name='closed_has_a_day'),
        ),
        migrations.AddConstraint(
            model_name='regulatoryrequest',
            constraint=models.CheckConstraint(condition=models.Q(('kind_changes__lte', 2)), name='kind_is_changed_once_at_most'),
        ),
        migrations.AddConstraint(
            model_name='regulatoryrequest',
            constraint=models.CheckConstraint(condition=models.Q(('publicity', 'public'), models.Q(('embargo_reason', ''), _negated=True), _connector='OR'), name='embargo_has_a_reason', violation_error_message='Schrijf op waarom dit nog niet openbaar kan zijn.'),
        ),
    ]
