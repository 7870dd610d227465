// Written by `merestone compile`; change the spec, not this file.
/** The messages of Workforce, and the values they are made of. Decimals, dates and instants are text. */

/** The identity of one acceptance; the current value is Workforce's to tell. */
export interface AcceptanceReference {
  readonly entity: "Acceptance";
  readonly orderId: string;
  readonly orderLineId: string;
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
  readonly placeStreet: string;
  readonly placePostal: string;
  readonly placeCountry: string;
  readonly contactName: string;
  readonly generation: number;
}

/** What OMS asks of Workforce with `CancelInstallation`. */
export interface CancelInstallationRequest {
  readonly appointment: InstallationAppointmentReference;
  readonly reason: string;
}

/** The identity of one fulfillment task; the current value is OMS's to tell. */
export interface FulfillmentTaskReference {
  readonly entity: "FulfillmentTask";
  readonly taskId: string;
}

/**
 * The customer has signed for the visit. From now on the service, or the carrier's line, that it was for may be
 * charged for.
 */
export interface InstallationAcceptedByCustomer {
  readonly acceptance: AcceptanceReference;
  readonly acceptedAt: string;
  readonly signatureHash: string;
}

/** A visit. A slot is moved by the customer or by Workforce, and never by an order silently. */
export interface InstallationAppointment {
  readonly orderId: string;
  readonly orderLineId: string;
  readonly appointmentId: string;
  readonly version: number;
  readonly task: FulfillmentTaskReference;
  readonly slot: Slot;
  readonly placeStreet?: string;
  readonly placeCountry: string;
  readonly technician?: PrincipalReference;
  readonly jobReportHash?: string;
  readonly status: "initialized" | "confirmed" | "failed" | "inProgress" | "cancelled" | "completed";
}

/** The identity of one installation appointment; the current value is Workforce's to tell. */
export interface InstallationAppointmentReference {
  readonly entity: "InstallationAppointment";
  readonly orderId: string;
  readonly orderLineId: string;
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
  readonly version: number;
}

/** Workforce understood `BookInstallation` and refused it; nothing was changed. */
export interface InstallationBookingRejected {
  readonly reason: VisitRefusal;
  readonly alternatives: readonly Slot[];
}

/** `CancelInstallation` is done; the effect is durable at Workforce. */
export interface InstallationCancelled {
  readonly appointment: InstallationAppointmentReference;
  readonly cancelledAt: string;
}

/**
 * The technician has ended the visit with a report, known here by its hash. Nothing becomes billable by it: that
 * takes the customer's signature.
 */
export interface InstallationCompleted {
  readonly appointment: InstallationAppointmentReference;
  readonly jobReportHash: string;
  readonly completedAt: string;
}

/**
 * A visit that had begun has failed, and `fault` says on whose side. The appointment is over; another visit
 * needs a booking of its own.
 */
export interface InstallationFailed {
  readonly appointment: InstallationAppointmentReference;
  readonly fault: VisitFault;
  readonly reasonCode: string;
}

/** Workforce understood `CancelInstallation` and refused it; nothing was changed. */
export interface InstallationNotCancelled {
  readonly reason: VisitRefusal;
}

/** Workforce understood `RescheduleInstallation` and refused it; nothing was changed. */
export interface InstallationNotRescheduled {
  readonly reason: VisitRefusal;
  readonly alternatives: readonly Slot[];
}

/** `RescheduleInstallation` is done; the effect is durable at Workforce. */
export interface InstallationRescheduled {
  readonly appointment: InstallationAppointmentReference;
  readonly slot: Slot;
  readonly version: number;
}

/** The answer of Workforce to `ListAppointments`. */
export interface ListAppointmentsAnswer {
  readonly appointments: readonly InstallationAppointmentReplica[];
}

/** What OMS asks of Workforce with `ListAppointments`. */
export interface ListAppointmentsRequest {
  readonly changedAfter: string;
}

/** The identity of one principal; the current value is IAM's to tell. */
export interface PrincipalReference {
  readonly entity: "Principal";
  readonly principalId: string;
}

/** What OMS asks of Workforce with `RescheduleInstallation`. */
export interface RescheduleInstallationRequest {
  readonly appointment: InstallationAppointmentReference;
  readonly slot: Slot;
  readonly rescheduleNo: number;
}

/** The answer of Workforce to `SearchTimeSlot`. */
export interface SearchTimeSlotAnswer {
  readonly slots: readonly Slot[];
}

/** What OMS asks of Workforce with `SearchTimeSlot`. */
export interface SearchTimeSlotRequest {
  readonly placeCountry: string;
  readonly placePostal: string;
  readonly earliest: string;
  readonly latest: string;
}

/** A time agreed with somebody; the zone is that of the place, not of the caller. */
export interface Slot {
  readonly begins: string;
  readonly ends: string;
  readonly zone: string;
}

export type VisitAnswer = "booked" | "inFlight" | "refused";

export type VisitFault = "customer" | "provider";

export type VisitRefusal = "noSlot" | "unknownPlace" | "alreadyStarted";
