// Written by `merestone compile`; change the spec, not this file.
/** The messages of Inventory, and the values they are made of. Decimals, dates and instants are text. */

/** What OMS asks of Inventory with `AllocateAndShip`. */
export interface AllocateAndShipRequest {
  readonly shipment: ShipmentReference;
  readonly reservation: ReservationReference;
  readonly task: FulfillmentTaskReference;
  readonly order: OrderReference;
  /** Who receives the goods; frozen with the command and used for the delivery only. */
  readonly shipToName: string;
  /** Where the goods go, as it was frozen when the order was accepted. */
  readonly shipToStreet: string;
  /** Belongs to the street, frozen with it and used for the delivery only. */
  readonly shipToPostal: string;
  /** Two capital letters for the country of destination, frozen with the rest of the address. */
  readonly shipToCountry: string;
  /** With the task it is the key; only a person or a proven absence raises it. */
  readonly generation: number;
}

/** The answer of Inventory to `CheckProductStock`. */
export interface CheckProductStockAnswer {
  /** Names this check; OMS keeps it as evidence of what it was told. */
  readonly checkId: string;
  readonly available: DerivedStockItemAvailable;
  /** Always false, for what is there now may be gone when it is ordered. */
  readonly guaranteed: boolean;
}

/** What CPQ or OMS asks of Inventory with `CheckProductStock`. */
export interface CheckProductStockRequest {
  /** The stock-keeping unit that is asked about. */
  readonly sku: string;
  /** Asks about one site only; absent where any site will do. */
  readonly site?: string;
  /** How many units would be needed; none is held by asking. */
  readonly quantity: number;
  /** The day on which the units would have to be there. */
  readonly neededOn: string;
}

/** What Inventory said of `StockItem.available`: shown here, and decided there. */
export interface DerivedStockItemAvailable {
  /** Units that can still be reserved at the site; a hint, never a promise. */
  readonly value: number;
  /** Who decides it. */
  readonly sourceSystem: "Inventory";
  /** When this was Inventory's value. */
  readonly asOf: string;
}

/** The identity of one fulfillment task; the current value is OMS's to tell. */
export interface FulfillmentTaskReference {
  readonly entity: "FulfillmentTask";
  /** Which fulfillment task it is. */
  readonly taskId: string;
}

/** Held stock has been allocated to a shipment, and no longer expires. It has not been dispatched yet. */
export interface InventoryAllocated {
  readonly reservation: ReservationReference;
  /** The warehouse or resource pool in which it is held. */
  readonly location: string;
  /** How many units were set aside. */
  readonly quantity: number;
}

/**
 * Allocated stock is used up, and its reservation is over. That the goods have arrived is told by
 * `ShipmentDelivered`.
 */
export interface InventoryConsumed {
  readonly reservation: ReservationReference;
  /** How many units left the stock. */
  readonly quantity: number;
}

/** Inventory understood `ReserveInventory` and refused it; nothing was changed. */
export interface InventoryReservationRejected {
  readonly reason: StockRefusal;
  /** Units that were there when it was refused; absent where that was not the reason. */
  readonly available?: number;
}

/** `ReserveInventory` is done; the effect is durable at Inventory. */
export interface InventoryReserved {
  readonly reservation: ReservationReference;
  /** The warehouse or resource pool in which it is held. */
  readonly location: string;
  /** When the hold ends by itself; only a renewal moves it. */
  readonly expiresAt: string;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
}

/** The answer of Inventory to `ListReservations`. */
export interface ListReservationsAnswer {
  /** Those that changed since, whoever asked for them, a page of at most 1000. */
  readonly reservations: readonly ReservationReplica[];
  /** What to ask the next page with; absent on the last. */
  readonly nextCursor?: string;
}

/** What OMS asks of Inventory with `ListReservations`. */
export interface ListReservationsRequest {
  /** Only reservations that changed after this moment are listed. */
  readonly changedAfter: string;
  /** Where the page before ended, as `nextCursor` said; absent for the first page. */
  readonly cursor?: string;
}

/** The identity of one order; the current value is OMS's to tell. */
export interface OrderReference {
  readonly entity: "Order";
  /** Which order it is. */
  readonly orderId: string;
}

/**
 * What can be charged for by itself. A bundle cannot: its price is allocated to its children, and so it has no
 * line of its own.
 */
export type ProductKind = "hardware" | "software" | "service" | "telecomService" | "usage";

/**
 * What became of the wish to stop a shipment: `recalling` while it is tried, `recalled` when the goods stay and
 * their stock is free, `refused` when they were not stopped.
 */
