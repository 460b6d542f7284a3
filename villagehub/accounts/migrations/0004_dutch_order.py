"""Under which key a name stands in a list, see villagehub/dutch_order.py.

Three steps after accents and capitals are gone: what stands before the first word that counts, the
apostrophes inside, and every other mark, which is a blank.
"""

from django.db import migrations

DUTCH_ORDER = r"""
CREATE FUNCTION dutch_order(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
COST 1000 AS $$
  SELECT btrim(regexp_replace(replace(regexp_replace(
    public.fold_text($1),
    '^[[:space:]"''(„“”«‘’`-]*((de|het|een|''?t)[[:space:]]+(?=[^[:space:]]))?', ''), '''', ''),
    '[][!"#$%&()*+,./:;<=>?@\\^_`{|}~„“”«»‘’…–—[:space:]-]+', ' ', 'g'))
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_small_letters")]
    operations = [migrations.RunSQL(DUTCH_ORDER, "DROP FUNCTION dutch_order(text)")]
