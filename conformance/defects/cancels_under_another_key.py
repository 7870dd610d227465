"""A subscription is taken back under a key that is not that of the intent."""

import uuid

from merestone_billing import Context, calls
from merestone_billing.models import CancelSubscriptionRequest
from reference.__main__ import main

KILLS = "billing-activation/oms/recovery.one-key.cancel-subscription"


def cancel_subscription_key(request: CancelSubscriptionRequest, context: Context) -> str:
    """A key that was never used before."""
    return str(uuid.uuid4())


if __name__ == "__main__":
    calls.cancel_subscription_key = cancel_subscription_key
    main()
