"""The first call of the README: its program, as printed, against a simulated neighbour."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from support import ROOT

CLIENT = ROOT / "generated" / "Billing" / "clients" / "python"
PORT = "8090"


@contextmanager
def simulated(*words: str) -> Iterator[str]:
    """Where Billing is simulated."""
    command = [
        sys.executable,
        "-m",
        "merestone",
        "simulate",
        "--as",
        "Billing",
        "--generated",
        "generated",
        "--secret",
        "s3cret",
        *words,
    ]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as begun:
        try:
            assert begun.stdout is not None
            said = []
            while not said or not said[-1].startswith("ready"):
                said.append(begun.stdout.readline())
                assert said[-1], "the simulator ended before it was ready"
            yield re.findall(r"(https?://127\.0\.0\.1:[0-9]+)/Billing\n", "".join(said))[0]
        finally:
            begun.terminate()


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    with simulated() as place:
        yield place


@pytest.fixture(scope="module")
def program() -> str:
    """The program as the README prints it."""
    (found,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    return str(found)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    paths = {"PYTHONPATH": str(CLIENT), "MYPYPATH": str(CLIENT)}
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, env=paths, check=False)


def test_it_has_an_effect_once_however_often_it_is_run(base: str, program: str) -> None:
    here = program.replace(f"http://127.0.0.1:{PORT}", base)
    assert here != program
    first, second = run("-c", here), run("-c", here)
    assert re.fullmatch(r"BA-[0-9]+\n", first.stdout), first.stderr
    assert second.stdout == first.stdout


def test_it_tells_a_lost_answer_from_a_refusal(program: str) -> None:
    """Nothing listens at this port, so nothing was taken."""
    alone = re.sub(r"    form = .*?\n    return .*?\n", '    return "none"\n', program, flags=re.DOTALL)
    silent = alone.replace(f"127.0.0.1:{PORT}", "127.0.0.1:9")
    assert run("-c", silent).stdout == "nothing was taken: send the same again later\n"


def test_whoever_forgets_an_outcome_is_told_by_the_type_checker(program: str) -> None:
    careless = re.sub(r"match (.*):\n    case .*", r"print(\1.body)\n", program, flags=re.DOTALL)
    assert careless != program
    assert run("-m", "mypy", "--strict", "-c", program).returncode == 0
    refused = run("-m", "mypy", "--strict", "-c", careless)
    assert (
        'Item "Unknown" of "Answer[BillingAccountEnsured] | NotSent | Unknown" has no attribute "body"'
        in refused.stdout
    )


def test_the_readme_of_the_client_shows_a_certificate(program: str, tmp_path: Path) -> None:
    """The way to be known that the client's README prints, in the program of ours."""
    page = (CLIENT / "README.md").read_text("utf-8")
    (way,) = (text for text in re.findall(r"```python\n(.*?)```", page, re.DOTALL) if "load_cert_chain" in text)
    with simulated("--certificates", str(tmp_path / "certs")) as place:
        here = way.replace('"https://billing.example"', f'"{place}/Billing"')
        for name in ("ca", "OMS"):
            here = here.replace(f'"{name.lower()}.pem"', f'"{tmp_path}/certs/{name}.pem"')
        asking = re.sub(r"billing = .*\n", "", program).replace('"s3cret"))', '"s3cret"), verify=tls)')
        asking = asking.replace("match billing.", f"{here.replace('import httpx', '')}\nmatch client.")
        asking = asking.replace(f"http://127.0.0.1:{PORT}", place)
        done = run("-c", asking)
        assert re.fullmatch(r"BA-[0-9]+\n", done.stdout), done.stderr
        checked = run("-m", "mypy", "--strict", "-c", asking)
        assert checked.returncode == 0, checked.stdout
        nobody = asking.replace("tls.load_cert_chain", "str")
        assert nobody != asking
        assert "401 denied: the connection shows no certificate; OMS has one" in run("-c", nobody).stderr
