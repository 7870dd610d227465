"""A system that is known by its certificate: where contracts ask for one, of whom, and where they ask for none."""

from typing import Any

import pytest

import several
from merestone.compile import compile_sources
from merestone.contract.certificates import callers
from merestone.contract.contract import Contract
from merestone.emitters import asyncapi, openapi
from merestone.render.declared import described
from merestone.site.chapters import access
from merestone.site.shelf import Shelf

Json = Any
LAB, WARD, CLINIC = "spiffe://lab.example/pathology", "spiffe://lab.example/ward", "clinic.example"


def lab(**identities: str) -> Contract:
    """The contract of the lab, where these systems show certificates."""
    text = several.TEXT
    for name, identity in identities.items():
        before, _, after = text.partition(f"system {name} ")
        assert after, f"{name} is a system of the lab"
        text = f"{before}system {name} " + after.replace("{ kind other", f'{{ kind other  identity "{identity}"', 1)
    made = compile_sources({"lab.mere": text}).contract
    assert made is not None
    return made


def openapi_of(contract: Contract, system: str) -> Json:
    return openapi.document(contract, contract.system(system))


def asyncapi_of(contract: Contract, system: str) -> Json:
    return asyncapi.document(contract, contract.system(system))


def ordering(contract: Contract) -> Json:
    """What is asked of whoever orders a test."""
    return openapi_of(contract, "Pathology")["paths"]["/tests"]["post"]["security"]


def test_without_identities_a_token_is_all() -> None:
    contract = lab()
    assert ordering(contract) == [{"oauth2": ["tests"]}]
    assert "mutualTLS" not in openapi_of(contract, "Pathology")["components"]["securitySchemes"]
    assert all("security" not in server for server in asyncapi_of(contract, "Pathology")["servers"].values())
    assert "certificate" not in asyncapi_of(contract, "Pathology")["components"]["securitySchemes"]


def test_where_every_asker_has_one_token_and_certificate_go_together() -> None:
    contract = lab(Clinic=CLINIC, Ward=WARD)
    assert ordering(contract) == [{"oauth2": ["tests"], "mutualTLS": []}]
    said = openapi_of(contract, "Pathology")["components"]["securitySchemes"]["mutualTLS"]
    assert said["type"] == "mutualTLS"
    assert f"`Clinic` as `{CLINIC}`; `Ward` as `{WARD}`" in said["description"]
    assert "`Pathology`" not in said["description"]
    assert "Pathology shows none: a token is enough" in said["description"], "it tells what became of the test"


def test_where_one_asker_has_none_there_are_two_ways() -> None:
    contract = lab(Ward=WARD)
    assert ordering(contract) == [{"oauth2": ["tests"], "mutualTLS": []}, {"oauth2": ["tests"]}]
    said = openapi_of(contract, "Pathology")["components"]["securitySchemes"]["mutualTLS"]["description"]
    assert f"`Ward` as `{WARD}`. Clinic and Pathology show none: a token is enough." in said


def test_refusals_speak_of_certificates_where_there_are_any() -> None:
    responses = openapi_of(lab(Ward=WARD), "Pathology")["components"]["responses"]
    assert responses["Denied"]["description"].endswith("or no certificate is shown where one is asked for")
    assert responses["DeniedForThisCaller"]["description"].endswith("or the certificate is another system's")
    assert "certificate" not in openapi_of(lab(), "Pathology")["components"]["responses"]["Denied"]["description"]


def test_who_tells_shows_its_own() -> None:
    """A reply is told by the provider, at the asker's door; what the asker shows does not matter there."""
    contract = lab(Pathology=LAB)
    assert openapi_of(contract, "Ward")["paths"]["/events/results"]["post"]["security"] == [
        {"oauth2": ["tests"], "mutualTLS": []}
    ]
    hooks = openapi_of(contract, "Pathology")["webhooks"]
    assert hooks["TestResults"]["post"]["security"] == [{"oauth2": ["tests"], "mutualTLS": []}]
    assert ordering(contract) == [{"oauth2": ["tests"]}]
    assert openapi_of(lab(Ward=WARD), "Ward")["paths"]["/events/results"]["post"]["security"] == [{"oauth2": ["tests"]}]