export type RecallAnswer = "recalled" | "recalling" | "refused";

/** What OMS asks of Inventory with `RecallShipment`. */
export interface RecallShipmentRequest {
  readonly shipment: ShipmentReference;
  readonly reservation: ReservationReference;
  readonly task: FulfillmentTaskReference;
  readonly order: OrderReference;
  /** Why the goods are not to leave, in free text. */
  readonly reason: string;
}

/** The answer of Inventory to `RecallState`. */
export interface RecallStateAnswer {
  readonly state: RecallAnswer;
}

/** What OMS asks of Inventory with `ReleaseReservation`. */
export interface ReleaseReservationRequest {
  readonly reservation: ReservationReference;
}

/** What OMS asks of Inventory with `RenewReservation`. */
export interface RenewReservationRequest {
  readonly reservation: ReservationReference;
  /** Which renewal of the hold it is, from 1; a repeat keeps the number. */
  readonly renewalNo: number;
}

/** Stock that is held for one line until a moment. Whoever wants it longer renews it; nothing is held for ever. */
export interface Reservation {
  /** Part of the key of one reservation. */
  readonly orderId: string;
  /** Part of the key of one reservation. */
  readonly orderLineId: string;
  /** Part of the key of one reservation. */
  readonly reservationId: string;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
  readonly task: FulfillmentTaskReference;
  /** The stock-keeping unit that is held, or the port for a carrier's line. */
  readonly sku: string;
  /** How many units are held; fixed, for a change is a release and a new reservation. */
  readonly quantity: number;
  /** The warehouse or resource pool in which it is held. */
  readonly location: string;
  /** When the hold ends by itself; only a renewal moves it. */
  readonly expiresAt: string;
  /** How often the hold was renewed; after the third time it is not renewed again. */
  readonly renewalCount: number;
  /** The state that it is in. */
  readonly status: "requested" | "held.fresh" | "held.expiring" | "rejected" | "expired" | "released" | "allocated" | "consumed";
}

/**
 * What became of a command to reserve, renew or release stock: `done` when it was carried out, `inFlight` while
 * Inventory works on it, `refused` when stock and hold are as they were.
 */
export type ReservationAnswer = "done" | "inFlight" | "refused";

/**
 * A hold has ended by itself, and others may take the stock. Nothing is shipped for the line without a new
 * reservation.
 */
export interface ReservationExpired {
  readonly reservation: ReservationReference;
  /** When the hold ended; since then others may take the stock. */
  readonly expiredAt: string;
}

/** A hold ends in twelve hours unless it is renewed. Until then the stock is still held. */
export interface ReservationExpiring {
  readonly reservation: ReservationReference;
  /** When the hold ends by itself; only a renewal moves it. */
  readonly expiresAt: string;
}

/** Inventory understood `ReleaseReservation` and refused it; nothing was changed. */
export interface ReservationNotReleased {
  readonly reason: StockRefusal;
}

/** Inventory understood `RenewReservation` and refused it; nothing was changed. */
export interface ReservationNotRenewed {
  readonly reason: StockRefusal;
}

/** The identity of one reservation; the current value is Inventory's to tell. */
export interface ReservationReference {
  readonly entity: "Reservation";
  /** Part of the key of one reservation. */
  readonly orderId: string;
  /** Part of the key of one reservation. */
  readonly orderLineId: string;
  /** Part of the key of one reservation. */
  readonly reservationId: string;
}

/** `ReleaseReservation` is done; the effect is durable at Inventory. */
export interface ReservationReleased {
  readonly reservation: ReservationReference;
  /** From when on the stock is free for others. */
  readonly releasedAt: string;
}

/** `RenewReservation` is done; the effect is durable at Inventory. */
export interface ReservationRenewed {
  readonly reservation: ReservationReference;
  /** When the hold ends by itself; only a renewal moves it. */
  readonly expiresAt: string;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
}

/** A local copy of one reservation; Inventory may know better by now. */
export interface ReservationReplica {
  readonly entity: "Reservation";
  readonly value: Reservation;
  /** The revision of the value that was copied. */
  readonly revision: number;
  /** When this was Inventory's value. */
  readonly asOf: string;
}

/** The answer of Inventory to `ReservationState`. */
export interface ReservationStateAnswer {
  readonly state: ReservationAnswer;
  readonly reservation?: ReservationReference;
}

