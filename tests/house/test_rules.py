"""House rules: what trips them, what does not, and that their findings are findings like any other."""

import json
import time
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner, Result

from merestone.cli import cli
from merestone.compile import understand
from merestone.diagnostics import Diagnostic, Severity
from merestone.house import judging
from merestone.render.terminal import render
from merestone.resolve.asked import KINDS
from support import clean_spec

ROOT = Path(__file__).parents[2]
CLEAN = clean_spec()
CASES = yaml.safe_load(Path(__file__).with_name("rules.yaml").read_text("utf-8"))
SHOP = """module shop
system Shop "Web shop" { kind platform  team "Web"  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
enum Colour { red, green }
"""


def found(rule: str, **more: str) -> tuple[Diagnostic, ...]:
    """What one rule called `House` finds in the clean spec."""
    texts = {**CLEAN, **more, "house.mere": f'module house\nrule House "It is so" {{\n  {rule}\n}}\n'}
    return tuple(d for d in understand(texts)[1])


def shop(rules: str, text: str = SHOP) -> list[tuple[str, str]]:
    """What is said of a small spec with these rules: codes and messages."""
    return [(d.code, d.message) for d in understand({"shop.mere": text + rules})[1]]


@pytest.mark.parametrize("case", CASES, ids=[c["kind"] for c in CASES])
def test_a_rule_over_each_kind_of_element_trips_at_its_place_and_the_nearest_does_not(case: dict[str, str]) -> None:
    tripped = found(case["rule"])
    assert {d.code for d in tripped} == {"House"}
    lines = {CLEAN[d.span.file].split("\n")[d.span.line - 1] for d in tripped}
    assert any(case["at"] in line for line in lines), lines
    old, new = case["not"]
    assert case["rule"].count(old) == 1
    silent = found(case["rule"].replace(old, new))
    assert not silent, render(silent, CLEAN)


def test_every_kind_has_a_case() -> None:
    assert [c["kind"] for c in CASES] == list(KINDS)


def test_without_a_message_the_title_is_told() -> None:
    assert shop('rule Owned "A system has a team" { for system s require s.team != "" }') == [
        ("Owned", "`Till` breaks the rule: A system has a team")
    ]


def test_a_message_shows_elements_lists_and_lengths_of_time() -> None:
    rule = (
        'rule Said "t" { for system s where s.name == "Till" require false message '
        '"{s} {{{s.kind}}} {size(s.actors)} {s.actors} {s.owns} {s.external} {days(1)} {years(2)} {months(5)} {1.50}" }'
    )
    assert shop(rule) == [("Said", "Till {billing} 1 Cashier none no 1 d 2 years 5 months 1.5")]


def test_what_is_not_there_meets_no_requirement_and_fits_no_choice() -> None:
    assert shop('rule R "t" { for system s require s.trust == "internal" message "{s} {s.trust}" }') == [
        ("R", "Shop nothing"),
        ("R", "Till nothing"),
    ]
    assert shop('rule R "t" { for system s where s.trust != "internal" require false }') == []
    assert shop('rule R "t" { for system s require !has(s.trust) || s.trust == "internal" }') == []


def test_a_rule_speaks_of_its_last_element_and_names_the_others_in_the_fingerprint() -> None:
    rule = 'rule R "t" { for system s for enum e require false }'
    findings = understand({"shop.mere": SHOP + rule})[1]
    assert [d.span.line for d in findings] == [4, 4]
    assert len({d.fingerprint for d in findings}) == 2


def test_fingerprints_survive_other_lines_and_other_words_of_the_rule() -> None:
    rule = 'rule R "t" { for system s require s.team != "" message "no team" }'
    before = understand({"shop.mere": SHOP + rule})[1]
    after = understand({"shop.mere": SHOP.replace("enum", "\n// more\nenum") + "\n\n" + rule.replace("no team", "!")})[
        1
    ]
    assert [d.fingerprint for d in before] == [d.fingerprint for d in after]


