"""Dutch words without accents, and the trigger that keeps them."""

from django.db import migrations

# Both stand in the schema by name: a trigger runs under whatever search path its writer has.
CONFIGURATIONS = """
CREATE TEXT SEARCH CONFIGURATION public.village_dutch (COPY = pg_catalog.dutch);
ALTER TEXT SEARCH CONFIGURATION public.village_dutch
  ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.dutch_stem;
CREATE TEXT SEARCH CONFIGURATION public.village_plain (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION public.village_plain
  ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.simple;
"""

# The Dutch stemmer makes "fiets" into "fiet", "fietsen" into "fiets" and "boodschappen" into
# "boodschapp", "huizen" into "huiz". So each stem gets a proper end and is stemmed once more,
# and stands in both forms.
STEMS = r"""
CREATE FUNCTION public.search_stems(text) RETURNS tsvector LANGUAGE sql STABLE STRICT AS $$
  SELECT once.stems || COALESCE(
    (SELECT to_tsvector('public.village_dutch',
        string_agg(left(lexeme, -1) || translate(right(lexeme, 1), 'zv', 'sf'), ' '))
     FROM (SELECT regexp_replace(lexeme, '([bdfgklmnprst])\1$', '\1') AS lexeme
           FROM unnest(once.stems)) AS undoubled), '')
  FROM (SELECT to_tsvector('public.village_dutch', left($1, 20000)) AS stems) AS once
$$;
CREATE FUNCTION public.search_plain_words(VARIADIC text[]) RETURNS tsvector LANGUAGE sql STABLE
AS $$
  SELECT to_tsvector('public.village_plain', left(array_to_string($1, ' '), 20000))
$$;
"""

# What a row has to be found by: title, text, the names of its choices, and its village.
KEEP = """
CREATE FUNCTION public.search_texts(of_row jsonb, fields jsonb) RETURNS text[] LANGUAGE sql STABLE
AS $$
  SELECT ARRAY[
    (SELECT string_agg(of_row ->> name, ' ') FROM jsonb_array_elements_text(fields -> 'title') name),
    (SELECT string_agg(of_row ->> name, ' ') FROM jsonb_array_elements_text(fields -> 'text') name),
    (SELECT string_agg(fields -> 'labels' -> name ->> (of_row ->> name), ' ')
     FROM jsonb_object_keys(fields -> 'labels') name),
    (SELECT village.name FROM public.villages_village village
     WHERE village.id = (of_row ->> 'village_id')::bigint)
  ]
$$;
CREATE FUNCTION public.search_keep_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  texts text[] := public.search_texts(to_jsonb(NEW) - 'search_words', TG_ARGV[0]::jsonb);
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.search_words IS NOT NULL
    AND texts = public.search_texts(to_jsonb(OLD) - 'search_words', TG_ARGV[0]::jsonb) THEN
    NEW.search_words := OLD.search_words;
    RETURN NEW;
  END IF;
  NEW.search_words := setweight(public.search_stems(COALESCE(texts[1], '')), 'A')
    || setweight(public.search_stems(COALESCE(texts[2], '')), 'B')
    || setweight(public.search_stems(COALESCE(texts[3], '')), 'C')
    || setweight(public.search_stems(COALESCE(texts[4], '')), 'D');
  RETURN NEW;
END $$;
"""

UNDO = """
DROP FUNCTION public.search_keep_words() CASCADE;
DROP FUNCTION public.search_texts(jsonb, jsonb);
DROP FUNCTION public.search_plain_words(text[]);
DROP FUNCTION public.search_stems(text);
DROP TEXT SEARCH CONFIGURATION public.village_plain;
DROP TEXT SEARCH CONFIGURATION public.village_dutch;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0001_initial"),
        ("accounts", "0002_guards"),
        ("villages", "0001_initial"),
    ]
    operations = [migrations.RunSQL(CONFIGURATIONS + STEMS + KEEP, UNDO)]
