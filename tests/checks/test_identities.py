"""What a local identifier reaches: copies carry it along, references do not."""

import pytest

from merestone.compile import understand

SPEC = """module shop
system CRM  "Customer records" {{ kind crm  actors Agent }}
system Shop "Web shop"         {{ kind platform }}
system Till "Payments"         {{ kind billing }}
entity Customer owned by CRM {{ key customerId : uuid }}
entity Basket owned by Shop {{
  key basketId : uuid
  buyerNo      : string(1..18)  local to CRM of Customer
}}
boundary Sale from Shop to Till version 1.0 {{
  style query
  query FindSale http get "/sales" {{ request {{ basket : {way} Basket }}  answer {{ saleId : uuid }} }}
}}
"""


@pytest.mark.parametrize(("way", "found"), [("reference to", False), ("snapshot of", True), ("replica of", True)])
def test_a_copy_brings_local_ids_along_and_a_reference_does_not(way: str, found: bool) -> None:
    reported = understand({"shop.mere": SPEC.format(way=way)})[1]
    assert any(d.code == "OWN811" for d in reported) == found


@pytest.mark.parametrize(("asked", "found"), [("MDM", False), ("Till", True)])
def test_who_owns_an_entity_may_be_asked_by_what_another_calls_it(asked: str, found: bool) -> None:
    spec = """module shop
system CRM  "Customer records" { kind crm  actors Agent }
system MDM  "Master data"      { kind mdm }
system Till "Payments"         { kind billing }
entity Customer owned by MDM { key customerId : uuid }
boundary Looking from Shop to ASKED version 1.0 {
  style query
  query FindCustomer http get "/customers" {
    request { crmNo : string(1..18) local to CRM of Customer }
    answer  { customer : reference to Customer }
  }
}
system Shop "Web shop" { kind platform }
""".replace("ASKED", asked)
    assert any(d.code == "OWN811" for d in understand({"shop.mere": spec})[1]) == found


def test_an_id_of_nothing_that_is_there_is_a_slip_in_the_name_and_nothing_more() -> None:
    spec = SPEC.format(way="snapshot of").replace("local to CRM of Customer", "local to CRM of Custmer")
    reported = [d.code for d in understand({"shop.mere": spec})[1]]
    assert "SYN101" in reported
    assert "OWN811" not in reported
