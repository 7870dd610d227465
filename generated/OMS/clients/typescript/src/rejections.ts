// Written by `merestone compile`; change the spec, not this file.
/** What OMS says when it refuses: the rejection of each command, with its reason. */

import { Rejected } from "./problems.js";
import { read } from "./reading.js";
import type * as types from "./types.js";

/** `RequestOrderCancellation` was understood and refused; `decision` says why. */
export class RequestOrderCancellationRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.CancellationRequestDenied {
    return read("CancellationRequestDenied", this.members);
  }
}

/** `ExecuteRepairAction` was understood and refused; `decision` says why. */
export class ExecuteRepairActionRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.RepairRefused {
    return read("RepairRefused", this.members);
  }
}

/** `CreateOrderDraft` was understood and refused; `decision` says why. */
export class CreateOrderDraftRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.OrderDraftRefused {
    return read("OrderDraftRefused", this.members);
  }
}

/** `CancelOrder` was understood and refused; `decision` says why. */
export class CancelOrderRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.OrderCancellationDenied {
    return read("OrderCancellationDenied", this.members);
  }
}

/** `CloseOrder` was understood and refused; `decision` says why. */
export class CloseOrderRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.OrderCloseDenied {
    return read("OrderCloseDenied", this.members);
  }
}

/** `SubmitOrder` was understood and refused; `decision` says why. */
export class SubmitOrderRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.OrderRejected {
    return read("OrderRejected", this.members);
  }
}