def test_of_what_has_a_fault_nothing_is_said() -> None:
    rule = 'rule R "t" { for system s require s.team == "Web" }'
    assert [c for c, _ in shop(rule)] == ["R"]
    assert [c for c, _ in shop(rule, SHOP.replace("kind billing", "kind bilge"))] == ["TYP103"]


def test_what_asks_about_the_whole_spec_waits_until_all_of_it_is_sound() -> None:
    rule = 'rule R "t" { for system s require s.owns.exists(e, e.name != "") }'
    assert [c for c, _ in shop(rule)] == ["R", "R"]
    assert [c for c, _ in shop(rule + "\nentity Basket owned by Shpo { key id : uuid }")] == ["SYN101"]


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("for sistem s require true", "TYP103"),
        ("for system s require s.team == 1", "TYP104"),
        ("for system s require s.team", "TYP401"),
        ('for system s require s.teem != ""', "TYP101"),
        ("for system s for system s require true", "TYP407"),
        ("for system spec require true", "TYP407"),
        ("for system s for boundary b in s.owns require true", "HSE103"),
        ("for system s for boundary b in s.name require true", "HSE103"),
        ("for system s require has(s.team)", "TYP406"),
        ('for system s require s.kind == "biling"', "TYP103"),
        ("for system s require s.kind == billing", "TYP410"),
        ('for system s require t.kind == "billing"', "TYP101"),
        ("for system s require s == s", "TYP402"),
        ("for system s require s.actors.all(a, a.name == s.name)", "TYP101"),
        ('for system s require Storage(s.kind) == "x"', "TYP404"),
        ("for system s require true severity fatal", "TYP103"),
        ("for system s require true require false", "TYP110"),
        ('for system s require true message "{s.teem}"', "TYP101"),
        ('for system s require true message "{s.team"', "HSE104"),
        ('for system s require true message "s.team}"', "HSE104"),
        ('for system s require true message "{}"', "HSE104"),
        ('for system s require true message "{spec}"', "HSE104"),
        ('for system s require true message "{s.team == \\"\\"}"', "HSE104"),
        ('for system s require true message "{s.team s.name}"', "SYN002"),
        ('for system s require true message "{s.team require}"', "SYN002"),
        ('for system s require true message "{s.name +}"', "SYN002"),
        ("for system s", "HSE102"),
        ("require true", "SYN002"),
    ],
)
def test_a_slip_in_a_rule_is_one_diagnostic_on_its_line(rule: str, code: str) -> None:
    findings = understand({"shop.mere": f'{SHOP}rule House "t" {{\n  {rule}\n}}\n'})[1]
    assert [d.code for d in findings] == [code], render(findings, {})
    assert findings[0].span.line in (5, 6)


def test_a_hole_is_underlined_where_it_stands() -> None:
    text = f'{SHOP}rule R "t" {{ for system s require true message "the {{s.teem}} of" }}'
    (slip,) = understand({"shop.mere": text})[1]
    assert text.split("\n")[4][slip.span.column - 1 : slip.span.end_column - 1] == "teem"


def test_a_house_rule_may_be_called_like_a_family_of_codes() -> None:
    rule = 'rule TYPing "t" { for system s require s.team != "" severity warning }'
    (finding,) = understand({"shop.mere": SHOP + rule})[1]
    assert (finding.code, finding.severity) == ("TYPing", Severity.WARNING)


# ------------------------------------------------------------------ cost


def big(boundaries: int) -> dict[str, str]:
    """The clean spec with many small boundaries beside."""
    text = "".join(
        f'boundary B{n} from Left to Right version 1.0 {{ style query query Q{n} http get "/q{n}" '
        "{ request { id : uuid, size : integer(1..9) } answer { size : integer(1..9) } } }\n"
        for n in range(boundaries)
    )
    heads = 'module big\nsystem Left "l" { kind other }\nsystem Right "r" { kind other }\n'
    return {"big.mere": heads + text}


