"""python -m villagehub.local run|manage|test|audit|bench, from the scripts in bin/."""

import os
import sys

from villagehub.clock import asked
from villagehub.local import audit, bench, checks, manage, run
from villagehub.local.console import Problem, Stopped, problem_of, say
from villagehub.local.folder import Folder

COMMANDS = {
    "run": run.main,
    "manage": manage.main,
    "test": checks.main,
    "audit": audit.main,
    "bench": bench.main,
}


def settle_clock() -> None:
    try:
        asked.settle(os.environ)
    except ValueError as error:
        raise Problem(str(error)) from None


def main(name: str, arguments: list[str]) -> int:
    try:
        settle_clock()
        return COMMANDS[name](arguments)
    except Problem as problem:
        say(str(problem), sys.stderr)
    except OSError as error:
        say(str(problem_of(error, Folder.from_environment().path)), sys.stderr)
    except (KeyboardInterrupt, Stopped):
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
