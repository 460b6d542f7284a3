"""One table for all that can be found, in the place of a column in each table."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.contrib.postgres.operations import BtreeGinExtension
from django.db import migrations, models

# The columns with their indexes, which no model named, and what kept them.
TAKE_AWAY = """
DROP FUNCTION public.search_keep_words() CASCADE;
DROP FUNCTION public.search_texts(jsonb, jsonb);
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT oid::regclass AS index FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'i'
      AND relname ~ '^search_(words|title|newest)_[0-9a-f]{8}$'
  LOOP
    EXECUTE format('DROP INDEX %s', one.index);
  END LOOP;
  FOR one IN SELECT attrelid::regclass AS kept FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND attname = 'search_words' AND NOT attisdropped
  LOOP
    EXECUTE format('ALTER TABLE %s DROP COLUMN search_words', one.kept);
  END LOOP;
END $$;
"""

# Whoever asks for "laefhoes" means "'t Laefhoes".
KEEP = r"""
CREATE FUNCTION public.search_name(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
  SELECT regexp_replace(public.plain_name($1), '^(de|het|een|t|n) (?=.)', '')
$$;
CREATE FUNCTION public.search_keep_words() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.words IS NOT NULL AND (NEW.title, NEW.text, NEW.labels, NEW.place)
    IS NOT DISTINCT FROM (OLD.title, OLD.text, OLD.labels, OLD.place) THEN
    NEW.words := OLD.words;
    NEW.name := OLD.name;
    RETURN NEW;
  END IF;
  NEW.name := left(public.search_name(NEW.title), 200);
  NEW.words := setweight(public.search_stems(NEW.title), 'A')
    || setweight(public.search_stems(NEW.text), 'B')
    || setweight(public.search_stems(NEW.labels), 'C')
    || setweight(public.search_stems(NEW.place), 'D');
  RETURN NEW;
END $$;
CREATE TRIGGER keep_search_words BEFORE INSERT OR UPDATE ON public.search_searchentry
  FOR EACH ROW EXECUTE FUNCTION public.search_keep_words();
"""


class Migration(migrations.Migration):
    dependencies = [
        ('search', '0002_guards'),
        ('villages', '0006_facilityimport'),
    ]
    operations = [
        migrations.RunSQL(TAKE_AWAY),
        BtreeGinExtension(),
        migrations.CreateModel(
            name='SearchEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=20)),
                ('key', models.CharField(max_length=36)),
                ('thing', models.CharField(max_length=36)),
                ('title', models.TextField()),
                ('text', models.TextField()),
                ('labels', models.TextField()),
                ('place', models.TextField()),
                ('part', models.TextField()),
                ('audience', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ('weight', models.IntegerField()),
                ('at', models.DateTimeField()),
                ('until', models.DateTimeField(null=True)),
                ('is_current', models.BooleanField()),
                ('is_over', models.BooleanField()),
                ('moments', django.contrib.postgres.fields.ArrayField(base_field=models.DateTimeField(), size=None)),
                ('moment_keys', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ('name', models.TextField()),
                ('words', django.contrib.postgres.search.SearchVectorField()),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='villages.municipality')),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='villages.village')),
            ],
            options={
                'indexes': [models.Index(fields=['kind', 'thing'], name='search_thing'), models.Index(fields=['kind', 'at'], name='search_newest'), models.Index(fields=['village', 'kind'], name='search_village'), models.Index(fields=['name'], name='search_name'), django.contrib.postgres.indexes.GinIndex(fields=['kind', 'words'], name='search_words'), django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass('name', name='gin_trgm_ops'), name='search_name_alike')],
                'constraints': [models.UniqueConstraint(fields=('kind', 'key'), name='a_thing_has_one_entry')],
            },
        ),
        migrations.RunSQL(KEEP),
    ]
