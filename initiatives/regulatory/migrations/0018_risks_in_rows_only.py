from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("regulatory", "0017_risks_in_rows")]

    operations = [
        migrations.RemoveField(model_name="regulatoryrequest", name="risk"),
        migrations.RemoveField(model_name="regulatoryrequest", name="mitigation"),
    ]
