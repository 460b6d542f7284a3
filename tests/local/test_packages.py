"""How bin/run gets its packages: with uv where it can, and else with pip."""

import os
import shutil
import subprocess
import sys

from villagehub.local.environment import ROOT, for_uv

BY_PIP = """\
:env:.default-timeout='60'
:env:.index-url='https://nearby.example/simple'
global.extra-index-url='https://one.example/simple https://two.example/simple'
global.find-links='/srv/wheels /srv/more'
global.index-url='https://far.example/simple'
global.disable-pip-version-check='1'
"""


def test_uv_is_told_which_indexes_pip_uses_and_the_environment_goes_first():
    assert for_uv(BY_PIP) == {
        "UV_DEFAULT_INDEX": "https://nearby.example/simple",
        "UV_EXTRA_INDEX_URL": "https://one.example/simple https://two.example/simple",
        "UV_FIND_LINKS": "/srv/wheels,/srv/more",
        "UV_HTTP_TIMEOUT": "60",
    }


def test_a_python_without_pip_tells_uv_nothing():
    assert for_uv("No module named pip") == {}


def test_without_uv_and_an_index_pip_installs_and_says_so_in_one_sentence(tmp_path):
    """Of packages that need none: no uv on the path, and an index that cannot be asked."""
    code = tmp_path / "villagehub" / "local"
    code.mkdir(parents=True)
    shutil.copy(ROOT / "villagehub/local/environment.py", code)
    shutil.copy(ROOT / "requirements-uv.txt", tmp_path)
    for name in ("requirements.txt", "requirements-run.txt", "requirements-dev.txt"):
        (tmp_path / name).write_text("# nothing\n")
    told = subprocess.run(
        [sys._base_executable, "-c", "import environment; environment.ensure('run')"],
        cwd=code,
        env=os.environ | {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "", "PATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert told.returncode == 0, told.stderr
    assert "pip installs them, which takes longer: uv could not be had" in told.stdout
    assert (tmp_path / ".venv" / "requirements.sha256").exists()
