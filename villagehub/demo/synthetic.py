"""Nobody in the demo is somebody: what looks like a real person's number or address is not brought
into the database (P24)."""

from __future__ import annotations

import ast
import pkgutil
import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from importlib import import_module
from importlib.abc import InspectLoader
from importlib.util import find_spec
from itertools import chain
from typing import Any

from supporters.wording import contains_bsn

MOBILE = re.compile(r"(?<![\w-])(?:\+31|0031|0)[ -]?6(?:[ -]?\d){8}(?!\d)")
# Nine digits after the 0, of which the first is no mobile's and none of a paid or free number.
FIXED = re.compile(r"(?<![\w/.-])(?:\+31|0031|0)[ -]?[1-57](?:[ -]?\d){8}(?!\d)")
# Of mobiles 06-00 00 00 .., of others what comes after the area begins with 000: given to nobody.
NOBODYS_MOBILE = re.compile(r"^(?:\+31|0031|0)[ -]?6[ -]?00[ -]?00[ -]?00")
NOBODYS_FIXED = re.compile(r"^(?:\+31|0031|0)[ -]?\d{2,3}[ -]?000")
ADDRESS = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
# Names that no one can register (RFC 2606).
NOWHERE = re.compile(r"(?:^|\.)(?:example|invalid|test|localhost|example\.(?:com|org|net))$")


class RealLookingError(Exception):
    """Something in the demo may be of somebody."""


def real_looking(text: str) -> list[str]:
    """What in it could be somebody's: a citizen service number, a telephone, an address."""
    found = ["a citizen service number"] if contains_bsn(text) else []
    found += [number for number in MOBILE.findall(text) if not NOBODYS_MOBILE.match(number)]
    found += [number for number in FIXED.findall(text) if not NOBODYS_FIXED.match(number)]
    return found + [host for host in ADDRESS.findall(text) if not NOWHERE.search(host)]


def refuse_real_people(package: str = "villagehub.demo") -> None:
    """Goes through all that its modules tell, before any of it is brought in: what they hold, and
    what is written in their functions."""
    for name in modules_of(package):
        module = import_module(name)
        for text in chain(texts_in(vars(module)), texts_written(source_of(name))):
            if found := real_looking(text):
                raise RealLookingError(f"{name}: {found[0]} looks like somebody's.")


def modules_of(package: str) -> list[str]:
    paths = import_module(package).__path__
    return [each.name for each in pkgutil.walk_packages(paths, f"{package}.")]


def texts_in(value: Any) -> Iterator[str]:
    """Of a module what it holds itself, and all that is in it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, each in value.items():
            if not str(key).startswith("__"):  # of the module itself: where it stands, its builtins
                yield from texts_in(each)
    elif isinstance(value, list | tuple | AbstractSet):
        for each in value:
            yield from texts_in(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))


def source_of(name: str) -> str:
    spec = find_spec(name)
    loader = spec.loader if spec else None
    return (isinstance(loader, InspectLoader) and loader.get_source(name)) or ""


def texts_written(source: str) -> Iterator[str]:
    """Each text in a module, also in its functions; of parts put together what they come to."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
