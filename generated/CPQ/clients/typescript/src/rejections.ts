// Written by `merestone compile`; change the spec, not this file.
/** What CPQ says when it refuses: the rejection of each command, with its reason. */

import { Rejected } from "./problems.js";
import { read } from "./reading.js";
import type * as types from "./types.js";

/** `AcceptQuote` was understood and refused; `decision` says why. */
export class AcceptQuoteRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.QuoteNotAccepted {
    return read("QuoteNotAccepted", this.members);
  }
}

/** `ReviseQuote` was understood and refused; `decision` says why. */
export class ReviseQuoteRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.QuoteNotRevised {
    return read("QuoteNotRevised", this.members);
  }
}
