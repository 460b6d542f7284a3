"""The shape of the code: who may import whom, and what never goes into a commit."""

import ast
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PLATFORM = ["villagehub.accounts", "villagehub.notifications", "villagehub.audit"]
ORDER = ["villages", "initiatives", "supporters"]  # an app imports only apps to its left


def modules(package):
    for path in sorted((ROOT / package.replace(".", "/")).rglob("*.py")):
        if "migrations" not in path.parts:
            yield path, parsed(path)


@cache
def parsed(path):
    """Several tests read each file."""
    return ast.parse(path.read_text())


@cache
def imports(tree):
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            found.append((node.module or "", node.lineno))
        elif isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
    return found


@pytest.mark.parametrize("app", ORDER)
def test_an_app_imports_only_apps_to_its_left(app):
    higher = set(ORDER[ORDER.index(app) + 1 :])
    for path, tree in modules(app):
        for name, line in imports(tree):
            assert name.split(".")[0] not in higher, f"{path}:{line} imports {name}"


@pytest.mark.parametrize("package", PLATFORM)
def test_the_platform_imports_no_app(package):
    for path, tree in modules(package):
        for name, line in imports(tree):
            assert name.split(".")[0] not in ORDER, f"{path}:{line} imports {name}"


def parts_of(app):
    """The apps inside an app, such as initiatives.regulatory."""
    return [path.parent.name for path in sorted((ROOT / app).glob("*/apps.py"))]


@pytest.mark.parametrize("app", ORDER)
def test_an_app_does_not_import_its_parts(app):
    parts = parts_of(app)
    for path, tree in modules(app):
        if path.relative_to(ROOT / app).parts[0] in parts:
            continue
        for name, line in imports(tree):
            assert name.split(".")[:2] not in [[app, part] for part in parts], f"{path}:{line}"


def test_no_import_hides_inside_a_function():
    for package in [*PLATFORM, *ORDER, "villagehub.demo", "villagehub.local"]:
        for path, tree in modules(package):
            if not imports(tree):
                continue
            for function in ast.walk(tree):
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
