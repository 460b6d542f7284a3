import pytest

from villagehub.web.kept import shelf
from villagehub.web.versions import memory


@pytest.fixture
def kept_pages(settings):
    """Pages are kept, and each request looks of which version they are: no test waits for that.
    None is left of another test."""
    settings.KEPT_PAGES = True
    settings.PAGES_LOOK_EVERY = 0
    memory.forget()
    shelf.clear()
