"""Which operations share an address, and what becomes of a path with two methods."""

import pytest

from emitters.runs import written
from merestone.compile import understand
from merestone.contract.lower import lower
from merestone.emitters.openapi import document
from support import clean_spec, found_in

SPEC = """module shop
system Shop "Web shop" {{ kind platform  actors Clerk }}
system Till "Payments" {{ kind billing }}
system Dock "Dock" {{ kind inventory }}
boundary Asking from Shop to {first} version 1.0 {{
  style query
  query AskOne http {way} {{ request {{ no : uuid }}  answer {{ total : money }} }}
  access     {{ scope "one:read"  roles Clerk }}
  ownership  {{ nothing because "an answer is only shown" }}
  timing     {{ answered within 1 s }}
  mutability {{ nothing because "an answer is a copy" }}
  evidence   {{ nothing because "nothing follows from it" }}
  recovery   {{ notSent retry 3 times, backoff 1 s .. 10 s, then refused }}
}}
boundary Other from Shop to {second} version 1.0 {{
  style query
  query AskOther http get "/sums/{{no}}" {{ request {{ no : uuid }}  answer {{ total : money }} }}
  access     {{ scope "other:read"  roles Clerk }}
  ownership  {{ nothing because "an answer is only shown" }}
  timing     {{ answered within 1 s }}
  mutability {{ nothing because "an answer is a copy" }}
  evidence   {{ nothing because "nothing follows from it" }}
  recovery   {{ notSent retry 3 times, backoff 1 s .. 10 s, then refused }}
}}
"""


def text(first: str, second: str, way: str) -> dict[str, str]:
    return {"a.mere": SPEC.format(first=first, second=second, way=way)}


@pytest.mark.parametrize(
    ("first", "second", "way", "clash"),
    [
        ("Till", "Till", 'get "/sums/{no}"', True),
        ("Till", "Till", 'get "/sums/{number}"', True),
        ("Till, Dock", "Dock", 'get "/sums/{no}"', True),
        ("Till", "Dock", 'get "/sums/{no}"', False),
        ("Till", "Till", 'post "/sums/{no}"', False),
        ("Till", "Till", 'get "/sums"', False),
    ],
)
def test_an_address_is_had_once_at_each_system(first: str, second: str, way: str, clash: bool) -> None:
    assert ("STY121" in {d.code for d in understand(text(first, second, way))[1]}) == clash


@pytest.mark.parametrize(("reader", "clash"), [("Till", True), ("Shop", False)])
def test_what_is_posted_on_a_channel_has_an_address_too(reader: str, clash: bool) -> None:
    texts = text("Till", "Till", 'post "/news"')
    texts["a.mere"] += f'channel News on http "/news" {{ readers {reader} }}\n'
    assert ("STY121" in {d.code for d in understand(texts)[1]}) == clash


def test_two_methods_of_one_path_stand_side_by_side() -> None:
    contract = lower(understand(text("Till", "Till", 'post "/sums/{no}"'))[0])
    paths = document(contract, contract.system("Till"))["paths"]
    assert isinstance(paths, dict)
    item = paths["/sums/{no}"]
    assert isinstance(item, dict)
    assert {"get", "post"} <= set(item)


@pytest.mark.parametrize(
    ("path", "is_taken"),
    [("/totals/{day}/result-books.json", True), ("/totals/{day}/result-lake.json", False), ("/totals/{day}/rows.jsonl", False)],
)  # fmt: skip
def test_the_files_of_a_run_have_their_addresses(path: str, is_taken: bool) -> None:
    """Rows are put, and a query gets, so those two do not meet."""
    query = f'query DayBooks http get "{path}" {{ request {{ day : date }}  answer {{ sum : money }} }}'
    asked = written("http").replace("  status query TotalsState", f"  {query}\n  status query TotalsState")
    assert ("STY121" in {one.code for one in understand({"shop.mere": asked})[1]}) is is_taken