/** What OMS asks of Inventory with `ReserveInventory`. */
export interface ReserveInventoryRequest {
  readonly reservation: ReservationReference;
  readonly task: FulfillmentTaskReference;
  /** Has to be a kind for which `StockPolicy` says that stock is held. */
  readonly productKind: ProductKind;
  /** The stock-keeping unit that is held, or the port for a carrier's line. */
  readonly sku: string;
  /** How many units are to be held for the line. */
  readonly quantity: number;
  /** Where the stock is to be held; absent leaves the choice to Inventory. */
  readonly location?: string;
  /** With the order line it is the key; only a person or a proven absence raises it. */
  readonly generation: number;
  /** Until when the line needs the stock; a hold that ends earlier has to be renewed. */
  readonly neededUntil: string;
}

/** Inventory has durably taken `AllocateAndShip` and will decide it. */
export interface ShipmentAccepted {
  readonly shipment: ShipmentReference;
}

/**
 * What became of the order to ship: `preparing` while the goods are picked, `dispatched` when the carrier has
 * them, `failed` when they have not left. It does not say whether they have arrived.
 */
export type ShipmentAnswer = "dispatched" | "preparing" | "failed";

/**
 * The carrier has delivered the goods, and `proofRef` names the proof. Charging does not begin with it: hardware
 * is billable from its dispatch on.
 */
export interface ShipmentDelivered {
  readonly shipment: ShipmentReference;
  /** When the carrier delivered the goods; charging does not begin with it. */
  readonly deliveredAt: string;
  /** Names the carrier's proof of delivery, which itself is not told. */
  readonly proofRef: string;
}

/** `AllocateAndShip` is done; the effect is durable at Inventory. */
export interface ShipmentDispatched {
  readonly shipment: ShipmentReference;
  /** Of the units that left; kept as evidence, for hardware is billable from now on. */
  readonly serialNumbers: readonly string[];
  /** What the carrier calls the shipment; kept as evidence by OMS. */
  readonly carrierRef: string;
  /** When the carrier took the goods, from which hardware is billable. */
  readonly dispatchedAt: string;
}

/** `AllocateAndShip` was taken and could not be carried out; nothing remains of it. */
export interface ShipmentFailed {
  readonly reason: ShipmentRefusal;
}

/** After dispatch. What was charged for it goes back by a credit memo. */
export interface ShipmentLost {
  readonly shipment: ShipmentReference;
  readonly reason: ShipmentRefusal;
}

/** Inventory has durably taken `RecallShipment` and will decide it. */
export interface ShipmentRecallAccepted {
  readonly shipment: ShipmentReference;
}

/** `RecallShipment` was taken and could not be carried out; nothing remains of it. */
export interface ShipmentRecallFailed {
  readonly reason: ShipmentRefusal;
}

/** Inventory understood `RecallShipment` and refused it; nothing was changed. */
export interface ShipmentRecallRejected {
  readonly reason: ShipmentRefusal;
}

/** `RecallShipment` is done; the effect is durable at Inventory. */
export interface ShipmentRecalled {
  readonly shipment: ShipmentReference;
  /** When the shipment was stopped and its stock was freed. */
  readonly recalledAt: string;
}

/** The identity of one shipment; the current value is Inventory's to tell. */
export interface ShipmentReference {
  readonly entity: "Shipment";
  /** Part of the key of one shipment. */
  readonly orderId: string;
  /** Part of the key of one shipment. */
  readonly orderLineId: string;
  /** Part of the key of one shipment. */
  readonly shipmentId: string;
}

/**
 * Why goods do not leave, cannot be recalled or do not arrive: `notReserved` until stock is held for them,
 * `addressUnserved` when nobody delivers there, `damaged`, `carrierRefused` when the carrier does not take them,
 * `alreadyDispatched` when it is too late to recall them.
 */
export type ShipmentRefusal = "notReserved" | "addressUnserved" | "damaged" | "carrierRefused" | "alreadyDispatched";

/** Inventory understood `AllocateAndShip` and refused it; nothing was changed. */
export interface ShipmentRejected {
  readonly reason: ShipmentRefusal;
}

/** The answer of Inventory to `ShipmentState`. */
export interface ShipmentStateAnswer {
  readonly state: ShipmentAnswer;
  readonly shipment?: ShipmentReference;
}

/**
 * Why stock is not held, renewed or released: `noStock` when too little is there, `unknownSku` when Inventory
 * does not know the item, `quantityDiffers` when another quantity is held already, `alreadyReleased` when the
 * hold is over, `tooManyRenewals` after the third.
 */
export type StockRefusal = "noStock" | "unknownSku" | "quantityDiffers" | "alreadyReleased" | "tooManyRenewals";
