"""What a certificate can be made out to, and what looks like it."""

import pytest

from support import found_in


def codes(identity: str) -> list[str]:
    return [one.code for one in found_in({"lab.mere": f'module lab\nsystem Lab "Lab" {{ identity "{identity}" }}\n'})]


@pytest.mark.parametrize(
    "identity",
    [
        "spiffe://retail.example/shop",
        "spiffe://retail.example/ns/shop/sa/Web_1.2",
        "shop.retail.example",
        "https://shop.example/id",
        "https://shop.example:8443/id",
        "urn:example:shop",
        "urn:uuid:5f0a3c1e-8a2b-4c7d-9e10-2b4c6d8e0f12",
    ],
)
def test_a_name_that_a_certificate_can_have(identity: str) -> None:
    assert codes(identity) == []


@pytest.mark.parametrize(
    "identity",
    [
        "",
        "shop",
        "*.shop.example",
        "Shop.example",
        "shop.example:443",
        "shop.example.",
        "192.168.0.1",
        "a:b",
        "http://",
        "x:/",
        "x://",
        "https://Shop.Example/id",
        "https://a.example/%zz",
        "https://shop.example:0/",
        "spiffe://retail.example",
        "spiffe://retail.example/",
        "spiffe://Retail.example/shop",
        "spiffe://retail.example/a/../b",
        "spiffe://retail.example:8080/shop",
        "spiffe://retail.example/shop?x=1",
        "shop example",
        "spiffe://retail.example/" + "a" * 2048,
    ],
)
def test_a_name_that_none_can_have(identity: str) -> None:
    assert codes(identity) == ["TYP112"]
