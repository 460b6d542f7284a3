"""Which person gets which answer from which address, over every address of the portal."""

from importlib import import_module
from pkgutil import iter_modules

from tests.access_rows.rows import Row

_MODULES = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
# By app, so that tests of the whole table can be shared out.
PARTS: dict[str, dict[str, Row]] = {
    module.__name__.rsplit(".", 1)[1]: module.ROWS for module in _MODULES if hasattr(module, "ROWS")
}
TABLE: dict[str, Row] = {name: row for rows in PARTS.values() for name, row in rows.items()}
# What the pages read from an address.
ASKED: set[str] = {name for module in _MODULES for name in getattr(module, "ASKED", [])}
