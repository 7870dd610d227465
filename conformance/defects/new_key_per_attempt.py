"""Every attempt at one intent carries a key of its own."""

import uuid

from merestone_billing import Context, calls
from merestone_billing.models import ActivateBillingRequest
from reference.__main__ import main

KILLS = "billing-activation/oms/recovery.one-key.activate-billing"


def activate_billing_key(request: ActivateBillingRequest, context: Context) -> str:
    """A key that was never used before."""
    return str(uuid.uuid4())


if __name__ == "__main__":
    calls.activate_billing_key = activate_billing_key
    main()
