"""The shape of the code: who may import whom, and what never goes into a commit."""

import ast
import re
import subprocess

import pytest

from villagehub.architecture import (
    APPS,
    DRAWING,
    ROOT,
    circles,
    drawing,
    files,
    imports,
    modules,
    parsed,
    rooms,
    sockets,
)
from villagehub.registry import overview

PLATFORM = [f"villagehub.{room}" for room in ("accounts", "notifications", "audit", "web")]
ORDER = ["villages", "initiatives", "supporters"]  # an app imports only apps to its left
# What may stand at the root of villages and initiatives: what Django and Celery look for there,
# and what the core itself is made of. The rest has a room.
AT_THE_ROOT = {
    "villages": {"apps", "models", "tasks", "urls", "digest", "gratitude"},
    "initiatives": {"apps", "emails", "forms", "tasks", "urls"},
}


def where(path, line):
    return f"{path.relative_to(ROOT)}:{line}"


@pytest.mark.parametrize("app", ORDER)
def test_an_app_imports_only_apps_to_its_left(app):
    higher = set(ORDER[ORDER.index(app) + 1 :])
    for path in modules(app).values():
        for name, line in imports(path):
            assert name.split(".")[0] not in higher, f"{where(path, line)} imports {name}"


@pytest.mark.parametrize("package", PLATFORM)
def test_the_platform_imports_no_app(package):
    for path in modules(package.replace(".", "/")).values():
        for name, line in imports(path):
            assert name.split(".")[0] not in ORDER, f"{where(path, line)} imports {name}"


def parts_of(app):
    """The apps inside an app, such as initiatives.regulatory."""
    return {f"{app}.{path.parent.name}" for path in (ROOT / app).glob("*/apps.py")}


@pytest.mark.parametrize("app", ORDER)
def test_the_core_of_an_app_does_not_import_its_parts_but_to_plug_in(app):
    parts = parts_of(app)
    plugs = {plug for socket in sockets() for plug in socket.plugs}
    for name, path in modules(app).items():
        if ".".join(name.split(".")[:2]) in parts or name in plugs:
            continue
        for target, line in imports(path):
            assert ".".join(target.split(".")[:2]) not in parts, where(path, line)


def test_no_two_files_import_each_other_by_whatever_road():
    assert circles(files()) == []


@pytest.mark.parametrize("app", AT_THE_ROOT)
def test_only_sockets_plugs_and_what_django_looks_for_stand_at_the_root_of_an_app(app):
    known = {file for socket in sockets() for file in (socket.file, *socket.plugs)}
    loose = {path.stem for path in (ROOT / app).glob("*.py") if f"{app}.{path.stem}" not in known}
    assert loose - {"__init__"} == AT_THE_ROOT[app]


def test_a_plug_bears_the_name_of_its_socket():
    """Else it is never found: what imports a socket to plug in stands in a file of that name."""
    files_by_name = {name: path for top in APPS for name, path in modules(top).items()}
    for socket in sockets():
        wanted = f"{socket.file}.{socket.variable}"
        for name, path in files_by_name.items():
            plugs_in = f"{socket.variable}.plug(" in path.read_text()
            if plugs_in and any(target == wanted for target, _line in imports(path)):
                assert name in socket.plugs, f"{name} is no plug of {socket.name}"


def test_every_socket_has_a_plug_in_another_room_than_its_own():
    """Else a plain call would do."""
    assert not [socket.name for socket in sockets() if not socket.plugs]
    assert {socket.name for socket in sockets()} <= set(overview())


def names_of_addresses():
    """The namespace of each urls.py, and the app that it belongs to."""
    for path in ROOT.glob("*/**/urls.py"):
        if path.relative_to(ROOT).parts[0] in APPS:
            found = re.search(r'^app_name = "(\w+)"', path.read_text(), re.MULTILINE)
            if found:
                yield found[1], ".".join(path.relative_to(ROOT).parts[:-1])


def test_no_app_names_an_address_of_an_app_that_it_does_not_import():
    """Settings do, such as where somebody goes who signed in."""
    owner = dict(names_of_addresses())
    graph = rooms()
    for top in ORDER:
        for name, path in modules(top).items():
            room = next(r for r in sorted(graph, reverse=True) if f"{name}.".startswith(f"{r}."))
            for node in ast.walk(parsed(path)):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    named = re.fullmatch(r"([a-z]+):[a-z_]+", node.value)
                    app = owner.get(named[1]) if named else None
                    if app and app.split(".")[0] != "villagehub":
                        assert is_near(app, room, graph), f"{where(path, node.lineno)} {node.value}"


def is_near(app, room, graph):
    seen = {room} | graph[room]
    return any(f"{each}.".startswith(f"{app}.") for each in seen)


def test_the_drawing_of_rooms_and_arrows_is_up_to_date():
    assert DRAWING.read_text() == drawing(), "Run: bin/manage draw_architecture"


def test_no_import_hides_inside_a_function():
    for top in APPS:
        for path in modules(top).values():
            if not imports(path):
                continue
            for function in ast.walk(parsed(path)):
                if isinstance(function, ast.FunctionDef):
                    hidden = [
                        n for n in ast.walk(function) if isinstance(n, ast.Import | ast.ImportFrom)
                    ]
                    assert not hidden, f"{path}:{function.lineno} {function.name}"


def test_no_file_names_a_package_registry():
    hosts = "|".join(["python" + "hosted", "pypi" + r"\.", "npm" + r"js\.", r"deb\.deb" + "ian"])
    found = subprocess.run(
        ["git", "grep", "-lIE", hosts], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert found.stdout == ""
