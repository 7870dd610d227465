// Written by `merestone compile`; change the spec, not this file.
/** The messages of AssetInventory, and the values they are made of. Decimals, dates and instants are text. */

/**
 * What a registration does to the record of an asset: make it, change it, or end it. It is part of the key, so
 * that each counts once for every unit.
 */
export type AssetAction = "register" | "change" | "retire";

/**
 * The asset is active: for the first time, again after a suspension, or still, because its retirement failed.
 * The notice that a service is active waits for this.
 */
export interface AssetActivated {
  readonly asset: AssetReference;
  /** When the asset became active, be it for the first time or again. */
  readonly activatedAt: string;
  /** Hash of what was configured, the same as that of the order line. */
  readonly configuration: string;
}

/**
 * What became of the command to put an asset on record or to end it: `running` while AssetInventory works on it,
 * `done` when the record says so, `failed` when it does not.
 */
export type AssetAnswer = "done" | "running" | "failed";

/**
 * An asset is on record for an order line, and is not active yet. Nobody tells the customer that anything works,
 * or charges for it, on this fact.
 */
export interface AssetCreated {
  readonly asset: AssetReference;
  readonly customer: CustomerMasterReference;
  /** What was sold, as the order line names it. */
  readonly offeringId: string;
}

/** What was told with `AssetStatusChanged` is erased: every copy of it goes. */
export interface AssetErased {
  readonly asset: AssetReference;
}

/** What a run of `AssetExtract` announces: written last, it makes the run whole. */
export interface AssetExtractManifest {
  /** The day that the file covers, for gaps in the stream. */
  readonly day: string;
  /** Of the file, so that a damaged transfer is noticed. */
  readonly checksum: string;
  /** How many assets the file lists, so that a missing row is noticed. */
  readonly rowCount: number;
}

/** One row of `AssetExtract`. */
export interface AssetExtractRow {
  readonly asset: AssetReference;
  readonly status: DerivedAssetStatus;
  /** What was sold, as the order line names it. */
  readonly offeringId: string;
}

/**
 * Why an asset is not put on record or not ended: `unknownLine` when there is no such order line,
 * `duplicateSerial` when another asset has the serial number, `wrongState` when the state of the asset does not
 * allow it.
 */
export type AssetFault = "unknownLine" | "duplicateSerial" | "wrongState";

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

/** `RegisterAsset` is done; the effect is durable at AssetInventory. */
export interface AssetRegistered {
  readonly asset: AssetReference;
  /** From when on the asset counts as active. */
  readonly activatedAt: string;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
}

/** AssetInventory has durably taken `RegisterAsset` and will decide it. */
export interface AssetRegistrationAccepted {
  readonly asset: AssetReference;
}

/** `RegisterAsset` was taken and could not be carried out; nothing remains of it. */
export interface AssetRegistrationFailed {
  readonly reason: AssetFault;
}

/** AssetInventory understood `RegisterAsset` and refused it; nothing was changed. */
export interface AssetRegistrationRejected {
  readonly reason: AssetFault;
}

/** `RetireAsset` is done; the effect is durable at AssetInventory. */
export interface AssetRetired {
  readonly asset: AssetReference;
  /** When the asset ended, whether or not it ever was active. */
  readonly retiredAt: string;
}

/** AssetInventory has durably taken `RetireAsset` and will decide it. */
export interface AssetRetirementAccepted {
  readonly asset: AssetReference;
}

/** `RetireAsset` was taken and could not be carried out; nothing remains of it. */
export interface AssetRetirementFailed {
  readonly reason: AssetFault;
}

/** AssetInventory understood `RetireAsset` and refused it; nothing was changed. */
export interface AssetRetirementRejected {
  readonly reason: AssetFault;
}

/** The answer of AssetInventory to `AssetRetirementState`. */
export interface AssetRetirementStateAnswer {
  readonly state: AssetAnswer;
}

/** The answer of AssetInventory to `AssetState`. */
export interface AssetStateAnswer {
  readonly state: AssetAnswer;
  readonly asset?: AssetReference;
}

/**
 * An asset as it stands after a change, for those who keep a copy: whose it is, its status, its offering and its
 * configuration. Technical identifiers are left out.
 */
export interface AssetStatusChanged {
  readonly asset: AssetReference;
  readonly customer: CustomerMasterReference;
  readonly status: DerivedAssetStatus;
  /** What was sold, as the order line names it. */
  readonly offeringId: string;
  /** Hash of what was configured, the same as that of the order line. */
  readonly configuration: string;
  /** When the asset became active; absent while it never was. */
  readonly activatedAt?: string;
}

/**
 * The asset is out of use for now: asset operations suspended it, or its retirement failed while it was
 * suspended. It has not ended and may become active again.
 */
export interface AssetSuspended {
  readonly asset: AssetReference;
  /** Why the asset is out of use, as a code. */
  readonly reasonCode: string;
  /** Since when the asset is out of use. */
  readonly suspendedAt: string;
}

/**
 * The asset has ended for good, whether or not it ever was active. What becomes of its subscription is Billing's
 * to say.
 */
export interface AssetTerminated {
  readonly asset: AssetReference;
  /** When the asset ended, whether or not it ever was active. */
  readonly terminatedAt: string;
}

/** The identity of one customer master; the current value is MDM's to tell. */
export interface CustomerMasterReference {
  readonly entity: "CustomerMaster";
  /** The identifier that every system knows it by. */
  readonly customerMasterId: string;
}

/** What AssetInventory said of `Asset.status`: shown here, and decided there. */
export interface DerivedAssetStatus {
  /** The state that it is in. */
  readonly value: "created" | "pendingTerminate.whileActive" | "pendingTerminate.whileSuspended" | "pendingActive" | "active" | "cancelled" | "aborted" | "suspended" | "terminated";
  /** Who decides it. */
  readonly sourceSystem: "AssetInventory";
  /** When this was AssetInventory's value. */
  readonly asOf: string;
}

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

/** The identity of one order; the current value is OMS's to tell. */
export interface OrderReference {
  readonly entity: "Order";
  /** Which order it is. */
  readonly orderId: string;
}

/** What OMS asks of AssetInventory with `RegisterAsset`. */
export interface RegisterAssetRequest {
  readonly asset: AssetReference;
  readonly order: OrderReference;
  readonly customer: CustomerMasterReference;
  /** What was sold, copied from the order line. */
  readonly offeringId: string;
  /** The version that was sold, copied from the order line. */
  readonly offeringVersion: string;
  /** Hash of what was configured, copied from the order line. */
  readonly configuration: string;
  /** As reported when the unit was dispatched; absent for what is not shipped. */
  readonly serialNumber?: string;
  /** As provisioning reported it; absent for what is not activated. */
  readonly technicalResourceId?: string;
  /** Which unit of the line's quantity it is, from 1; part of the key. */
  readonly unitNo: number;
  readonly action: AssetAction;
}

/** What OMS asks of AssetInventory with `RetireAsset`. */
export interface RetireAssetRequest {
  readonly asset: AssetReference;
  readonly order: OrderReference;
  /** Why the asset is to end, in free text. */
  readonly reason: string;
}
