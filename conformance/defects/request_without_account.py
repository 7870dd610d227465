"""The request to Billing lacks the billing account."""

import json
from dataclasses import replace

from merestone_billing import Context, calls
from merestone_billing.calls import Site
from merestone_billing.models import ActivateBillingRequest
from merestone_billing.transport import Call
from reference.__main__ import main

KILLS = "billing-activation/oms/shape.conforms.activate-billing"


written = calls.activate_billing


def activate_billing(site: Site, request: ActivateBillingRequest, context: Context) -> Call:
    """A request with one property too few."""
    call = written(site, request, context)
    body = json.loads(call.content or b"{}")
    return replace(call, content=json.dumps({n: v for n, v in body.items() if n != "billingAccount"}).encode())


if __name__ == "__main__":
    calls.activate_billing = activate_billing
    main()
