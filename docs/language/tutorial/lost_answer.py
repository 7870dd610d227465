"""The shop's side of a dispatch whose answer is lost: ask what became of it, and send the same again without harm."""

import sys
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import httpx
import yaml

CARRIER = sys.argv[1]
ISSUER = CARRIER.replace("/Carrier", "/identity")
CONTRACT = yaml.safe_load(Path("generated/Carrier/openapi.yaml").read_text())
PARCEL = CONTRACT["components"]["examples"]["DispatchRequest"]["value"]
NATURAL = f"Dispatch:tenant-one:DE01:Shop:{PARCEL['parcel']['value']['parcelId']}"
KEY = str(uuid5(uuid5(NAMESPACE_URL, "https://merestone.dev/idempotency"), NATURAL))

asked = {"grant_type": "client_credentials", "audience": "Carrier", "scope": "parcels:dispatch"}
token = httpx.post(f"{ISSUER}/token", auth=("Shop", "s3cret"), data=asked).json()["access_token"]
headers = {
    "Authorization": f"Bearer {token}", "Idempotency-Key": KEY, "X-Correlation-Id": "story-1", "X-Causation-Id": "story-1",
    "X-Source-System": "Shop", "X-Target-System": "Carrier", "X-Tenant-Id": "tenant-one", "X-Legal-Entity": "DE01",
}  # fmt: skip


def send() -> str:
    """What the carrier says to the dispatch."""
    try:
        return httpx.post(f"{CARRIER}/dispatches", json=PARCEL, headers=headers).json()["trackingNumber"]
    except httpx.RemoteProtocolError:
        return "no answer"


def ask() -> str:
    """Whether the carrier knows the key; what state it tells depends on how fast it is."""
    answer = httpx.get(f"{CARRIER}/dispatches/{KEY}", headers=headers)
    return "absent" if answer.status_code == 404 else "known"


print("before:", ask())
print("sent:", send())
print("asked:", ask())
print("sent again:", send())
