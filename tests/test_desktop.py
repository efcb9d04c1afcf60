"""`make desktop`: the menu entry and the double click on a Linux desktop."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.skipif(sys.platform != "linux", reason="a Linux desktop's own files")
def test_that_a_double_click_on_a_game_runs_this_quorum_with_the_file(tmp_path: Path) -> None:
    home = {name: str(tmp_path) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    subprocess.run([ROOT / ".ci" / "desktop"], check=True, env=os.environ | home)
    entry = (tmp_path / "applications" / "quorum.desktop").read_text(encoding="utf-8")
    assert f'Exec="{ROOT}/.venv/bin/quorum" %f' in entry
    assert "MimeType=application/x-quorum;" in entry
    kind = (tmp_path / "mime" / "packages" / "quorum.xml").read_text(encoding="utf-8")
    assert 'type="application/x-quorum"' in kind
    assert 'pattern="*.quorum"' in kind
    assert (tmp_path / "icons" / "hicolor" / "scalable" / "apps" / "quorum.svg").is_file()
