"""Who waits for whom, how wide a fact is, and what the site, the contracts and the map say of a landscape."""

import yaml

from merestone.compile import Result, compile_sources, understand
from merestone.facts.landscape import edges, foreign_states, neighbours, width
from merestone.facts.waits import inside, longest, waits
from merestone.model.boundary import Model
from merestone.site import Shelf, pages
from merestone.site.drawings.map import boundary_map

SYSTEMS = "".join(f'system S{n} "s" {{ kind other  layer {"top" if n < 2 else "low"} }}\n' for n in range(6))
HEAD = f"module m\nlandscape L {{ layers top, low  never S5 -> top  waits at most 9 deep }}\n{SYSTEMS}"


def query(number: int, sender: int, receiver: int, timing: str = "answered within 1 s") -> str:
    return (
        f"boundary B{number} from S{sender} to S{receiver} version 1.0 {{ style query\n"
        f'  query Q{number} http get "/q{number}" {{ request {{ day : date }}  answer {{ sum : money }} }}\n'
        f"  timing {{ {timing} }} }}\n"
    )


def model(*texts: str) -> Model:
    return understand({"m.mere": HEAD + "".join(texts)})[0]


def diamonds(count: int) -> list[str]:
    """Layers of two queries each, every one of which waits for both of the next: 2 to the power of `count` chains."""
    rows = []
    for level in range(count):
        below = f"  waits for Q{2 * level + 2}, Q{2 * level + 3}" if level + 1 < count else ""
        timing = f"answered within 1 s{below}"
        rows.extend(query(2 * level + side, level % 2, 1 - level % 2, timing) for side in (0, 1))
    return rows


def test_the_longest_chain_of_waits_is_found_among_very_many() -> None:
    all_ = waits(model(*diamonds(40)))
    assert {name: len(chain) for name, chain in longest(all_).items()} == {"m.Q0": 40, "m.Q1": 40}
    assert len(inside(all_, "m.Q0")) == 79


def test_a_wait_that_comes_back_ends_and_is_told_once() -> None:
    texts = [query(0, 0, 1, "answered within 1 s  waits for Q1"), query(1, 1, 0, "answered within 1 s  waits for Q0")]
    found = [d for d in understand({"m.mere": HEAD + "".join(texts)})[1] if d.code == "TIM823"]
    assert [d.message for d in found] == ["`Q0` waits for `Q1` waits for `Q0`"]
    assert longest(waits(model(*texts))) == {}


def test_what_the_answerer_does_not_ask_is_no_wait() -> None:
    all_ = waits(model(query(0, 0, 1, "answered within 1 s  waits for Q1"), query(1, 2, 3)))
    assert longest(all_) == {"m.Q0": ("m.Q0",), "m.Q1": ("m.Q1",)}


def test_neighbours_count_in_both_directions_and_once() -> None:
    found = neighbours(model(query(0, 0, 1), query(1, 1, 0), query(2, 2, 1)))
    assert found == {"m.S0": ("m.S1",), "m.S1": ("m.S0", "m.S2"), "m.S2": ("m.S1",)}


def test_only_from_narrows_the_edges() -> None:
    text = query(0, 0, 1).replace("from S0 to", "from S0, S2 to").replace("{ request", "{ only from S2  request")
    assert [(e.sender, e.receiver) for e in edges(model(text))] == [("m.S2", "m.S1")]


WIDE = """
entity Part owned by S1 { key partId : uuid  colour : string(1..9) }
entity Whole owned by S0 {
  key wholeId : uuid
  parts  : [replica of Part](1..9)
  state  : derived from S1.Other.status
  status : lifecycle { initial a  a -> b  final b }
}
entity Other owned by S1 { key otherId : uuid  status : lifecycle { initial a  a -> b  final b } }
type Address { street : string(1..40), town : string(1..40) }
channel C on http "/c" { readers S1 }
boundary E from S0 to S1 version 1.0 {
  style event
  event Told on C { fact { whole : reference to Whole, copy : snapshot of Whole, home : Address, notes : map of string } }
}
"""


def test_a_fact_is_as_wide_as_what_stands_in_it() -> None:
    one = model(WIDE)
    fact = one.operation("m.Told").message("fact")
    assert fact is not None
    # the reference 1; the copy: key 1, parts 2, state with source and age 3, status 1; the address 2; the map 1
    assert width(one.vocabulary, fact.fields) == 1 + 7 + 2 + 1


def test_states_of_others_are_found_in_what_a_system_keeps() -> None:
    one = model(WIDE)
    assert foreign_states(one, "m.S0") == (("m.Other", "status"),)
    assert foreign_states(one, "m.S1") == ()


def compiled() -> Result:
    rest = "".join(
        f"""boundary B{n} from S{n} to S{n + 1} version 1.0 {{
  style query
  query Q{n} http get "/q{n}" {{ request {{ day : date }}  answer {{ sum : money }} }}
  access     {{ scope "a:b" }}
  ownership  {{ nothing because "a" }}
  timing     {{ answered within {3 - n} s{"  waits for Q1" if n == 0 else ""} }}
  mutability {{ nothing because "a" }}
  evidence   {{ nothing because "a" }}
  recovery   {{ notSent retry 3 times, backoff 1 s .. 8 s, then refused }}
}}
"""
        for n in range(2)
    )
    return compile_sources({"m.mere": HEAD + rest})


def test_contracts_say_the_layer_the_limits_and_what_is_waited_for() -> None:
    files = compiled().files
    said = yaml.safe_load(files["S1/openapi.yaml"])
    assert said["info"]["x-merestone"]["layer"] == "top"
    assert said["info"]["x-merestone"]["landscapes"]["L"] == {
        "layers": ["top", "low"],
        "never": [{"senders": ["S5"], "receivers": ["top"]}],
        "atMost": {"deep": 9},
    }
    asked = said["paths"]["/q0"]["get"]
    assert asked["x-merestone"]["waitsFor"] == ["Q1"]
    assert "S1 answers only after `Q1` has been answered." in asked["description"]


def test_the_site_and_the_map_show_the_layers() -> None:
    result = compiled()
    assert result.contract is not None
    page = dict(pages(result.contract, Shelf({}, result.files)))["landscape.md"]
    assert "| `never S5 -> top` | - |" in page
    assert "| [S1](systems/s1.md) | top | 2: [S0](systems/s0.md), [S2](systems/s2.md) |" in page
    assert "[Q0](boundaries/b0.md#q0)" in page
    drawn = boundary_map(result.contract)
    assert drawn.index('subgraph layer_top["top"]') < drawn.index('S1["') < drawn.index("    end") < drawn.index('S2["')
