// Written by `merestone compile`; change the spec, not this file.
/** What Workforce says when it refuses: the rejection of each command, with its reason. */

import { Rejected } from "./problems.js";
import { read } from "./reading.js";
import type * as types from "./types.js";

/** `BookInstallation` was understood and refused; `decision` says why. */
export class BookInstallationRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.InstallationBookingRejected {
    return read("InstallationBookingRejected", this.members);
  }
}

/** `CancelInstallation` was understood and refused; `decision` says why. */
export class CancelInstallationRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.InstallationNotCancelled {
    return read("InstallationNotCancelled", this.members);
  }
}

/** `RescheduleInstallation` was understood and refused; `decision` says why. */
export class RescheduleInstallationRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.InstallationNotRescheduled {
    return read("InstallationNotRescheduled", this.members);
  }
}
