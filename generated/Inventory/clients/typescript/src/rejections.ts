// Written by `merestone compile`; change the spec, not this file.
/** What Inventory says when it refuses: the rejection of each command, with its reason. */

import { Rejected } from "./problems.js";
import { read } from "./reading.js";
import type * as types from "./types.js";

/** `ReleaseReservation` was understood and refused; `decision` says why. */
export class ReleaseReservationRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.ReservationNotReleased {
    return read("ReservationNotReleased", this.members);
  }
}

/** `RenewReservation` was understood and refused; `decision` says why. */
export class RenewReservationRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.ReservationNotRenewed {
    return read("ReservationNotRenewed", this.members);
  }
}

/** `ReserveInventory` was understood and refused; `decision` says why. */
export class ReserveInventoryRejected extends Rejected {
  /** The rejection as the contract has it. */
  get decision(): types.InventoryReservationRejected {
    return read("InventoryReservationRejected", this.members);
  }
}
