"""Sockets: where an app is told by others what it may not ask them for.

Imports run one way. So an app that makes a page, a digest or a search cannot name who has something
to add to it: it makes a socket, and whoever has something plugs in.

    moments: Socket[Source] = Socket("timeline")         # initiatives/sockets/timeline.py
    moments.plug(updates)                                # initiatives/papers/timeline.py

A plug stands in a file that bears its socket's name (of "sections.village" the part before the
point), in the app or in one of its folders, and is found as Django finds `admin.py`: the app that
owns the socket calls `discover` in its AppConfig.ready().
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Hashable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

from django.apps import AppConfig, apps
from django.core.exceptions import ImproperlyConfigured

Entry = TypeVar("Entry")
OURS = ("villages", "initiatives", "supporters")
_sockets: dict[str, Socket[Any]] = {}


class Plug(NamedTuple):
    position: int
    entry: Any


class Socket(Generic[Entry]):
    """What is plugged in comes in order of `position`, and of one position in the order of
    INSTALLED_APPS. `key` tells what two entries may not share; by it one can be asked for."""

    def __init__(self, name: str, key: Callable[[Entry], Hashable] = lambda entry: entry):
        if name in _sockets:
            raise ImproperlyConfigured(f"There are two sockets {name}.")
        _sockets[name] = self
        self.name = name
        self._key = key
        self._plugs: dict[Hashable, Plug] = {}
        self._in_order: tuple[Entry, ...] | None = None

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def plug(self, entry: Entry, position: int = 0) -> Entry:
        """Raises ImproperlyConfigured for a second one of the same key, and once the socket was
        read: a plug that comes that late is missing from what was made before."""
        key = self._key(entry)
        if key in self._plugs:
            raise ImproperlyConfigured(f"{key} is plugged into {self.name} twice.")
        if self._in_order is not None:
            raise ImproperlyConfigured(f"{key} comes too late for {self.name}.")
        self._plugs[key] = Plug(position, entry)
        return entry

    @property
    def entries(self) -> tuple[Entry, ...]:
        if self._in_order is None:
            self._in_order = tuple(plug.entry for plug in self.plugs)
        return self._in_order

    @property
    def plugs(self) -> tuple[Plug, ...]:
        return tuple(sorted(self._plugs.values(), key=lambda plug: plug.position))

    def __getitem__(self, key: Hashable) -> Entry:
        return self._plugs[key].entry

    def get(self, key: Hashable) -> Entry | None:
        return self[key] if key in self._plugs else None


def discover(*names: str) -> None:
    """Imports the plugs of these names from all our apps and the folders in them."""
    for package in _packages():
        present = {module.name for module in pkgutil.iter_modules(import_module(package).__path__)}
        for name in names:
            if name in present:
                import_module(f"{package}.{name}")


def _packages() -> list[str]:
    """Our apps in the order of INSTALLED_APPS, each followed by its folders that are no app."""
    ours = [config for config in apps.get_app_configs() if config.name.split(".")[0] in OURS]
    own_names = {config.name for config in ours}
    found: list[str] = []
    for config in ours:
        found += [config.name, *(name for name in _folders(config) if name not in own_names)]
    return found


def _folders(config: AppConfig) -> list[str]:
    modules = pkgutil.iter_modules([config.path])
    not_features = {"migrations", "management", "templatetags", "models", "forms", "views"}
    return [
        f"{config.name}.{module.name}"
        for module in modules
        if module.ispkg and module.name not in not_features
    ]


def overview() -> Mapping[str, tuple[Plug, ...]]:
    """All sockets by name, with what is plugged in."""
    return MappingProxyType({name: _sockets[name].plugs for name in sorted(_sockets)})
