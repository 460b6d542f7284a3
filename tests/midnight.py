"""In every test: the first request of a day is not counted for more than any other.

It asks once which municipalities merge (villages/places/midnight.py), and a test of how much a page
asks may have midnight between the request before and the one that it counts.
"""

import pytest
from django.test.utils import CaptureQueriesContext

WHAT_IS_DUE = '"villages_merger"."carried_out_at" IS NULL'
all_queries = CaptureQueriesContext.captured_queries.fget


def queries_of_any_day(context):
    return [query for query in all_queries(context) if WHAT_IS_DUE not in query["sql"]]


@pytest.fixture(scope="session", autouse=True)
def no_midnight():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CaptureQueriesContext, "captured_queries", property(queries_of_any_day))
        yield
