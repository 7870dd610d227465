"""What is sent again asks for other charges than the first time."""

import copy

from reference import dispatch
from reference.__main__ import main
from reference.canonical import Json
from reference.handoffs import Handoff

KILLS = "billing-activation/oms/mutability.frozen"


sent: set[str] = set()
said = dispatch.body_of


def body_of(handoff: Handoff, attempt: int) -> Json:
    """The content of an attempt: the second time, prices have changed."""
    body = copy.deepcopy(said(handoff, attempt))
    if handoff.key in sent:
        for charge in body.get("charges", []):
            charge["amount"]["amount"] = "99.99"
        if "reason" in body:
            body["reason"] = "on second thoughts"
    sent.add(handoff.key)
    return body


if __name__ == "__main__":
    dispatch.body_of = body_of
    main()
