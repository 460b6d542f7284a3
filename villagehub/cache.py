"""The cache of the portal: Valkey, and while that is away the memory of this process."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

SECONDS = 1  # that an answer may take; a page that waits longer had better do without
OPTIONS = {
    "socket_connect_timeout": SECONDS,
    "socket_timeout": SECONDS,
    "retry": Retry(NoBackoff(), 1),  # a connection of before a restart
}


class LastingClient(RedisCacheClient):
    """Makes what it asks with once: Django makes it for each question, which costs more than the
    answer. There is one server, so it is the same for reading and writing."""

    @cached_property
    def _lasting(self) -> Any:
        return super().get_client(write=True)

    def get_client(self, key: Any = None, *, write: bool = False) -> Any:
        return self._lasting


def _kept_up(name: str) -> Callable[..., Any]:
    def ask(self: SteadyCache, *args: Any, **kwargs: Any) -> Any:
        try:
            return getattr(RedisCache, name)(self, *args, **kwargs)
        except RedisError:
            return getattr(self.beside, name)(*args, **kwargs)

    return ask


class SteadyCache(RedisCache):
    """No page fails because the cache is away. What is counted against guessing is counted still,
    by each process for itself."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params | {"OPTIONS": OPTIONS})
        self._class = LastingClient
        self.beside = LocMemCache(server, params)

    def answers(self) -> bool:
        try:
            return bool(self._cache.get_client().ping())
        except RedisError:
            return False

    add = _kept_up("add")
    get = _kept_up("get")
    set = _kept_up("set")
    touch = _kept_up("touch")
    delete = _kept_up("delete")
    get_many = _kept_up("get_many")
    has_key = _kept_up("has_key")
    incr = _kept_up("incr")
    set_many = _kept_up("set_many")
    delete_many = _kept_up("delete_many")
    clear = _kept_up("clear")
