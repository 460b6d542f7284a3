import pytest

from tests.worker import ClientWithWorker


@pytest.fixture
def client():
    """The mails that a request causes have left when it is answered."""
    return ClientWithWorker()
