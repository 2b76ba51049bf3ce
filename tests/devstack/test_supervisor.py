"""`make run` from outside: started, crowded, killed in parts, stopped, started again."""

import contextlib
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
import urllib.request

import psutil
import pytest

from devstack import supervisor
from devstack.run import listen
from devstack.rundir import RunDir
from devstack.supervisor import GivenUp, Part
from tests.devstack.conftest import ROOT, gone, processes_of, within

pytestmark = pytest.mark.services

COUNT = (
    "from core.system import *; from families.models import Family; print(Family.objects.count())"
)
COMMAND = ["make", "--no-print-directory", "run", f"PYTHON={sys.executable}"]


def parts(**commands):
    return [
        Part(name, [sys.executable, "-c", code], dict(os.environ), patience=5)
        for name, code in commands.items()
    ]


@pytest.fixture
def supervise(checkout, monkeypatch):
    """Runs a supervisor over these parts until something is true."""

    def run(watched, until):
        monkeypatch.setattr(supervisor, "answers", lambda url: until())
        over = supervisor.Supervisor(RunDir(checkout).prepare(), watched, None, "")
        next(over.supervise())
        over.stop()

    return run


def test_a_part_that_ends_is_started_again(checkout, supervise, capsys):
    mark = checkout / "marks"
    code = f"open({str(mark)!r}, 'a').write('x')"
    watched = parts(web=code)

    supervise(watched, lambda: mark.exists() and len(mark.read_text()) >= 2)

    assert len(watched[0].starts) >= 2
    assert "web  ended with 0, starting it again" in capsys.readouterr().out


def test_a_part_that_keeps_ending_is_given_up():
    part = Part("web", [], {}, patience=1)
    part.process = subprocess.Popen([sys.executable, "-c", ""])
    part.process.wait()
    part.starts = [time.monotonic()] * 5

    with pytest.raises(GivenUp, match="web ended 5 times in a minute"):
        part.look()


def test_each_crash_waits_longer():
    waits = []
    for crashes in range(1, 5):
        part = Part("web", [], {}, patience=1)
        part.process = subprocess.Popen([sys.executable, "-c", ""])
        part.process.wait()
        part.starts = [time.monotonic()] * crashes
        part.look()
        waits.append(part.again_at - time.monotonic())

    assert waits == sorted(waits)
    assert max(waits) <= 4


def test_a_part_deaf_to_the_signal_is_ended_by_force(checkout, supervise):
    mark = checkout / "deaf"
    code = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    code += f"open({str(mark)!r}, 'w').close(); time.sleep(600)"
    watched = parts(web=code)
    watched[0].patience = 0.2

    supervise(watched, mark.exists)

    assert watched[0].process.returncode == -signal.SIGKILL


def test_a_second_product_takes_the_next_port():
    first = listen("127.0.0.1", None)
    second = listen("127.0.0.1", None)

    assert first.getsockname()[1] != second.getsockname()[1]
    with pytest.raises(SystemExit, match="is taken"):
        listen("127.0.0.1", str(first.getsockname()[1]))
    first.close()
    second.close()


class Product:
    """`make run` in a terminal of its own, on a run directory of its own."""

    def __init__(self, checkout):
        self.checkout = checkout
        self.environment = os.environ | {"TF_RUN_DIR": str(checkout / ".run")}
        self.terminal, inner = pty.openpty()
        self.process = subprocess.Popen(
            ["sh", "-c", '"$@"; echo "exit $?"', "sh", *COMMAND],
            cwd=ROOT,
            env=self.environment,
            stdin=inner,
            stdout=inner,
            stderr=inner,
            start_new_session=True,
            preexec_fn=lambda: os.close(os.open(os.ttyname(inner), os.O_RDWR)),
        )
        os.close(inner)
        self.said = ""

    def read_until(self, pattern, seconds=900):
        deadline = time.monotonic() + seconds
        while not (found := re.search(pattern, self.said)):
            readable, _, _ = select.select([self.terminal], [], [], deadline - time.monotonic())
            assert readable, self.said
            try:
                self.said += os.read(self.terminal, 65536).decode(errors="replace")
            except OSError:
                pytest.fail(f"It ended: {self.said}")
        return found

    def press_ctrl_c(self):
        os.write(self.terminal, b"\x03")

    def manage(self, *arguments):
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    def close(self):
        os.close(self.terminal)
        self.process.kill()
        self.process.wait()


def answers(url):
    with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=5) as response:
        return response.status == 200
    return False


def words_of(process: psutil.Process) -> str:
    """Its command line; nothing of one that has just ended."""
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


def test_a_day_with_make_run(checkout):
    """One long story, because starting the whole product is the slow part of it."""
    product = Product(checkout)
    try:
        # It starts, with the demo, and says where.
        url = product.read_until(r"Running at (\S+)").group(1)
        product.read_until("Ctrl-C stops everything")
        assert answers(f"{url}readyz")
        started = processes_of(checkout)

        # A second one in the same checkout is told where the first is.
        crowded = subprocess.run(
            COMMAND, cwd=ROOT, env=product.environment, capture_output=True, text=True
        )
        assert f"already running at {url}" in crowded.stderr
        assert "Error 3" in crowded.stderr

        # Each part may be killed; the site comes back by itself.
        workers = [one for one in psutil.Process(product.process.pid).children(recursive=True)]
        for sign in ("gunicorn", "celery"):
            next(one for one in workers if sign in words_of(one)).kill()
        server = next(one for one in started if "bin/postgres" in one.cmdline()[0])
        server.kill()
        assert gone([server])
        assert within(60, lambda: answers(f"{url}readyz"))

        # Ctrl-C ends all of it, and `make` calls that a success.
        families = product.manage("shell", "-c", COUNT)
        product.press_ctrl_c()
        product.read_until("exit 0")
        assert gone(processes_of(checkout), timeout=1)
        assert not answers(f"{url}readyz")
        assert product.manage("shell", "-c", COUNT) == families
    finally:
        product.close()
