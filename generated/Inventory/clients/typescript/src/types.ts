// Written by `merestone compile`; change the spec, not this file.
/** The messages of Inventory, and the values they are made of. Decimals, dates and instants are text. */

/** What OMS asks of Inventory with `AllocateAndShip`. */
export interface AllocateAndShipRequest {
  readonly shipment: ShipmentReference;
  readonly reservation: ReservationReference;
  readonly task: FulfillmentTaskReference;
  readonly order: OrderReference;
  readonly shipToName: string;
  readonly shipToStreet: string;
  readonly shipToPostal: string;
  readonly shipToCountry: string;
  readonly generation: number;
}

/** The answer of Inventory to `CheckProductStock`. */
export interface CheckProductStockAnswer {
  readonly checkId: string;
  readonly available: DerivedStockItemAvailable;
  readonly guaranteed: boolean;
}

/** What CPQ asks of Inventory with `CheckProductStock`. */
export interface CheckProductStockRequest {
  readonly sku: string;
  readonly site?: string;
  readonly quantity: number;
  readonly neededOn: string;
}

/** What Inventory said of `StockItem.available`: shown here, and decided there. */
export interface DerivedStockItemAvailable {
  readonly value: number;
  /** Who decides it. */
  readonly sourceSystem: "Inventory";
  /** When this was Inventory's value. */
  readonly asOf: string;
}

/** The identity of one fulfillment task; the current value is OMS's to tell. */
export interface FulfillmentTaskReference {
  readonly entity: "FulfillmentTask";
  readonly taskId: string;
}

/** Held stock has been allocated to a shipment, and no longer expires. It has not been dispatched yet. */
export interface InventoryAllocated {
  readonly reservation: ReservationReference;
  readonly location: string;
  readonly quantity: number;
}

/**
 * Allocated stock is used up, and its reservation is over. That the goods have arrived is told by
 * `ShipmentDelivered`.
 */
export interface InventoryConsumed {
  readonly reservation: ReservationReference;
  readonly quantity: number;
}

/** Inventory understood `ReserveInventory` and refused it; nothing was changed. */
export interface InventoryReservationRejected {
  readonly reason: StockRefusal;
  readonly available?: number;
}

/** `ReserveInventory` is done; the effect is durable at Inventory. */
export interface InventoryReserved {
  readonly reservation: ReservationReference;
  readonly location: string;
  readonly expiresAt: string;
  readonly version: number;
}

/** The answer of Inventory to `ListReservations`. */
export interface ListReservationsAnswer {
  readonly reservations: readonly ReservationReplica[];
}

/** What OMS asks of Inventory with `ListReservations`. */
export interface ListReservationsRequest {
  readonly changedAfter: string;
}

/** The identity of one order; the current value is OMS's to tell. */
export interface OrderReference {
  readonly entity: "Order";
  readonly orderId: string;
}

/**
 * What can be charged for by itself. A bundle cannot: its price is allocated to its children, and so it has no
 * line of its own.
 */
export type ProductKind = "hardware" | "software" | "service" | "telecomService" | "usage";

export type RecallAnswer = "recalled" | "recalling" | "refused";

/** What OMS asks of Inventory with `RecallShipment`. */
export interface RecallShipmentRequest {
  readonly shipment: ShipmentReference;
  readonly reservation: ReservationReference;
  readonly task: FulfillmentTaskReference;
  readonly order: OrderReference;
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
  readonly renewalNo: number;
}

/** Stock that is held for one line until a moment. Whoever wants it longer renews it; nothing is held for ever. */
export interface Reservation {
  readonly orderId: string;
  readonly orderLineId: string;
  readonly reservationId: string;
  readonly version: number;
  readonly task: FulfillmentTaskReference;
  readonly sku: string;
  readonly quantity: number;
  readonly location: string;
  readonly expiresAt: string;
  readonly renewalCount: number;
  readonly status: "requested" | "held.fresh" | "held.expiring" | "rejected" | "expired" | "released" | "allocated" | "consumed";
}

export type ReservationAnswer = "done" | "inFlight" | "refused";

/**
 * A hold has ended by itself, and others may take the stock. Nothing is shipped for the line without a new
 * reservation.
 */
export interface ReservationExpired {
  readonly reservation: ReservationReference;
  readonly expiredAt: string;
}

/** A hold ends in twelve hours unless it is renewed. Until then the stock is still held. */
export interface ReservationExpiring {
  readonly reservation: ReservationReference;
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
  readonly orderId: string;
  readonly orderLineId: string;
  readonly reservationId: string;
}

/** `ReleaseReservation` is done; the effect is durable at Inventory. */
export interface ReservationReleased {
  readonly reservation: ReservationReference;
  readonly releasedAt: string;
}

/** `RenewReservation` is done; the effect is durable at Inventory. */
export interface ReservationRenewed {
  readonly reservation: ReservationReference;
  readonly expiresAt: string;
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
  readonly productKind: ProductKind;
  readonly sku: string;
  readonly quantity: number;
  readonly location?: string;
  readonly generation: number;
  readonly neededUntil: string;
}

/** Inventory has durably taken `AllocateAndShip` and will decide it. */
export interface ShipmentAccepted {
  readonly shipment: ShipmentReference;
}

export type ShipmentAnswer = "dispatched" | "preparing" | "failed";

/**
 * The carrier has delivered the goods, and `proofRef` names the proof. Charging does not begin with it: hardware
 * is billable from its dispatch on.
 */
export interface ShipmentDelivered {
  readonly shipment: ShipmentReference;
  readonly deliveredAt: string;
  readonly proofRef: string;
}

/** `AllocateAndShip` is done; the effect is durable at Inventory. */
export interface ShipmentDispatched {
  readonly shipment: ShipmentReference;
  readonly serialNumbers: readonly string[];
  readonly carrierRef: string;
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
  readonly recalledAt: string;
}

/** The identity of one shipment; the current value is Inventory's to tell. */
export interface ShipmentReference {
  readonly entity: "Shipment";
  readonly orderId: string;
  readonly orderLineId: string;
  readonly shipmentId: string;
}

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

export type StockRefusal = "noStock" | "unknownSku" | "quantityDiffers" | "alreadyReleased" | "tooManyRenewals";
