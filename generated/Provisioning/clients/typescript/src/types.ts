// Written by `merestone compile`; change the spec, not this file.
/** The messages of Provisioning, and the values they are made of. Decimals, dates and instants are text. */

/** What OMS asks of Provisioning with `ActivateService`. */
export interface ActivateServiceRequest {
  readonly provisioning: ProvisioningRequestReference;
  readonly task: FulfillmentTaskReference;
  readonly order: OrderReference;
  /** Name and value of each technical setting; neither a price nor a contact is among them. */
  readonly configuration: { readonly [key: string]: string };
  /** Of the payload, which is frozen by it; OMS keeps it as evidence. */
  readonly payloadHash: string;
  /** With the task it is the key; only a person or a proven absence raises it. */
  readonly generation: number;
}

/** Provisioning has durably taken `ActivateService` and will decide it. */
export interface ActivationAccepted {
  readonly provisioning: ProvisioningRequestReference;
}

/**
 * What became of the command to switch a service on or off: `running` while provisioning works on it,
 * `completed` when it is done, `failed` when it did not succeed. That nobody answers is none of these.
 */
export type ActivationAnswer = "completed" | "running" | "failed";

/** `ActivateService` is done; the effect is durable at Provisioning. */
export interface ActivationCompleted {
  readonly provisioning: ProvisioningRequestReference;
  /** The tenant or service instance that runs now; it is never changed afterwards. */
  readonly technicalResourceId: string;
  /** When the service was switched on, as provisioning says. */
  readonly completedAt: string;
}

/** `ActivateService` was taken and could not be carried out; nothing remains of it. */
export interface ActivationFailed {
  readonly reason: ActivationFault;
  readonly class: ErrorClass;
  /** Whether another attempt may succeed, as provisioning sees it. */
  readonly retryable: boolean;
}

/**
 * Why a service could not be switched on or off: `unknownResource` when there is no such tenant or instance,
 * `wrongConfiguration` until the settings are put right, `capacity` when there is no room for it, `technical`
 * for any other fault.
 */
export type ActivationFault = "unknownResource" | "wrongConfiguration" | "capacity" | "technical";

/** Provisioning understood `ActivateService` and refused it; nothing was changed. */
export interface ActivationRejected {
  readonly reason: ActivationFault;
}

/** The identity of one asset; the current value is AssetInventory's to tell. */
export interface AssetReference {
  readonly entity: "Asset";
  /** Part of the key of one asset. */
  readonly orderId: string;
  /** Part of the key of one asset. */
  readonly orderLineId: string;
  /** Part of the key of one asset. */
  readonly assetId: string;
}

/** What OMS asks of Provisioning with `DeactivateService`. */
export interface DeactivateServiceRequest {
  readonly provisioning: ProvisioningRequestReference;
  readonly order: OrderReference;
  readonly task: FulfillmentTaskReference;
  /** What is to be switched off; with the order it is the key. */
  readonly technicalResourceId: string;
}

/** Provisioning has durably taken `DeactivateService` and will decide it. */
export interface DeactivationAccepted {
  readonly provisioning: ProvisioningRequestReference;
}

