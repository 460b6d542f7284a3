"""A follow-up that was done is a contact, and can be moved to another day and undone.

PostgreSQL ORs the checks of policies. So a policy for a chore names its chore in what it checks as
well as in what it reaches: the one for forgetting memory aids did not, and let the owner of the
tables, acting as a supporter, hang a contact without a memory aid on a colleague's person.
"""

import django.db.models.deletion
import villagehub.encryption
from django.db import migrations, models


MENDED = """
ALTER POLICY chore_forgets_old_memory_aids ON supporters_contactmoment
  WITH CHECK (current_setting('villagehub.chore', true) = 'forget_memory_aids'
    AND created_at <= now() - interval '30 days' AND memory_aid = '');
"""
AS_IT_WAS = """
ALTER POLICY chore_forgets_old_memory_aids ON supporters_contactmoment
  WITH CHECK (memory_aid = '');
"""

# Foreign keys look past policies: the contact of a follow-up is one with its own person.
CHECKED = """
ALTER POLICY case_team ON supporters_followup
  WITH CHECK (owner_id = (SELECT supporters_holds_role('supporter'))
    AND organisation_id = (SELECT supporters_organisation())
    AND person_id IN (SELECT id FROM supporters_helpseeker)
    AND (case_id IS NULL OR EXISTS (SELECT FROM supporters_supportcase c
      WHERE c.id = case_id AND c.person_id = supporters_followup.person_id)){contact});
"""
OF_ITS_PERSON = """
    AND (contact_id IS NULL OR EXISTS (SELECT FROM supporters_contactmoment c
      WHERE c.id = contact_id AND c.person_id = supporters_followup.person_id))"""


class Migration(migrations.Migration):

    dependencies = [
        ('supporters', '0003_contacts_of_organisation'),
        ('villages', '0011_pictures'),
    ]

    operations = [
        migrations.AddField(
            model_name='followup',
            name='acted_at',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='followup',
            name='contact',
            field=models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='supporters.contactmoment'),
        ),
        migrations.AddField(
            model_name='followup',
            name='every_weeks',
            field=models.PositiveSmallIntegerField(blank=True, choices=[(None, 'Eén keer'), (1, 'Elke week'), (2, 'Om de twee weken'), (4, 'Om de vier weken')], null=True, verbose_name='Hoe vaak?'),
        ),
        migrations.AddField(
            model_name='followup',
            name='moved_from',
            field=models.DateField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='followup',
            name='outcome',
            field=villagehub.encryption.EncryptedTextField(blank=True, max_length=500, verbose_name='Wat kwam eruit?'),
        ),
        migrations.AddField(
            model_name='helpseeker',
            name='village',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.village', verbose_name='Welk dorp?'),
        ),
        migrations.RunSQL(MENDED, AS_IT_WAS),
        migrations.RunSQL(CHECKED.format(contact=OF_ITS_PERSON), CHECKED.format(contact="")),
    ]
