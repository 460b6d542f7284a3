"""The path of a page, for the hundred links that a page has.

    path_to("villages:event", village.slug, event.pk)     # as reverse("…", args=[…])

Django looks each one up among all patterns and tries it on their expressions again. Of a name and
the kinds of its keys we ask that once; after that, keys are only put in their places. Of keys of
which we know no example each path is asked once.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.urls import NoReverseMatch, get_script_prefix, reverse

# What stands in a path as it is, and whatever else a path of ours has: nothing to quote or escape.
AS_IT_IS = re.compile(r"[A-Za-z0-9_-]+").fullmatch
PATH = re.compile(r"[A-Za-z0-9_./{}-]+").fullmatch
# By the kind of a key, something that is found again in the path.
EXAMPLES = {str: "example-{}", UUID: "eeeeeeee-0000-4000-8000-00000000000{}", int: "98765432{}"}


def path_to(name: str, *keys: Any) -> str:
    return known_path(name, keys) or reverse(name, args=keys)


def known_path(name: str, keys: tuple[Any, ...]) -> str | None:
    """None where Django has to look at the keys themselves, and for what has no path."""
    kinds = tuple(UUID if isinstance(key, UUID) else type(key) for key in keys)
    texts = [str(key) for key in keys]
    if not all(map(AS_IT_IS, texts)):
        return None
    shape = _shape(name, kinds, get_script_prefix())
    if shape:
        return shape.format(*texts)
    of_texts = all(isinstance(key, (str, UUID)) for key in keys)
    return _of_these(name, get_script_prefix(), *keys) if of_texts else None


@lru_cache(maxsize=2000, typed=True)
def _of_these(name: str, prefix: str, *keys: str | UUID) -> str | None:
    """Of keys with a form of their own that no example has, such as the reference of a request."""
    try:
        return reverse(name, args=keys)
    except NoReverseMatch:
        return None


@lru_cache(maxsize=2000)
def _shape(name: str, kinds: tuple[type, ...], prefix: str) -> str | None:
    """ "/dorpen/{0}/agenda/{1}/"."""
    examples: list[Any] = []
    for number, kind in enumerate(kinds):
        known = next((each for each in EXAMPLES if issubclass(kind, each)), None)
        if known is None or kind is bool:
            return None
        examples.append(known(EXAMPLES[known].format(number)))
    try:
        path = reverse(name, args=examples)
    except NoReverseMatch:  # perhaps there is one for these keys and not for our examples
        return None
    for number, example in enumerate(examples):
        if path.count(str(example)) != 1:
            return None
        path = path.replace(str(example), f"{{{number}}}")
    return path if PATH(path) else None
