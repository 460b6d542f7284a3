"""Which person gets which answer from which address, over every address of the portal."""

from importlib import import_module
from pkgutil import iter_modules

from tests.access_rows.rows import Row

_MODULES = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
TABLE: dict[str, Row] = {
    name: row for module in _MODULES for name, row in getattr(module, "ROWS", {}).items()
}
# What the pages read from an address.
ASKED: set[str] = {name for module in _MODULES for name in getattr(module, "ASKED", [])}
