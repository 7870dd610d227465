// Written by `merestone compile`; change the spec, not this file.
/** What Tax says when it refuses: the rejection of each command, with its reason. */

import { Rejected } from "./problems.js";
import { read } from "./reading.js";
import type * as types from "./types.js";

/** `CommitInvoiceTax` was understood and refused; `decision` says why. */
export class CommitInvoiceTaxRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.InvoiceTaxRefused {
    return read("InvoiceTaxRefused", this.members);
  }
}

/** `VoidInvoiceTax` was understood and refused; `decision` says why. */
export class VoidInvoiceTaxRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.InvoiceTaxVoidDenied {
    return read("InvoiceTaxVoidDenied", this.members);
  }
}
