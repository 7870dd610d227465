// Written by `merestone compile`; change the spec, not this file.
/** The messages of Workforce, and the values they are made of. Decimals, dates and instants are text. */

/** The identity of one acceptance; the current value is Workforce's to tell. */
export interface AcceptanceReference {
  readonly entity: "Acceptance";
  /** Part of the key of one acceptance. */
  readonly orderId: string;
  /** Part of the key of one acceptance. */
  readonly orderLineId: string;
  /** Part of the key of one acceptance. */
  readonly acceptanceId: string;
}

/** The answer of Workforce to `AppointmentState`. */
export interface AppointmentStateAnswer {
  readonly state: VisitAnswer;
  readonly appointment?: InstallationAppointmentReference;
}

/** What OMS asks of Workforce with `BookInstallation`. */
export interface BookInstallationRequest {
  readonly appointment: InstallationAppointmentReference;
  readonly task: FulfillmentTaskReference;
  readonly slot: Slot;
  /** Where the technician goes; frozen with the booking. */
  readonly placeStreet: string;
  /** Belongs to the street, frozen with it and used for the visit only. */
  readonly placePostal: string;
  /** Two capital letters for the country of the visit, frozen with the rest of the address. */
  readonly placeCountry: string;
  /** Whom the technician asks for; told for the visit and for nothing else. */
  readonly contactName: string;
  /** With the order line it is the key; only a person or a proven absence raises it. */
  readonly generation: number;
}

/** What OMS asks of Workforce with `CancelInstallation`. */
export interface CancelInstallationRequest {
  readonly appointment: InstallationAppointmentReference;
  /** Why the visit is given back, in free text. */
  readonly reason: string;
}

/** The identity of one fulfillment task; the current value is OMS's to tell. */
export interface FulfillmentTaskReference {
  readonly entity: "FulfillmentTask";
  /** Which fulfillment task it is. */
  readonly taskId: string;
}

/**
 * The customer has signed for the visit. From now on the service, or the carrier's line, that it was for may be
 * charged for.
 */
export interface InstallationAcceptedByCustomer {
  readonly acceptance: AcceptanceReference;
  /** When the customer signed; from then on the line may be charged for. */
  readonly acceptedAt: string;
  /** Of the customer's signature, which itself is not told. */
  readonly signatureHash: string;
}

/** A visit. A slot is moved by the customer or by Workforce, and never by an order silently. */
export interface InstallationAppointment {
  /** Part of the key of one installation appointment. */
  readonly orderId: string;
  /** Part of the key of one installation appointment. */
  readonly orderLineId: string;
  /** Part of the key of one installation appointment. */
  readonly appointmentId: string;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
  readonly task: FulfillmentTaskReference;
  readonly slot: Slot;
  /** Where the visit takes place, frozen with the booking; absent once it was erased. */
  readonly placeStreet?: string;
  /** Two capital letters for the country of the visit, frozen with the rest of the address. */
  readonly placeCountry: string;
  /** Absent while nobody is assigned to the visit. */
  readonly technician?: PrincipalReference;
  /** Of the technician's report; while it is absent the visit cannot be completed. */
  readonly jobReportHash?: string;
  /** The state that it is in. */
  readonly status: "initialized" | "confirmed" | "failed" | "inProgress" | "cancelled" | "completed";
}

/** The identity of one installation appointment; the current value is Workforce's to tell. */
export interface InstallationAppointmentReference {
  readonly entity: "InstallationAppointment";
  /** Part of the key of one installation appointment. */
  readonly orderId: string;
  /** Part of the key of one installation appointment. */
  readonly orderLineId: string;
  /** Part of the key of one installation appointment. */
  readonly appointmentId: string;
}

/** A local copy of one installation appointment; Workforce may know better by now. */
export interface InstallationAppointmentReplica {
  readonly entity: "InstallationAppointment";
  readonly value: InstallationAppointment;
  /** The revision of the value that was copied. */
  readonly revision: number;
  /** When this was Workforce's value. */
  readonly asOf: string;
}

/** `BookInstallation` is done; the effect is durable at Workforce. */
export interface InstallationBooked {
  readonly appointment: InstallationAppointmentReference;
  readonly slot: Slot;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
}

/** Workforce understood `BookInstallation` and refused it; nothing was changed. */
export interface InstallationBookingRejected {
  readonly reason: VisitRefusal;
  /** Slots that could be booked instead; empty where none is offered. */
  readonly alternatives: readonly Slot[];
}

