import json
import os
import stat

import pytest

from devstack.binaries import reachable_copy
from devstack.rundir import Lock, RunDir, others_can_reach, private_directory


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_secrets_are_made_once_and_readable_by_us_alone(checkout):
    run = RunDir(checkout)

    first = run.secrets()

    assert run.secrets() == first == RunDir(checkout).secrets()
    assert mode(run.path / "secrets.json") == 0o600
    assert len(set(first.values())) == len(first)
    assert not list(run.path.glob(".secrets*"))


def test_two_checkouts_share_no_password_and_no_socket(make_checkout):
    one, other = RunDir(make_checkout()), RunDir(make_checkout())

    assert not set(one.secrets().values()) & set(other.secrets().values())
    assert one.sockets != other.sockets


def test_the_chosen_directory_is_used(checkout, monkeypatch):
    monkeypatch.setenv("TF_RUN_DIR", str(checkout / "elsewhere"))

    assert RunDir(checkout).path == checkout / "elsewhere"


@pytest.mark.parametrize("awkward", ["x" * 90, "a b", "comma,here", "quote'd"])
def test_a_path_no_socket_can_have_moves_the_sockets(checkout, awkward):
    base = checkout / awkward
    base.mkdir(mode=0o711)
    run = RunDir(base).prepare()

    assert run.path == base / ".run"
    assert len(f"{run.sockets}/pg/.s.PGSQL.5432") < 104
    assert str(run.sockets).startswith("/tmp/tf-")
    run.sockets.joinpath("pg").rmdir()
    run.sockets.joinpath("valkey").rmdir()
    run.sockets.rmdir()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root drops to another account")
def test_as_root_a_closed_home_stays_closed(checkout):
    closed = checkout / "home"
    closed.mkdir(mode=0o700)

    run = RunDir(closed)

    assert str(run.path).startswith("/var/tmp/tf-")
    assert others_can_reach(run.path)
    assert mode(closed) == 0o700
    run.path.rmdir()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a directory away")
def test_a_directory_of_somebody_else_is_refused(checkout):
    theirs = checkout / ".run"
    theirs.mkdir()
    os.chown(theirs, 12345, 12345)

    with pytest.raises(SystemExit, match="belongs to another user"):
        RunDir(checkout)


def test_a_link_in_place_of_a_directory_is_refused(checkout):
    (checkout / "real").mkdir()
    (checkout / "link").symlink_to(checkout / "real")

    with pytest.raises(SystemExit, match="belongs to another user"):
        private_directory(checkout / "link", 0o700)


def test_only_one_can_have_a_lock_to_itself(checkout):
    run = RunDir(checkout)
    first, second = Lock(run, "users"), Lock(run, "users")

    first.shared()
    assert second.try_shared()
    assert not second.try_exclusive()
    first.close()
    assert second.try_exclusive()


def test_half_written_secrets_are_never_seen(checkout):
    run = RunDir(checkout)
    made = run.secrets()

    assert json.loads((run.path / "secrets.json").read_text()) == made


def test_programs_behind_a_closed_door_are_copied_with_their_libraries(checkout, monkeypatch):
    closed = checkout / "home"
    package = closed / "site-packages/wheel"
    bindir = package / "pginstall/bin"
    bindir.mkdir(parents=True)
    closed.chmod(0o700)
    content = str(checkout).encode()
    (bindir / "postgres").write_bytes(content)
    (package.parent / "wheel.libs").mkdir()
    (package.parent / "wheel.libs/libx.so").write_bytes(b"library")

    copy = reachable_copy(bindir)

    try:
        assert copy != bindir
        assert (copy / "postgres").read_bytes() == content
        assert os.access(copy / "postgres", os.X_OK)
        assert (copy / "../../../wheel.libs/libx.so").read_bytes() == b"library"
        assert others_can_reach(copy)
        assert reachable_copy(bindir) == copy
        assert mode(closed) == 0o700
    finally:
        for path in sorted(copy.parent.parent.parent.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        copy.parent.parent.parent.rmdir()
