"""What somebody may ask about what is kept of them, and passages that are left out (decision 67)."""

import django.db.models.deletion
import django.utils.timezone
import uuid
import villagehub.encryption
from django.conf import settings
from django.db import migrations, models

MINE = """owner_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation())"""
ERASING = "current_setting('villagehub.chore', true) IN ('erase', 'erase_on_request')"


def fence(table):
    return f"""
ALTER TABLE supporters_{table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE supporters_{table} FORCE ROW LEVEL SECURITY;
"""


# The request stays when the person is erased, without the person; what was left out goes along.
FENCES = (
    fence("datasubjectrequest")
    + fence("omission")
    + f"""
CREATE POLICY case_team ON supporters_datasubjectrequest USING ({MINE})
  WITH CHECK ({MINE} AND (person_id IS NULL OR person_id IN (SELECT id FROM supporters_helpseeker)));
CREATE POLICY privacy_contact_watches ON supporters_datasubjectrequest FOR SELECT
  USING ((SELECT supporters_holds_role('privacy_contact')) IS NOT NULL
    AND organisation_id = (SELECT supporters_organisation()));
CREATE POLICY chore_finds_what_is_due ON supporters_datasubjectrequest FOR SELECT TO CURRENT_USER
  USING ({ERASING});
CREATE POLICY chore_forgets_the_person ON supporters_datasubjectrequest FOR UPDATE TO CURRENT_USER
  USING ({ERASING}) WITH CHECK ({ERASING} AND person_id IS NULL);

CREATE POLICY case_team ON supporters_omission USING ({MINE})
  WITH CHECK ({MINE} AND EXISTS (SELECT FROM supporters_datasubjectrequest r
    WHERE r.id = asked_id AND r.person_id = supporters_omission.person_id));
CREATE POLICY chore_finds_what_is_due ON supporters_omission FOR SELECT TO CURRENT_USER
  USING ({ERASING});
CREATE POLICY chore_erases ON supporters_omission FOR DELETE TO CURRENT_USER USING ({ERASING});
CREATE POLICY chore_reads_for_rotation ON supporters_omission FOR SELECT TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'rotate_keys');
CREATE POLICY chore_rotates_keys ON supporters_omission FOR UPDATE TO CURRENT_USER
  USING (current_setting('villagehub.chore', true) = 'rotate_keys');
"""
)

class Migration(migrations.Migration):

    dependencies = [
        ('supporters', '0011_team'),
        ('villages', '0012_support_card'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='DataSubjectRequest',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('access', 'inzien wat er bewaard wordt'), ('rectify', 'verbeteren wat niet klopt'), ('restrict', 'er voorlopig niets mee doen'), ('object', 'bezwaar tegen het bewaren'), ('erase', 'alles wissen')], max_length=8, verbose_name='Wat vraagt de persoon?')),
                ('received_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='Gevraagd op')),
                ('due_on', models.DateField(editable=False)),
                ('extended_on', models.DateField(editable=False, null=True)),
                ('done_on', models.DateField(editable=False, null=True)),
                ('outcome', models.CharField(blank=True, choices=[('granted', 'gedaan wat gevraagd is'), ('refused', 'niet gedaan'), ('withdrawn', 'de persoon trok het in')], max_length=9, verbose_name='Hoe liep het af?')),
                ('ground', models.CharField(blank=True, choices=[('unknown', 'niet zeker dat het om deze persoon gaat'), ('law', 'een wet verplicht om het te bewaren'), ('claim', 'nodig bij een klacht of rechtszaak'), ('others', 'het zou een ander schaden'), ('repeated', 'steeds hetzelfde gevraagd')], max_length=8, verbose_name='Waarom niet?')),
                ('lifted_on', models.DateField(editable=False, null=True)),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation', verbose_name='organisatie')),
                ('owner', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='requests', to='supporters.helpseeker')),
            ],
        ),
        migrations.CreateModel(
            name='Omission',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('place', models.CharField(max_length=120, verbose_name='In welke tekst?')),
                ('passage', villagehub.encryption.EncryptedTextField(blank=True, help_text='Neem ze precies over. Laat je dit leeg, dan blijft de hele tekst weg.', max_length=1000, verbose_name='Welke woorden laat je weg?')),
                ('reason', models.CharField(choices=[('other', 'gaat over een ander'), ('confidence', 'een ander vertelde dit in vertrouwen')], default='other', max_length=10, verbose_name='Waarom?')),
                ('asked', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='omissions', to='supporters.datasubjectrequest')),
                ('organisation', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation', verbose_name='organisatie')),
                ('owner', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='omissions', to='supporters.helpseeker')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='datasubjectrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('done_on__isnull', True), ('outcome', '')), models.Q(('done_on__isnull', False), models.Q(('outcome', ''), _negated=True)), _connector='OR'), name='a_request_that_is_done_says_how'),
        ),
        migrations.AddConstraint(
            model_name='datasubjectrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'refused'), models.Q(('ground', ''), _negated=True)), models.Q(models.Q(('outcome', 'refused'), _negated=True), ('ground', '')), _connector='OR'), name='who_refuses_a_request_says_why'),
        ),
        migrations.RunSQL(FENCES, migrations.RunSQL.noop),
    ]
