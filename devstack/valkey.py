"""One Valkey server in the run directory: a Unix socket and a password, no TCP port."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time

from . import binaries
from .processes import child_options, stop
from .rundir import RunDir, private_directory

START_SECONDS = 60


class Valkey:
    """The server program; what it holds may be lost, jobs are rows in the database."""

    def __init__(self, run: RunDir, *, durable: bool = True):
        self.run = run
        self.durable = durable
        self.data = run.path / "valkey"
        self.socket = run.sockets / "valkey/v.sock"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the server and wait until it answers."""
        private_directory(self.data, 0o700)
        self._end_orphan()
        with self.run.log_file("valkey") as log:
            began = log.tell()
            # By standard input: the password is neither in a file nor in the process list.
            read, write = os.pipe()
            os.write(write, self._configuration().encode())
            os.close(write)
            self.process = subprocess.Popen(
                [str(binaries.valkey_server()), "-"],
                **(child_options(self.run) | {"stdin": read}),
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=self.data,
            )
            os.close(read)
        deadline = time.monotonic() + START_SECONDS
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                said = (self.run.log / "valkey.log").read_bytes()[began:].decode(errors="replace")
                raise SystemExit(f"Valkey did not start:\n{said[-2000:]}")
            time.sleep(0.02)

    def stop(self) -> None:
        stop(self.process, signal.SIGTERM, 10)

    def answers(self) -> bool:
        """Does a server on our socket take our password?"""
        return b"+PONG" in self._say("PING")

    def _end_orphan(self) -> None:
        """Where the kernel does not end children with their parent, one may still be there."""
        self._say("SHUTDOWN NOSAVE")
        self.socket.unlink(missing_ok=True)

    def _say(self, command: str) -> bytes:
        request = f"AUTH {self.run.secrets()['valkey']}\r\n{command}\r\n".encode()
        answer = b""
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(2)
            connection.connect(str(self.socket))
            connection.sendall(request)
            while answer.count(b"\r\n") < 2 and (got := connection.recv(200)):
                answer += got
        return answer

    def _configuration(self) -> str:
        settings = {
            "port": "0",
            "unixsocket": str(self.socket),
            "unixsocketperm": "700",
            "requirepass": self.run.secrets()["valkey"],
            "dir": ".",
            # Two databases for each parallel test worker.
            "databases": str(2 * max(32, os.cpu_count() or 1)),
            "save": '""',
            "appendonly": "yes" if self.durable else "no",
            "appendfsync": "everysec",
            "maxmemory": "256mb",
            "maxmemory-policy": "noeviction",
            "daemonize": "no",
        }
        return "".join(f"{name} {value}\n" for name, value in settings.items())
