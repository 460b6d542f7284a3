"""bin/bench as a person gives it: its own services, its own data, real processes."""

import json
import shutil

import pytest

from tests.conftest import shared_folder
from tests.local.portal import copy_of, execute, new_var, nothing_is_left_of, prepared
from villagehub.local.binaries import NO_WRK


@pytest.mark.only_with_all
def test_the_bench_asks_for_a_page_and_its_ceiling_and_leaves_nothing_running(tmp_path_factory):
    with new_var() as var:
        (var / "bench").mkdir()
        copy_of(prepared(shared_folder(tmp_path_factory)), var / "bench")
        done = execute("bench", var, 8000, "--quick", ": register")
        nothing_is_left_of(var)
        if not shutil.which("wrk"):
            assert NO_WRK in done.stderr
            return
        assert done.returncode == 0, done.stdout + done.stderr
        told = json.loads((var / "bench" / "bench.json").read_text())
    assert {page["group"] for page in told["pages"]} >= {"visitor", "nothing kept"}
    assert all(page["at"]["8"]["x_ceiling"] > 0 for page in told["pages"])
    assert {each["process"].split(",")[0] for each in told["processes"]} >= {
        "web",
        "worker",
        "beat",
    }


@pytest.mark.parametrize("asked", [["search", "none"], ["search", "0"], ["--at", "many"]])
def test_what_is_mistaken_is_said_before_anything_is_started(asked):
    with new_var() as var:
        done = execute("bench", var, 8000, *asked)
        assert done.returncode != 0
        assert "number" in done.stderr
        assert not any(var.iterdir())
