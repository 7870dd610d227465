// Written by `merestone compile`; change the spec, not this file.
/** What DealDesk says when it refuses: the rejection of each command, with its reason. */

import { Rejected } from "./problems.js";
import { read } from "./reading.js";
import type * as types from "./types.js";

/** `RecordApprovalDecision` was understood and refused; `decision` says why. */
export class RecordApprovalDecisionRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.ApprovalDecisionRefused {
    return read("ApprovalDecisionRefused", this.members);
  }
}

/** `SubmitQuoteForApproval` was understood and refused; `decision` says why. */
export class SubmitQuoteForApprovalRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.QuoteApprovalRefused {
    return read("QuoteApprovalRefused", this.members);
  }
}

/** `WithdrawApprovalRequest` was understood and refused; `decision` says why. */
export class WithdrawApprovalRequestRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.ApprovalNotWithdrawn {
    return read("ApprovalNotWithdrawn", this.members);
  }
}
