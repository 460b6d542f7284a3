from tests.initiatives.conftest import lead, member, winkelhoek

__all__ = ["lead", "member", "winkelhoek"]
