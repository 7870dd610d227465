// Written by `merestone compile`; change the spec, not this file.
/** The messages of Provisioning, and the values they are made of. Decimals, dates and instants are text. */

/** What OMS asks of Provisioning with `ActivateService`. */
export interface ActivateServiceRequest {
  readonly provisioning: ProvisioningRequestReference;
  readonly task: FulfillmentTaskReference;
  readonly order: OrderReference;
  readonly configuration: { readonly [key: string]: string };
  readonly payloadHash: string;
  readonly generation: number;
}

/** Provisioning has durably taken `ActivateService` and will decide it. */
export interface ActivationAccepted {
  readonly provisioning: ProvisioningRequestReference;
}

export type ActivationAnswer = "completed" | "running" | "failed";

/** `ActivateService` is done; the effect is durable at Provisioning. */
export interface ActivationCompleted {
  readonly provisioning: ProvisioningRequestReference;
  readonly technicalResourceId: string;
  readonly completedAt: string;
}

/** `ActivateService` was taken and could not be carried out; nothing remains of it. */
export interface ActivationFailed {
  readonly reason: ActivationFault;
  readonly class: ErrorClass;
  readonly retryable: boolean;
}

export type ActivationFault = "unknownResource" | "wrongConfiguration" | "capacity" | "technical";

/** Provisioning understood `ActivateService` and refused it; nothing was changed. */
export interface ActivationRejected {
  readonly reason: ActivationFault;
}

/** The identity of one asset; the current value is AssetInventory's to tell. */
export interface AssetReference {
  readonly entity: "Asset";
  readonly orderId: string;
  readonly orderLineId: string;
  readonly assetId: string;
}

/** What OMS asks of Provisioning with `DeactivateService`. */
export interface DeactivateServiceRequest {
  readonly provisioning: ProvisioningRequestReference;
  readonly order: OrderReference;
  readonly task: FulfillmentTaskReference;
  readonly technicalResourceId: string;
}

/** Provisioning has durably taken `DeactivateService` and will decide it. */
export interface DeactivationAccepted {
  readonly provisioning: ProvisioningRequestReference;
}

/** `DeactivateService` is done; the effect is durable at Provisioning. */
export interface DeactivationCompleted {
  readonly technicalResourceId: string;
  readonly completedAt: string;
}

/** `DeactivateService` was taken and could not be carried out; nothing remains of it. */
export interface DeactivationFailed {
  readonly reason: ActivationFault;
  readonly class: ErrorClass;
}

/** Provisioning understood `DeactivateService` and refused it; nothing was changed. */
export interface DeactivationRejected {
  readonly reason: ActivationFault;
}

/** The answer of Provisioning to `DeactivationState`. */
export interface DeactivationStateAnswer {
  readonly state: ActivationAnswer;
}

/** What went wrong, from the side of the one who asked: known or unknown, worth another try or not. */
export type ErrorClass = "transientNotSent" | "transientUnknown" | "throttled" | "inFlight" | "keyMismatch" | "concurrency" | "businessReject" | "authz" | "contractViolation" | "dataError" | "poison" | "expired" | "duplicateEffect";

/** A fact told by CRM, once it is durable. */
export interface FeedQualityAlertRaised {
  readonly feed: string;
  readonly metric: string;
  readonly observed: string;
  readonly threshold: string;
  readonly window: string;
}

/** The identity of one fulfillment task; the current value is OMS's to tell. */
export interface FulfillmentTaskReference {
  readonly entity: "FulfillmentTask";
  readonly taskId: string;
}

/** The answer of Provisioning to `ListServiceOrders`. */
export interface ListServiceOrdersAnswer {
  readonly requests: readonly ProvisioningRequestReplica[];
}

/** What OMS asks of Provisioning with `ListServiceOrders`. */
export interface ListServiceOrdersRequest {
  readonly changedAfter: string;
}

/** The identity of one order; the current value is OMS's to tell. */
export interface OrderReference {
  readonly entity: "Order";
  readonly orderId: string;
}

/** What provisioning calls a request of ours, found again by the reference that came with it. */
export interface ProvisioningRequest {
  readonly provisioningRequestId: string;
  readonly version: number;
  readonly externalReference: string;
  readonly idempotencyKey: string;
  readonly technicalResourceId?: string;
  readonly errorCode?: string;
  readonly status: "accepted" | "inProgress" | "completed" | "failed" | "cancelled" | "deactivated";
}

/** The identity of one provisioning request; the current value is Provisioning's to tell. */
export interface ProvisioningRequestReference {
  readonly entity: "ProvisioningRequest";
  readonly provisioningRequestId: string;
}

/** A local copy of one provisioning request; Provisioning may know better by now. */
export interface ProvisioningRequestReplica {
  readonly entity: "ProvisioningRequest";
  readonly value: ProvisioningRequest;
  /** The revision of the value that was copied. */
  readonly revision: number;
  /** When this was Provisioning's value. */
  readonly asOf: string;
}

/** The answer of Provisioning to `ServiceOrderState`. */
export interface ServiceOrderStateAnswer {
  readonly state: ActivationAnswer;
  readonly provisioning?: ProvisioningRequestReference;
  readonly technicalResourceId?: string;
}

/** What was told with `UsageRecorded` is erased: every copy of it goes. */
export interface UsageErased {
  readonly asset: AssetReference;
}

/**
 * One quantity that a meter counted for an asset; told twice it counts once. A correction is a further record
 * with a negative quantity, and names the one it corrects.
 */
export interface UsageRecorded {
  readonly usageId: string;
  readonly asset: AssetReference;
  readonly meteredAt: string;
  readonly quantity: string;
  readonly unit: string;
  readonly corrects?: string;
  readonly meter: string;
}

/**
 * Billing could not place a usage record, for instance because its asset is not there yet. The record is kept
 * and tried again.
 */
export interface UsageRejected {
  readonly asset: AssetReference;
  readonly usageId: string;
  readonly reasonCode: string;
}
