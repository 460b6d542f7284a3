"""Who changes something cannot forget to tell: the model's method does, in one call."""

import ast
from pathlib import Path

import pytest

from villagehub.architecture import ROOT, imports, modules, parsed

APPS = ["villagehub", "villages", "initiatives", "supporters"]
ADDRESSES = Path("villagehub/web/addresses.py")
SETTINGS = Path("villagehub/settings.py")
LOCAL = Path("villagehub/local")


@pytest.mark.parametrize("app", APPS)
def test_no_view_and_no_form_imports_a_module_of_mails(app):
    for path in modules(app).values():
        parts = path.relative_to(ROOT).with_suffix("").parts
        if {"views", "forms"} & set(parts) and parts[:2] != ("villagehub", "notifications"):
            for name, line in imports(path):
                assert "emails" not in name.split("."), f"{path}:{line} imports {name}"


@pytest.mark.parametrize("app", APPS)
def test_a_module_of_mails_imports_no_model_of_its_own_feature(app):
    for path in modules(app).values():
        parts = path.relative_to(ROOT).with_suffix("").parts
        if parts[-1] == "emails" and parts[:2] != ("villagehub", "notifications"):
            own = ".".join([*parts[:-1], "models"])
            allowed = f"{own}.choices"
            for name, line in imports(path):
                is_own = name == own or name.startswith(f"{own}.")
                assert not is_own or name.startswith(allowed), f"{path}:{line} imports {name}"


@pytest.mark.parametrize("app", APPS)
def test_only_the_one_call_makes_a_line_of_the_ledger(app):
    for path in modules(app).values():
        if path.relative_to(ROOT).parts[:2] == ("villagehub", "notifications"):
            continue
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call):
                made = ast.unparse(node.func)
                assert made != "Notification", f"{path}:{node.lineno}"
                assert not made.startswith("Notification.objects.record"), f"{path}:{node.lineno}"


@pytest.mark.parametrize("app", APPS)
def test_only_one_helper_knows_where_the_portal_stands(app):
    for path in modules(app).values():
        where = path.relative_to(ROOT)
        if where in (ADDRESSES, SETTINGS) or LOCAL in where.parents:
            continue
        for node in ast.walk(parsed(path)):
            is_read = isinstance(node, ast.Attribute) and node.attr == "SITE_URL"
            assert not is_read, f"{path}:{getattr(node, 'lineno', 0)} reads SITE_URL"
