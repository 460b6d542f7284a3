from django.db import migrations

# The statuses while a number may be called; as they were when this was written.
RUNNING = ["receipt_confirmed", "in_review", "question_open", "proposed"]


def forget(apps, schema_editor):
    """A number was given for as long as its request ran; what ended before kept it."""
    contacts = apps.get_model("regulatory", "ApplicantContact")
    contacts.objects.exclude(request__status__in=RUNNING).delete()


class Migration(migrations.Migration):
    dependencies = [("regulatory", "0012_wiped_words")]

    operations = [migrations.RunPython(forget, migrations.RunPython.noop)]
