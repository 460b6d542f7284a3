"""Nobody answers who might not: what was settled with other numbers is put right first."""

from django.db import migrations, models
from django.db.models import F, Q


def put_right(apps, schema_editor):
    """Of who left since, that they answered is all that is known; so much is certain."""
    questions = apps.get_model("deciding", "Question").objects
    questions.filter(asked_count__lt=F("answer_count")).update(asked_count=F("answer_count"))


class Migration(migrations.Migration):
    dependencies = [("deciding", "0003_small_letters")]
    operations = [
        migrations.RunPython(put_right, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="question",
            constraint=models.CheckConstraint(
                condition=Q(asked_count__isnull=True) | Q(asked_count__gte=F("answer_count")),
                name="no_more_answers_than_people_who_might",
            ),
        ),
    ]
