"""`check --deploy` says it when the portal's role could pass the second fence."""

import pytest
from django.db import connection

from tests.conftest import OWNER, connect_as
from villagehub.accounts.checks import portal_has_few_rights


def ids():
    return [found.id for found in portal_has_few_rights(None)]


@pytest.fixture
def _outside_a_test_s_transaction(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        yield
        connection.close()


def test_the_portal_s_own_role_is_fine(db):
    assert ids() == []


@pytest.mark.usefixtures("_outside_a_test_s_transaction")
def test_the_owner_of_the_tables_is_not():
    portal = connect_as(OWNER)
    found = ids()
    connect_as(portal)
    assert "accounts.W002" in found


@pytest.mark.usefixtures("_outside_a_test_s_transaction")
def test_without_a_database_there_is_nothing_to_say(monkeypatch):
    connection.close()
    with monkeypatch.context() as away:
        away.setitem(connection.settings_dict, "HOST", "127.0.0.1")
        away.setitem(connection.settings_dict, "PORT", "1")
        found = ids()
    assert found == []
