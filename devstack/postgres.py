"""One PostgreSQL server in the run directory: a Unix socket, SCRAM, no TCP port."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import psycopg

from . import binaries
from .processes import child_options, command_of, stop
from .rundir import RunDir, private_directory

START_SECONDS = 180
GIB = 1024**3


class Postgres:
    """The server program with its data directory; the keeper is the only one that starts it."""

    def __init__(self, run: RunDir, *, durable: bool = True):
        self.run = run
        self.durable = durable
        self.data = run.path / "pgdata"
        self.socket = run.sockets / "pg"
        bindir = binaries.postgres_bindir()
        self.major = binaries.postgres_major(bindir)
        self.bindir = binaries.reachable_copy(bindir) if run.drop else bindir
        self.process: subprocess.Popen[bytes] | None = None

    def connect(self, database: str = "postgres") -> psycopg.Connection:
        """As the superuser, for bootstrap and readiness."""
        return psycopg.connect(
            host=str(self.socket),
            user="postgres",
            password=self.run.secrets()["postgres"],
            dbname=database,
            connect_timeout=3,
            autocommit=True,
        )

    def start(self) -> None:
        """Start the server and wait until it answers, crash recovery included."""
        self._create_cluster()
        deadline = time.monotonic() + START_SECONDS
        while True:
            self._forget_dead_server()
            log = self.run.log_file("postgres")
            with log:
                began = log.tell()
                self.process = subprocess.Popen(
                    self._command(),
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    cwd="/",
                    **child_options(self.run, signal.SIGINT, drop=True),
                )
            if self._answers_before(deadline):
                return
            said = (self.run.log / "postgres.log").read_bytes()[began:].decode(errors="replace")
            # Backends of a killed server may still be leaving its shared memory.
            if "still in use" not in said or time.monotonic() > deadline:
                raise SystemExit(f"PostgreSQL did not start:\n{said[-2000:]}")
            time.sleep(0.5)

    def stop(self) -> None:
        """A fast shutdown; an immediate one when that takes too long."""
        stop(self.process, signal.SIGINT, 30)

    def _answers_before(self, deadline: float) -> bool:
        while self.process and self.process.poll() is None and time.monotonic() < deadline:
            try:
                self.connect().close()
            except psycopg.OperationalError:
                time.sleep(0.05)
            else:
                return True
        return False

    def _create_cluster(self) -> None:
        version = self.data / "PG_VERSION"
        if version.exists():
            made_by = int(version.read_text())
            if made_by != self.major:
                raise SystemExit(
                    f"The data in {self.data} was written by PostgreSQL {made_by}, but here is"
                    f" PostgreSQL {self.major}. Delete {self.run.path} to start afresh."
                )
            return
        # Of a start that was killed half-way; initdb wants it empty.
        shutil.rmtree(self.data, ignore_errors=True)
        private_directory(self.data, 0o700, owner=self.run.drop)
        password = self._password_file()
        command = [f"{self.bindir}/initdb", "-D", f"{self.data}", "-U", "postgres"]
        command += ["--pwfile", f"{password}", "--auth=scram-sha-256", "--encoding=UTF8"]
        command += self._locale_options()
        command += [] if self.durable else ["--no-sync", "--no-data-checksums"]
        try:
            subprocess.run(
                command,
                check=True,
                capture_output=True,
                text=True,
                cwd="/",
                **child_options(self.run, drop=True),
            )
        except subprocess.CalledProcessError as failed:
            shutil.rmtree(self.data, ignore_errors=True)
            raise SystemExit(f"initdb failed:\n{failed.stdout}{failed.stderr}") from None
        finally:
            password.unlink()

    def _password_file(self) -> Path:
        file = self.run.path / f".password{os.getpid()}"
        file.unlink(missing_ok=True)
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as out:
            out.write(self.run.secrets()["postgres"])
        if self.run.drop:
            os.chown(file, self.run.drop.pw_uid, self.run.drop.pw_gid)
        return file

    def _locale_options(self) -> list[str]:
        """Full Unicode lower() without ICU, and no index that a new libc corrupts."""
        if self.major == 16:
            return ["--locale=C.UTF-8"]
        name = "C.UTF-8" if self.major == 17 else "PG_UNICODE_FAST"
        return ["--no-locale", "--locale-provider=builtin", f"--builtin-locale={name}"]

    def _forget_dead_server(self) -> None:
        """Take over the postmaster.pid of a server that was killed.

        PostgreSQL only asks whether that process exists; a recycled number, or a zombie that
        nobody reaps (containers without an init), looks alive to it. The keeper's lock says that
        no other server is ours. The file is not deleted, because its shared-memory line guards
        against surviving backends; but a file that names our own parent counts as stale.
        """
        file = self.data / "postmaster.pid"
        if not file.exists():
            return
        lines = file.read_text().splitlines()
        _stop_orphan(int(lines[0]), str(self.data))
        if file.exists():
            lines[0] = str(os.getpid())
            file.write_text("\n".join(lines) + "\n")
        for left in self.socket.glob(".s.PGSQL.*"):
            left.unlink(missing_ok=True)

    def _command(self) -> list[str]:
        command = [str(self.bindir / "postgres"), "-D", str(self.data)]
        for name, value in self._settings().items():
            command += ["-c", f"{name}={value}"]
        return command

    def _settings(self) -> dict[str, str]:
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(self.socket),
            "unix_socket_permissions": "0700",
            "max_connections": "200",
            "shared_buffers": f"{min(GIB, memory // 8) >> 20}MB",
            "effective_cache_size": f"{memory // 2 >> 20}MB",
            "work_mem": "64MB",
            "maintenance_work_mem": "256MB",
            "max_wal_size": "4GB",
            "wal_level": "minimal",
            "max_wal_senders": "0",
            "random_page_cost": "1.1",
            "jit": "off",
            "timezone": "UTC",
            "log_min_duration_statement": "1s",
            "log_lock_waits": "on",
            "idle_in_transaction_session_timeout": "10min",
        }
        if small_shared_memory():
            settings["dynamic_shared_memory_type"] = "mmap"
        if not self.durable:
            # Commits still reach the kernel, so what is killed is the process and not the data.
            settings |= {"fsync": "off", "full_page_writes": "off"}
            settings["shared_buffers"] = "256MB"
        return settings


def small_shared_memory() -> bool:
    """Containers give /dev/shm 64 MB, too little for parallel queries."""
    try:
        system = os.statvfs("/dev/shm")
    except OSError:
        return False
    return system.f_frsize * system.f_blocks < GIB // 4


def _stop_orphan(pid: int, data: str) -> None:
    """End the server that a killed keeper left behind."""
    for _ in range(300):
        if data not in command_of(pid):
            return
        os.kill(pid, signal.SIGINT)
        time.sleep(0.1)
    raise SystemExit(f"A PostgreSQL server (process {pid}) will not stop.")
