"""python -m benchmarks [WHAT] ..., from bin/bench: the pages, or another bench and its number."""

import importlib
import sys

import django

from villagehub.local.bench import OTHERS


def main(words: list[str]) -> int:
    django.setup()
    if words and words[0] in OTHERS:
        importlib.import_module(f"benchmarks.{words[0]}").main(int(words[1]))
        return 0
    return int(importlib.import_module("benchmarks.over_http").main(words))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
