"""The request to take a subscription back lacks the reason."""

import json
from dataclasses import replace

from merestone_billing import Context, calls
from merestone_billing.calls import Site
from merestone_billing.models import CancelSubscriptionRequest
from merestone_billing.transport import Call
from reference.__main__ import main

KILLS = "billing-activation/oms/shape.conforms.cancel-subscription"

written = calls.cancel_subscription


def cancel_subscription(site: Site, request: CancelSubscriptionRequest, context: Context) -> Call:
    """A request with one property too few."""
    call = written(site, request, context)
    body = json.loads(call.content or b"{}")
    return replace(call, content=json.dumps({n: v for n, v in body.items() if n != "reason"}).encode())


if __name__ == "__main__":
    calls.cancel_subscription = cancel_subscription
    main()
