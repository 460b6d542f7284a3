import django.contrib.postgres.indexes
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Word',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('word', models.CharField(max_length=30, unique=True)),
                ('documents', models.PositiveIntegerField()),
            ],
            options={
                'indexes': [models.Index(django.contrib.postgres.indexes.OpClass(django.db.models.functions.text.Reverse('word'), name='text_pattern_ops'), name='word_backwards')],
            },
        ),
    ]
