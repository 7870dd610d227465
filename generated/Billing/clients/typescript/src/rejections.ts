// Written by `merestone compile`; change the spec, not this file.
/** What Billing says when it refuses: the rejection of each command, with its reason. */

import { Rejected } from "./problems.js";
import { read } from "./reading.js";
import type * as types from "./types.js";

/** `EnsureBillingAccount` was understood and refused; `decision` says why. */
export class EnsureBillingAccountRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.BillingAccountRejected {
    return read("BillingAccountRejected", this.members);
  }
}

/** `ActivateBilling` was understood and refused; `decision` says why. */
export class ActivateBillingRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.BillingActivationRejected {
    return read("BillingActivationRejected", this.members);
  }
}

/** `CancelSubscription` was understood and refused; `decision` says why. */
export class CancelSubscriptionRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.CancellationRejected {
    return read("CancellationRejected", this.members);
  }
}

/** `RequestCreditMemo` was understood and refused; `decision` says why. */
export class RequestCreditMemoRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.CreditMemoRejected {
    return read("CreditMemoRejected", this.members);
  }
}