/** `CancelInstallation` is done; the effect is durable at Workforce. */
export interface InstallationCancelled {
  readonly appointment: InstallationAppointmentReference;
  /** When the visit was given back and its slot became free. */
  readonly cancelledAt: string;
}

/**
 * The technician has ended the visit with a report, known here by its hash. Nothing becomes billable by it: that
 * takes the customer's signature.
 */
export interface InstallationCompleted {
  readonly appointment: InstallationAppointmentReference;
  /** Of the technician's report, which itself is not told. */
  readonly jobReportHash: string;
  /** When the technician ended the visit; the customer signs separately. */
  readonly completedAt: string;
}

/**
 * A visit that had begun has failed, and `fault` says on whose side. The appointment is over; another visit
 * needs a booking of its own.
 */
export interface InstallationFailed {
  readonly appointment: InstallationAppointmentReference;
  readonly fault: VisitFault;
  /** Why the visit failed, more exactly than `fault` says it. */
  readonly reasonCode: string;
}

/** Workforce understood `CancelInstallation` and refused it; nothing was changed. */
export interface InstallationNotCancelled {
  readonly reason: VisitRefusal;
}

/** Workforce understood `RescheduleInstallation` and refused it; nothing was changed. */
export interface InstallationNotRescheduled {
  readonly reason: VisitRefusal;
  /** Slots to which the visit could move instead; empty where none is offered. */
  readonly alternatives: readonly Slot[];
}

/** `RescheduleInstallation` is done; the effect is durable at Workforce. */
export interface InstallationRescheduled {
  readonly appointment: InstallationAppointmentReference;
  readonly slot: Slot;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
}

/** The answer of Workforce to `ListAppointments`. */
export interface ListAppointmentsAnswer {
  /** Those that changed since, as Workforce has them, a page of at most 1000. */
  readonly appointments: readonly InstallationAppointmentReplica[];
  /** What to ask the next page with; absent on the last. */
  readonly nextCursor?: string;
}

/** What OMS asks of Workforce with `ListAppointments`. */
export interface ListAppointmentsRequest {
  /** Only visits that changed after this moment are listed. */
  readonly changedAfter: string;
  /** Where the page before ended, as `nextCursor` said; absent for the first page. */
  readonly cursor?: string;
}

/** The identity of one principal; the current value is IAM's to tell. */
export interface PrincipalReference {
  readonly entity: "Principal";
  /** Which principal it is. */
  readonly principalId: string;
}

/** What OMS asks of Workforce with `RescheduleInstallation`. */
export interface RescheduleInstallationRequest {
  readonly appointment: InstallationAppointmentReference;
  readonly slot: Slot;
  /** Which move of the visit it is, from 1; a repeat keeps the number. */
  readonly rescheduleNo: number;
}

/** The answer of Workforce to `SearchTimeSlot`. */
export interface SearchTimeSlotAnswer {
  /** Free when it was asked, and not held; empty where there is none. */
  readonly slots: readonly Slot[];
}

/** What OMS asks of Workforce with `SearchTimeSlot`. */
export interface SearchTimeSlotRequest {
  /** Two capital letters for the country in which the visit would take place. */
  readonly placeCountry: string;
  /** Where the visit would take place; a search needs neither street nor name. */
  readonly placePostal: string;
  /** Start of the period in which slots are looked for. */
  readonly earliest: string;
  /** End of the period in which slots are looked for. */
  readonly latest: string;
}

/** A time agreed with somebody; the zone is that of the place, not of the caller. */
export interface Slot {
  /** Earliest moment of the time agreed. */
  readonly begins: string;
  /** Latest moment of the time agreed. */
  readonly ends: string;
  /** Name of the time zone, such as `Europe/Berlin`. */
  readonly zone: string;
}

/**
 * What became of a command to book, move or cancel a visit: `booked` when it was carried out, `inFlight` while
 * Workforce works on it, `refused` when it was not and slots are as they were.
 */
export type VisitAnswer = "booked" | "inFlight" | "refused";

/** On whose side it was that a visit failed: the `customer`'s, for instance by being absent, or the `provider`'s. */
export type VisitFault = "customer" | "provider";

/**
 * Why a visit is not booked, moved or cancelled: `noSlot` when the time is not free, for which others may be
 * offered, `unknownPlace` when the address is not known, `alreadyStarted` when the technician has begun.
 */
export type VisitRefusal = "noSlot" | "unknownPlace" | "alreadyStarted";
