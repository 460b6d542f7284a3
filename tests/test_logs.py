"""The log says what went wrong, and with whom not."""

import logging
from logging.config import DictConfigurator

import pytest
from celery.signals import setup_logging
from django.conf import settings
from django.db import IntegrityError, transaction

from tests.factories import UserFactory
from villagehub import celery


def lines_of(caplog):
    """As they are written, by what the settings name."""
    (name,) = settings.LOGGING["formatters"]
    formatter = DictConfigurator(settings.LOGGING).configure_formatter(
        dict(settings.LOGGING["formatters"][name])
    )
    return "\n".join(formatter.format(record) for record in caplog.records)


def test_every_line_is_written_without_addresses():
    assert {each["formatter"] for each in settings.LOGGING["handlers"].values()} == {"line"}


@pytest.mark.parametrize(
    "said",
    [
        "ge@voorbeeld.example",
        "<Gé.van-den+berg@post.voorbeeld.example>: 550 unknown",
        "{'ge@voorbeeld.example': (550, b'no')}",
        "GET /aanmelden/?email=ge%40voorbeeld.example&next=/",
        "Key (email)=(ge@voorbeeld.example) already exists.",
        "mailto:ge@voorbeeld.example",
        "jörg@bücher.example",
    ],
)
def test_an_address_is_taken_out_wherever_it_stands(caplog, said):
    logging.getLogger("villagehub").warning("it said: %s", said)
    line = lines_of(caplog)
    assert "<address>" in line
    for part in ("ge@", "%40", "jörg", "berg", "voorbeeld.example", "bücher"):
        assert part not in line


@pytest.mark.parametrize("said", ["celery@web ready", "redis://:x@broker:6379/0", "12 @ 3", "a@b"])
def test_what_is_no_address_of_a_person_stays(caplog, said):
    logging.getLogger("villagehub").warning(said)
    assert said in lines_of(caplog)


def test_a_traceback_of_the_database_names_nobody(caplog, db):
    UserFactory(email="ge@voorbeeld.example")
    try:
        with transaction.atomic():
            UserFactory(email="ge@voorbeeld.example")
    except IntegrityError:
        logging.getLogger("django.request").exception("Internal Server Error")
    assert "ge@voorbeeld.example" in caplog.text, "or this test shows nothing"
    lines = lines_of(caplog)
    assert "UniqueViolation" in lines
    assert "voorbeeld" not in lines


def test_the_worker_and_beat_keep_this_log():
    assert celery.keep_our_log in [get() for _key, get in setup_logging.receivers]
    assert setup_logging.send(sender=None) == [(celery.keep_our_log, None)]
