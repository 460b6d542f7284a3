from tests.initiatives.conftest import lead, member, winkelhoek  # noqa: F401
