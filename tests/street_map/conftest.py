import pytest

from tests.linked.site import Site
from villages.street_map import tiles


@pytest.fixture
def source(settings, tmp_path):
    """A source of tiles on this machine, with nothing on the shelf yet."""
    site = Site()
    settings.TILE_SOURCE = site.at("/{z}/{x}/{y}.png")
    settings.TILE_FOLDER = tmp_path / "tiles"
    tiles.source.begin_anew()
    yield site
    tiles.source.begin_anew()
    site.close()