/** `DeactivateService` is done; the effect is durable at Provisioning. */
export interface DeactivationCompleted {
  /** What was switched off, as the request named it. */
  readonly technicalResourceId: string;
  /** When the service was switched off, as provisioning says. */
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

/** A fact told by CRM, CPQ, OMS, Billing, ERP, Support or DataWarehouse, once it is durable. */
export interface FeedQualityAlertRaised {
  /** Which feed the copy that was measured is kept by. */
  readonly feed: string;
  /** What fell short, such as `completeness`, `references` or `agreement`. */
  readonly metric: string;
  /** In per cent, as the holder of the copy measured it. */
  readonly observed: string;
  /** In per cent; what the feed has to reach at least. */
  readonly threshold: string;
  /** The time over which it was measured. */
  readonly window: string;
}

/** The identity of one fulfillment task; the current value is OMS's to tell. */
export interface FulfillmentTaskReference {
  readonly entity: "FulfillmentTask";
  /** Which fulfillment task it is. */
  readonly taskId: string;
}

/** The answer of Provisioning to `ListServiceOrders`. */
export interface ListServiceOrdersAnswer {
  /** Those that changed since, as provisioning has them, a page of at most 1000. */
  readonly requests: readonly ProvisioningRequestReplica[];
  /** What to ask the next page with; absent on the last. */
  readonly nextCursor?: string;
}

/** What OMS asks of Provisioning with `ListServiceOrders`. */
export interface ListServiceOrdersRequest {
  /** Only requests that changed after this moment are listed. */
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

/** What provisioning calls a request of ours, found again by the reference that came with it. */
export interface ProvisioningRequest {
  /** Which provisioning request it is. */
  readonly provisioningRequestId: string;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
  /** Of the task, as OMS sent it; the request is asked for and compared by it. */
  readonly externalReference: string;
  /** As it came with the command of OMS; a repeat carries the same. */
  readonly idempotencyKey: string;
  /** The tenant or service instance; never changed once reported, and absent until then. */
  readonly technicalResourceId?: string;
  /** Provisioning's own code for what went wrong; absent while nothing has. */
  readonly errorCode?: string;
  /** The state that it is in. */
  readonly status: "accepted" | "inProgress" | "completed" | "failed" | "cancelled" | "deactivated";
}

/** The identity of one provisioning request; the current value is Provisioning's to tell. */
export interface ProvisioningRequestReference {
  readonly entity: "ProvisioningRequest";
  /** Which provisioning request it is. */
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
  /** The tenant or service instance; never changed once reported, and absent until then. */
  readonly technicalResourceId?: string;
}

/** What was told with `UsageRecorded` is erased: every copy of it goes. */
export interface UsageErased {
  readonly asset: AssetReference;
}

/** What a run of `UsageExtract` announces: written last, it makes the run whole. */
export interface UsageExtractManifest {
  /** The day whose usage the file contains. */
  readonly day: string;
  /** Of the whole file, so that a damaged one is recognised. */
  readonly checksum: string;
  /** Compared with the rows that are found in the file. */
  readonly rowCount: number;
  /** Sum of the quantities of all rows, which both sides compare. */
  readonly quantityTotal: string;
}

/** One row of `UsageExtract`. */
export interface UsageExtractRow {
  /** Same id as in `UsageRecorded`, so that no record counts twice. */
  readonly usageId: string;
  readonly asset: AssetReference;
  /** When the meter counted, not when the file was made. */
  readonly meteredAt: string;
  /** Counted in the given unit; negative in a correction. */
  readonly quantity: string;
  /** What the quantity is counted in. */
  readonly unit: string;
}

/**
 * One quantity that a meter counted for an asset; told twice it counts once. A correction is a further record
 * with a negative quantity, and names the one it corrects.
 */
export interface UsageRecorded {
  /** By this id a record that comes twice is counted once. */
  readonly usageId: string;
  readonly asset: AssetReference;
  /** When the meter counted, which may be up to a week before it is told. */
  readonly meteredAt: string;
  /** Counted in the given unit; negative in a correction. */
  readonly quantity: string;
  /** What the quantity is counted in. */
  readonly unit: string;
  /** Id of the record that is corrected; absent unless this is a correction. */
  readonly corrects?: string;
  /** Which meter counted; Provisioning keeps it as evidence. */
  readonly meter: string;
}

/**
 * Billing could not place a usage record, for instance because its asset is not there yet. The record is kept
 * and tried again.
 */
export interface UsageRejected {
  readonly asset: AssetReference;
  /** The record that could not be placed and will be tried again. */
  readonly usageId: string;
  /** Why it could not be placed, for instance because its asset is missing. */
  readonly reasonCode: string;
}