def test_a_server_of_asyncapi_asks_for_a_certificate_where_all_who_call_it_have_one() -> None:
    asked = [{"$ref": "#/components/securitySchemes/certificate"}]
    whole, half = lab(Clinic=CLINIC, Ward=WARD), lab(Ward=WARD)
    assert asyncapi_of(whole, "Pathology")["servers"]["Pathology"]["security"] == asked
    assert "security" not in asyncapi_of(half, "Pathology")["servers"]["Pathology"]
    assert asyncapi_of(half, "Ward")["servers"]["Pathology"]["security"] == asked, "what Ward opens it opens itself"
    said = asyncapi_of(whole, "Pathology")["components"]["securitySchemes"]["certificate"]
    assert said["type"] == "X509"
    assert f"`Clinic` as `{CLINIC}`; `Ward` as `{WARD}`" in said["description"]


BROKERS = """module lab
system Lab "Laboratory" {{ kind other {identity} }}
system Archive "Archive" {{ kind warehouse }}
entity Sample owned by Lab {{ key sampleId : uuid }}
channel Samples on {protocol} "samples" {{ carries internal  readers Archive  keyed by sampleId }}
boundary SampleFacts from Lab to Archive version 1.0 {{
  style event
  event SampleTaken on Samples {{ fact {{ sample : reference to Sample }} }}
  access     {{ scope "samples" }}
  ownership  {{ Lab decides Sample }}
  timing     {{ delivered within 5 min }}
  mutability {{ append only }}
  evidence   {{ Lab keeps eventId for 1 years }}
  recovery {{
    dedupe by eventId  gap park
    invalid quarantine  poison quarantine  denied quarantine  conflict quarantine
  }}
}}
"""


@pytest.mark.parametrize(
    ("protocol", "plain", "secured"),
    [
        ("kafka", "kafka", "kafka-secure"),
        ("amqp", "amqp", "amqps"),
        ("mqtt", "mqtt", "secure-mqtt"),
        ("nats", "nats", "nats"),
    ],
)
def test_a_broker_is_spoken_to_over_tls_by_whoever_shows_a_certificate(protocol: str, plain: str, secured: str) -> None:
    for identity, spoken in (("", plain), (f'identity "{LAB}"', secured)):
        made = compile_sources({"lab.mere": BROKERS.format(identity=identity, protocol=protocol)}).contract
        assert made is not None
        server = asyncapi_of(made, "Lab")["servers"][protocol]
        assert server["protocol"] == spoken
        assert ("security" in server) == bool(identity)
        reader = asyncapi_of(made, "Archive")["servers"][protocol]
        assert reader["protocol"] == spoken, "it is one broker for all"
        assert "security" not in reader, "who has none shows none"


def test_nothing_is_said_of_what_goes_by_ssh(reference: Contract) -> None:
    servers = asyncapi_of(reference, "CRM")["servers"]
    assert "security" in servers["kafka"]
    assert "security" not in servers["sftp"]


def test_a_client_says_whom_its_system_knows_and_how() -> None:
    contract = lab(Clinic=CLINIC, Ward=WARD, Registry="registry.example")
    assert callers(contract, "Pathology") == {"Clinic": CLINIC, "Ward": WARD}
    files = compile_sources({"lab.mere": several.TEXT}).files
    assert "## Who calls" not in files["Pathology/clients/python/README.md"]


def test_the_pages_of_the_clients_show_a_certificate() -> None:
    from merestone.emitters.python_client._readme import readme as python
    from merestone.emitters.typescript_client._readme import readme as typescript

    contract = lab(Ward=WARD)
    system = contract.system("Pathology")
    for page in (python(contract, system), typescript(contract, system)):
        assert f"knows who calls by the certificate of the connection: `Ward` as `{WARD}`" in page
        assert "ward.pem" in page


def test_people_see_who_shows_none() -> None:
    contract, plain = lab(Ward=WARD), lab()
    assert f"shows a certificate of `{WARD}`" in " ".join((described(contract, "Ward") or "").split())
    assert "shows no certificate" in " ".join((described(contract, "Clinic") or "").split())
    assert "certificate" not in (described(plain, "Clinic") or "")
    ((_, page),) = access.pages(contract, Shelf())
    assert f"| `{WARD}` |" in page
    assert page.count("| shows none |") == 3
    ((_, page),) = access.pages(plain, Shelf())
    assert "Certificates" not in page