def test_one_quantifier_costs_in_proportion_to_the_spec() -> None:
    from merestone.house.judging import judge

    rule = 'module house\nrule R "t" { for field f where "pii" in f.labels require f.message.operation.boundary.name == "" }'
    costs: list[float] = []
    for size in (200, 800):
        model = understand({**big(size), "house.mere": rule})[0]
        best = min(_seconds(lambda m=model: list(judge(m))) for _ in range(3))  # type: ignore[misc]
        costs.append(best)
    assert costs[1] < 8 * costs[0], f"four times the spec cost {costs[1] / costs[0]:.1f} times as much"


def _seconds(work: object) -> float:
    start = time.process_time()
    work()  # type: ignore[operator]
    return time.process_time() - start


def test_a_rule_that_goes_through_everything_for_everything_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    cube = "for field a require spec.fields.all(b, spec.fields.all(c, a.name != b.name || b.name != c.name))"
    texts = {**big(10), "house.mere": f'module house\nrule R "t" {{ {cube} }}'}
    for most, codes in ((10_000, {"HSE201"}), (judging.MOST, set())):
        monkeypatch.setattr(judging, "MOST", most)
        assert {d.code for d in understand(texts)[1]} & {"HSE201"} == codes


def test_many_quantifiers_in_a_row_are_stopped_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "MOST", 10_000)
    many = " ".join(f"for field f{n}" for n in range(12))
    findings = understand({**big(20), "house.mere": f'module house\nrule R "t" {{ {many} require true }}'})[1]
    assert "HSE201" in {d.code for d in findings}


@pytest.mark.parametrize("depth", [5, 39, 41, 10_000])
def test_nesting_is_read_or_refused(depth: int) -> None:
    expression = "(" * depth + "true" + ")" * depth
    codes = [c for c, _ in shop(f'rule R "t" {{ for system s require {expression} }}')]
    assert codes == ([] if depth <= 39 else ["SYN005"])


# ------------------------------------------------------------- as the others


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one house rule, which finds something."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec").mkdir()
    rule = 'rule Owned "A system has a team" {\n  """Somebody must wake up."""\n  for system s\n  require s.team != ""\n  enforces "OPS-1"\n}\n'
    (tmp_path / "spec/shop.mere").write_text(SHOP + rule)
    (tmp_path / "merestone.toml").write_text('language = 1\nspec = "spec"\n')
    return tmp_path


def run(*arguments: str) -> Result:
    """Run a command line."""
    return CliRunner().invoke(cli, arguments, prog_name="merestone")


def test_every_format_has_it(project: Path) -> None:
    assert "error[Owned]: `Till` breaks the rule" in run("check").stdout
    document = json.loads(run("check", "--format", "json").stdout)
    jsonschema.validate(document, json.loads((ROOT / "docs/diagnostics.schema.json").read_text("utf-8")))
    assert document["diagnostics"][0]["code"] == "Owned"
    (sarif,) = json.loads(run("check", "--format", "sarif").stdout)["runs"]
    (rule,) = sarif["tool"]["driver"]["rules"]
    assert (rule["id"], rule["properties"]) == ("Owned", {"tags": ["HSE"], "enforces": ["OPS-1"]})
    assert "Somebody must wake up." in rule["help"]["text"]
    assert "title=Owned::" in run("check", "--format", "github").stdout


def test_its_severity_can_be_set(project: Path) -> None:
    with (project / "merestone.toml").open("a") as file:
        file.write('[severity]\nOwned = "warning"\n')
    assert "warning[Owned]" in run("check").stdout
    assert run("check", "--fail-on", "error").exit_code == 0


def test_the_severity_of_a_rule_that_is_not_there_is_wrong_use(project: Path) -> None:
    with (project / "merestone.toml").open("a") as file:
        file.write('[severity]\nOwed = "warning"\n')
    result = run("check")
    assert (result.exit_code, "severity.Owed: no rule has this name; did you mean Owned?" in result.stderr) == (2, True)


def test_a_baseline_holds_it_back(project: Path) -> None:
    assert run("baseline").exit_code == 0
    assert run("check").exit_code == 0


def test_its_page_can_be_read(project: Path) -> None:
    page = run("explain", "Owned").stdout
    assert page.startswith("Owned\n\nseverity  error\nenforces  OPS-1\n")
    assert 'require s.team != ""' in page
    assert "spec/shop.mere:5" in page
