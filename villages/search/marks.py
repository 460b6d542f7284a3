"""Where the words that were found stand in a text: marked by the database."""

from __future__ import annotations

from typing import Any

from django.db.models import Func, TextField, Value
from django.db.models.functions import Cast

from villages.search.models import TsQuery

SAME = 12  # characters by which a snippet is known to begin or end where its text does
# Characters for private use: whatever a text holds, only our own marks become HTML.
BEGIN, END = "\ue000", "\ue001"
WHOLE = f"StartSel={BEGIN}, StopSel={END}, HighlightAll=true"
PART = f"StartSel={BEGIN}, StopSel={END}, MaxWords=30, MinWords=18, ShortWord=2"


class Headline(Func):
    """The text with the words that were found between marks."""

    function = "ts_headline"
    output_field = TextField()

    def __init__(self, text: Any, query: str, options: str):
        clean = Func(text, Value(BEGIN + END), Value(""), function="translate")
        config = Value("public.village_dutch")
        super().__init__(
            Func(config, template="%(expressions)s::regconfig"),
            Cast(clean, TextField()),
            TsQuery(query),
            Value(options),
        )
