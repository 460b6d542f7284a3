"""python -m benchmarks [WHAT] ..., from bin/bench: the pages, or another bench and its number."""

import importlib
import sys

import django

# What stands behind the name is how much of it: the `main` of a module with this name takes it.
USUAL = {"search": 50, "initiatives": 50}
PAGES = "pages"


def main(words: list[str]) -> int:
    name = words[0] if words[:1] and words[0] in USUAL else PAGES
    django.setup()
    if name == PAGES:
        return int(importlib.import_module("benchmarks.over_http").main(words))
    number = words[1] if words[1:] else str(USUAL[name])
    if not number.isdecimal() or number.startswith("0") or words[2:]:
        print(f"bin/bench {name} [NUMBER]: a number from 1", file=sys.stderr)
        return 2
    importlib.import_module(f"benchmarks.{name}").main(int(number))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
