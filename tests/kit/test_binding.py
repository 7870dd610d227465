"""What the kit refuses to touch, and how little it sends before it does."""

import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result
from library import write_generated
from served import served

from merekit.binding import Malformed, read_binding
from merekit.target import free_port
from merestone.cli import cli

PROOF = {"http": "GET /merestone/environment", "expect": {"environmentClass": "test"}}


def verify(tmp_path: Path, binding: dict[str, Any]) -> Result:
    generated = write_generated(tmp_path / "generated")
    file = tmp_path / "binding.yaml"
    file.write_text(yaml.safe_dump(binding), "utf-8")
    told = ["verify", "--binding", str(file), "--generated", str(generated), "--system", "Shelf"]
    return CliRunner().invoke(cli, [*told, "--out", str(tmp_path / "reports")])


def binding(url: str, **environment: Any) -> dict[str, Any]:
    return {"name": "tiny", "environment": environment, "systems": {"Shelf": {"base": url}}}


def test_without_an_environment_class_not_a_byte_is_sent(tmp_path: Path) -> None:
    with served({"environmentClass": "test"}) as tiny:
        result = verify(tmp_path, binding(tiny.url, proof=PROOF))
        assert (result.exit_code, tiny.asked) == (4, [])
        assert "names no environment class" in result.output


def test_production_is_never_touched(tmp_path: Path) -> None:
    with served({"environmentClass": "production"}) as tiny:
        result = verify(tmp_path, binding(tiny.url, **{"class": "production", "proof": PROOF}))
        assert (result.exit_code, tiny.asked) == (4, [])


def test_without_a_proof_not_a_byte_is_sent(tmp_path: Path) -> None:
    with served({"environmentClass": "test"}) as tiny:
        result = verify(tmp_path, binding(tiny.url, **{"class": "test"}))
        assert (result.exit_code, tiny.asked) == (4, [])


@pytest.mark.parametrize("told", [{"environmentClass": "staging"}, {}, []])
def test_a_proof_that_fails_is_the_only_request(tmp_path: Path, told: Any) -> None:
    with served(told) as tiny:
        result = verify(tmp_path, binding(tiny.url, **{"class": "test", "proof": PROOF}))
        assert (result.exit_code, tiny.asked) == (4, ["GET /merestone/environment"])
        assert "nothing else was sent" in result.output


def test_a_target_that_is_not_there_is_inconclusive_soon(tmp_path: Path) -> None:
    began = time.monotonic()
    result = verify(tmp_path, binding(f"http://127.0.0.1:{free_port()}", **{"class": "test", "proof": PROOF}))
    assert result.exit_code == 4
    assert "inconclusive: nothing answers at" in result.output
    assert time.monotonic() - began < 10


def test_a_target_that_does_not_start_shows_what_it_said(tmp_path: Path) -> None:
    launch = {"command": ["{python}", "-c", "raise SystemExit('no licence')"]}
    told = {"name": "tiny", "environment": {"class": "test", "proof": PROOF}, "systems": {"Shelf": {"launch": launch}}}
    result = verify(tmp_path, told)
    assert result.exit_code == 4
    assert "no licence" in result.output


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"paths": {}}, "`paths` is not known here"),
        ({"systems": {}}, "systems"),
        ({"systems": {"Shelf": {}}}, "give either `base` or `launch`"),
        ({"systems": {"Shelf": {"base": "ftp://nowhere"}}}, "systems.Shelf.base"),
        ({"systems": {"Desk": {"base": "http://127.0.0.1:1"}}}, "has no system `Shelf`"),
        ({"name": None}, "name"),
    ],
)
def test_a_malformed_binding_is_wrong_use(tmp_path: Path, change: dict[str, Any], said: str) -> None:
    result = verify(tmp_path, binding("http://127.0.0.1:1", **{"class": "test", "proof": PROOF}) | change)
    assert result.exit_code == 2
    assert said in result.output


@pytest.mark.parametrize("text", ["a: [", "- 1", "", "\x00"])
def test_a_file_that_is_no_binding_is_said_to_be_none(tmp_path: Path, text: str) -> None:
    file = tmp_path / "binding.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(Malformed, match="is not"):
        read_binding(file)


def test_the_binding_of_the_reference_can_be_read() -> None:
    place = Path(__file__).parents[2] / "conformance" / "targets" / "reference.yaml"
    assert read_binding(place).systems["OMS"].launch is not None


def test_a_boundary_that_the_plan_does_not_have_is_wrong_use(tmp_path: Path) -> None:
    with served({"environmentClass": "test"}) as tiny:
        told = binding(tiny.url, **{"class": "test", "proof": PROOF})
        told["systems"]["Shelf"]["implements"] = ["Orderings"]
        result = verify(tmp_path, told)
        assert (result.exit_code, tiny.asked) == (2, [])
        assert (
            "systems.Shelf.implements: the plan asks nothing of Shelf at `Orderings`; did you mean `Ordering`?"
            in result.output
        )