def test_nothing_is_posted_at_the_address_of_a_drop_that_has_files_only() -> None:
    query = 'query DayBooks http post "/totals" { request { day : date }  answer { sum : money } }'
    asked = written("http").replace("  status query TotalsState", f"  {query}\n  status query TotalsState")
    assert "STY121" not in {one.code for one in understand({"shop.mere": asked})[1]}


@pytest.mark.parametrize(("path", "is_taken"), [("/streams/purchased/replays", True), ("/streams/sold/replays", False)])
def test_where_a_stream_is_asked_for_again_nothing_else_is_answered(path: str, is_taken: bool) -> None:
    """`Till` tells `Purchased`, and so answers whoever asks for it again."""
    texts = dict(clean_spec())
    texts["flows.mere"] += f"""
boundary Asking from Books to Till version 1.0 {{
  style query
  query AskPast http post "{path}" {{ answer {{ total : money }} }}
}}
"""
    assert ("STY121" in {one.code for one in found_in(texts)}) is is_taken


@pytest.mark.parametrize(
    ("protocol", "second", "reader", "code"),
    [
        ("sftp", "totals", "Books", {"STY122"}),
        ("sftp", "others", "Books", set()),
        ("sftp", "totals", "Till", set()),
        ("http", "/totals", "Books", {"STY122"}),
        ("http", "/others", "Books", set()),
        ("http", "/totals", "Till", set()),
    ],
)
def test_a_reader_is_dropped_one_kind_of_file_at_an_address(
    protocol: str, second: str, reader: str, code: set[str]
) -> None:
    """Whether the two have one channel or two channels with one address."""
    slash = "/" if protocol == "http" else ""
    text = f"""module shop
system Shop "Web shop" {{ kind platform }}
system Till "Payments" {{ kind billing }}
system Books "Ledger" {{ kind erp }}
channel One on {protocol} "{slash}totals" {{ readers Books }}
channel Two on {protocol} "{second}" {{ readers {reader} }}
boundary Days from Shop to Books version 1.0 {{
  style batch
  file DaySales on One {{ manifest {{ day : date, checksum : hash }}  row {{ amount : money }} }}
}}
boundary Years from Shop to {reader} version 1.0 {{
  style batch
  file YearSales on Two {{ manifest {{ day : date, checksum : hash }}  row {{ amount : money }} }}
}}
"""
    assert {one.code for one in understand({"a.mere": text})[1]} & {"STY121", "STY122"} == code


@pytest.mark.parametrize(
    ("one", "two", "said"),
    [
        ('kafka "facts"', 'kafka "facts"', "`One` and `Two` are both `facts` on kafka"),
        ('kafka "facts"', 'amqp "facts"', None),
        ('kafka "facts"', 'kafka "other"', None),
        (
            'mqtt "facts"',
            'mqtt "facts/books/dead-letters"',
            "`Two` is where `Books` puts aside what it cannot apply of `One`",
        ),
        (
            'nats "facts"',
            'nats "facts.books.dead-letters"',
            "`Two` is where `Books` puts aside what it cannot apply of `One`",
        ),
        (
            'nats "facts.books.dead-letters"',
            'nats "facts"',
            "`One` is where `Books` puts aside what it cannot apply of `Two`",
        ),
        ('nats "facts"', 'nats "facts.shop.dead-letters"', None),
        (
            'kafka "shop.facts"',
            'kafka "shop_facts"',
            "`One` and `Two` are `shop.facts` and `shop_facts`, which are one on kafka",
        ),
        ('nats "shop.facts"', 'nats "shop_facts"', None),
        ('sftp "facts"', 'sftp "facts"', None),
        ('http "/facts"', 'http "/other"', None),
    ],
)
def test_a_topic_is_that_of_one_channel(one: str, two: str, said: str | None) -> None:
    text = f"""module shop
system Shop "Web shop" {{ kind platform }}
system Books "Ledger" {{ kind erp }}
channel One on {one} {{ readers Books }}
channel Two on {two} {{ readers Books }}
"""
    found = [one.message for one in understand({"a.mere": text})[1] if one.code == "STY123"]
    assert found == ([said] if said else [])
