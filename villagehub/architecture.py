"""The shape of the code, read from its imports: rooms, the arrows between them, and sockets.

A room is an app, or a folder of one. `bin/manage draw_architecture` writes docs/architecture.md;
tests/test_architecture.py says when that is out of date, and which arrows there may not be.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
APPS = ("villagehub", "villages", "initiatives", "supporters")
DRAWING = ROOT / "docs" / "architecture.md"
NO_ROOMS = {"models", "views", "forms", "management", "migrations", "templatetags"}


@cache
def modules(top: str) -> dict[str, Path]:
    """By its dotted name, without migrations."""
    paths = sorted(path for path in (ROOT / top).rglob("*.py") if "migrations" not in path.parts)
    return {name_of(path): path for path in paths}


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


@cache
def imports(path: Path) -> list[tuple[str, int]]:
    """What a file imports, also for the type checker alone: the name, and on which line."""
    found = []
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom):
            found += [(f"{node.module}.{alias.name}", node.lineno) for alias in node.names]
        elif isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
    return found


@cache
def files() -> dict[str, set[str]]:
    """Each file of ours, and the files of ours that it imports."""
    known = {name: path for top in APPS for name, path in modules(top).items()}
    found: dict[str, set[str]] = {}
    for name, path in known.items():
        targets = (_file_of(target, known) for target, _line in imports(path))
        found[name] = {target for target in targets if target} - {name}
    return found


def _file_of(target: str, known: dict[str, Path]) -> str:
    """The file that a name is in; nothing for what is not ours."""
    if target in known:
        return target
    module = target.rpartition(".")[0]
    return module if module in known else ""


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Files that import each other, directly or by others (Tarjan's strongly connected parts)."""
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    path: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        order[name] = lowest[name] = len(order)
        path.append(name)
        for target in graph[name]:
            if target not in order:
                visit(target)
            if target in path:
                lowest[name] = min(lowest[name], lowest[target])
        if lowest[name] == order[name]:
            circle = path[path.index(name) :]
            del path[path.index(name) :]
            if len(circle) > 1:
                found.append(sorted(circle))

    for name in graph:
        if name not in order:
            visit(name)
    return found


def room_of(name: str) -> str:
    """`villages.agenda.models.events` is in `villages.agenda`, `villages.weekly` in `villages`."""
    parts = name.split(".")
    is_folder = (ROOT / Path(*parts[:2])).is_dir() and parts[1:2] and parts[1] not in NO_ROOMS
    return ".".join(parts[:2]) if is_folder else parts[0]


def rooms() -> dict[str, set[str]]:
    """Each room, and the rooms that it imports from. What is plugged in draws no arrow: that is
    what sockets are for."""
    plugged = {plug for socket in sockets() for plug in socket.plugs}
    found: dict[str, set[str]] = defaultdict(set)
    for name, targets in files().items():
        room = room_of(name)
        found[room] |= (
            set() if name in plugged else {room_of(target) for target in targets} - {room}
        )
    return dict(sorted(found.items()))


def purpose_of(room: str) -> str:
    """The first paragraph of what the folder says of itself."""
    source = (ROOT / room.replace(".", "/") / "__init__.py").read_text()
    paragraph = (ast.get_docstring(ast.parse(source)) or "").split("\n\n")[0]
    return " ".join(paragraph.split())


class StandingSocket(NamedTuple):
    """`variable` of `file` is the socket."""

    name: str
    file: str
    variable: str

    @property
    def plugs(self) -> list[str]:
        """The files that plug in: they bear its name, and import it."""
        ending = "." + self.name.split(".")[0]
        named = {n: p for top in APPS for n, p in modules(top).items() if n.endswith(ending)}
        wanted = f"{self.file}.{self.variable}"
        return [
            name
            for name, path in named.items()
            if _is_file_of_room(name) and any(target == wanted for target, _ in imports(path))
        ]


@cache
def sockets() -> list[StandingSocket]:
    """Each `variable: Socket[…] = Socket("name")` at the root of a file."""
    return [
        StandingSocket(node.value.args[0].value, name, node.target.id)
        for top in APPS
        for name, path in modules(top).items()
        for node in parsed(path).body
        if isinstance(node, ast.AnnAssign)
        and isinstance(node.target, ast.Name)
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Name)
        and node.value.func.id == "Socket"
        and isinstance(node.value.args[0], ast.Constant)
        and isinstance(node.value.args[0].value, str)
    ]


def _is_file_of_room(name: str) -> bool:
    is_file = (ROOT / (name.replace(".", "/") + ".py")).exists()
    return is_file and name.rpartition(".")[0] == room_of(name)


def drawing() -> str:
    """docs/architecture.md, whole."""
    return "\n".join([HEAD, *_arrows(), "```", "", *_table(), "", *_sockets(), ""])


HEAD = """# Rooms and arrows

Made from the imports by `bin/manage draw_architecture`; a test says when it is out of date. Why it
is so: [decision 27](decisions/0027-rooms-and-sockets.md).

Imports run one way: `villagehub` ← `villages` ← `initiatives` ← `supporters`. The rooms of
`villages` and `initiatives` that are no app of their own are the core, on which the apps beside
them stand. No two files import each other, directly or by others. `villagehub.demo` and
`villagehub.local` stand outside: the demo knows everybody, what starts the portal knows nobody.

An arrow is drawn between apps, unless another road makes it needless.

```mermaid
flowchart RL"""


def _arrows() -> list[str]:
    """But to the root of `villagehub`: everybody has the registry and the abstract model."""
    apps: dict[str, set[str]] = defaultdict(set)
    for room, targets in _without_demo(rooms()).items():
        app = _app_of(room)
        apps[app] |= {_app_of(target) for target in targets} - {app, "villagehub"}
    lines = []
    for app, targets in sorted(apps.items()):
        needless = {far for near in targets for far in _reached(near, apps)}
        lines += [f"    {app} --> {target}" for target in sorted(targets - needless)]
    return lines


def _without_demo(graph: dict[str, set[str]]) -> dict[str, set[str]]:
    return {
        room: targets - {"villagehub.demo"}
        for room, targets in graph.items()
        if room not in ("villagehub.demo", "villagehub.local", "villagehub")
    }


def _app_of(room: str) -> str:
    has_own = (ROOT / room.replace(".", "/") / "apps.py").exists()
    return room if has_own else room.split(".")[0]


def _reached(app: str, graph: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    todo = list(graph.get(app, ()))
    while todo:
        here = todo.pop()
        if here not in seen:
            seen.add(here)
            todo += graph.get(here, ())
    return seen


def _table() -> list[str]:
    lines = ["| room | what it is for | imports from |", "|---|---|---|"]
    for room, targets in rooms().items():
        told = ", ".join(f"`{target}`" for target in sorted(targets) if target != "villagehub")
        lines.append(f"| `{room}` | {purpose_of(room)} | {told} |")
    return lines


def _sockets() -> list[str]:
    lines = [
        "## Sockets",
        "",
        "A plug is a file with the socket's name. `bin/manage sockets` shows what is in each.",
        "",
        "| socket | stands in | plugs in |",
        "|---|---|---|",
    ]
    for socket in sorted(sockets()):
        told = ", ".join(f"`{room_of(plug)}`" for plug in socket.plugs)
        lines.append(f"| `{socket.name}` | `{socket.file}` | {told} |")
    return lines
