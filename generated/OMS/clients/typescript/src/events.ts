// Written by `merestone compile`; change the spec, not this file.
/** Facts and replies as CloudEvents 1.0: reading them as typed messages, and making them from typed messages. */

import { Context, TARGET_SYSTEM } from "./context.js";
import type { Members } from "./problems.js";
import { faultIn, type Schema } from "./reading.js";
import type { Call } from "./transport.js";
import type * as types from "./types.js";
import { at, isObject, keyText } from "./values.js";

/** A message in its envelope. `id` and `source` together identify it; a repetition carries the same ones. */
export interface Event<Type extends string, Data> {
  readonly specversion: "1.0";
  readonly id: string;
  readonly source: string;
  readonly type: Type;
  readonly subject?: string;
  readonly time: string;
  readonly datacontenttype?: string;
  readonly dataschema: string;
  readonly correlationid: string;
  readonly causationid?: string;
  readonly entityversion?: number;
  readonly idempotencykey?: string;
  readonly targetsystem?: string;
  readonly tenantid: string;
  readonly legalentity: string;
  readonly authid: string;
  readonly partitionkey?: string;
  readonly sequence?: string;
  readonly data: Data;
}

/** What each type of event tells. */
export interface Facts {
  readonly "io.merestone.asset-inventory.asset-activated.v1": types.AssetActivated;
  readonly "io.merestone.asset-inventory.asset-created.v1": types.AssetCreated;
  readonly "io.merestone.asset-inventory.asset-erased.v1": types.AssetErased;
  readonly "io.merestone.asset-inventory.asset-registered.v1": types.AssetRegistered;
  readonly "io.merestone.asset-inventory.asset-registration-accepted.v1": types.AssetRegistrationAccepted;
  readonly "io.merestone.asset-inventory.asset-registration-failed.v1": types.AssetRegistrationFailed;
  readonly "io.merestone.asset-inventory.asset-registration-rejected.v1": types.AssetRegistrationRejected;
  readonly "io.merestone.asset-inventory.asset-retired.v1": types.AssetRetired;
  readonly "io.merestone.asset-inventory.asset-retirement-accepted.v1": types.AssetRetirementAccepted;
  readonly "io.merestone.asset-inventory.asset-retirement-failed.v1": types.AssetRetirementFailed;
  readonly "io.merestone.asset-inventory.asset-retirement-rejected.v1": types.AssetRetirementRejected;
  readonly "io.merestone.asset-inventory.asset-status-changed.v1": types.AssetStatusChanged;
  readonly "io.merestone.asset-inventory.asset-suspended.v1": types.AssetSuspended;
  readonly "io.merestone.asset-inventory.asset-terminated.v1": types.AssetTerminated;
  readonly "io.merestone.billing.billing-account-dunning-changed.v1": types.BillingAccountDunningChanged;
  readonly "io.merestone.billing.billing-activated.v1": types.BillingActivated;
  readonly "io.merestone.billing.billing-activation-accepted.v1": types.BillingActivationAccepted;
  readonly "io.merestone.billing.billing-activation-failed.v1": types.BillingActivationFailed;
  readonly "io.merestone.billing.billing-activation-rejected.v1": types.BillingActivationRejected;
  readonly "io.merestone.billing.cancellation-accepted.v1": types.CancellationAccepted;
  readonly "io.merestone.billing.cancellation-failed.v1": types.CancellationFailed;
  readonly "io.merestone.billing.cancellation-rejected.v1": types.CancellationRejected;
  readonly "io.merestone.billing.credit-memo-failed.v1": types.CreditMemoFailed;
  readonly "io.merestone.billing.credit-memo-issued.v1": types.CreditMemoIssued;
  readonly "io.merestone.billing.credit-memo-rejected.v1": types.CreditMemoRejected;
  readonly "io.merestone.billing.credit-memo-request-accepted.v1": types.CreditMemoRequestAccepted;
  readonly "io.merestone.billing.invoice-issued.v1": types.InvoiceIssued;
  readonly "io.merestone.billing.subscription-cancelled.v1": types.SubscriptionCancelled;
  readonly "io.merestone.billing.subscription-status-changed.v1": types.SubscriptionStatusChanged;
  readonly "io.merestone.catalog.catalog-version-published.v1": types.CatalogVersionPublished;
  readonly "io.merestone.catalog.compatibility-rule-changed.v1": types.CompatibilityRuleChanged;
  readonly "io.merestone.catalog.eligibility-policy-changed.v1": types.EligibilityPolicyChanged;
  readonly "io.merestone.catalog.product-offering-activated.v1": types.ProductOfferingActivated;
  readonly "io.merestone.catalog.product-offering-retired.v1": types.ProductOfferingRetired;
  readonly "io.merestone.clm.contract-signed.v1": types.ContractSigned;
  readonly "io.merestone.cpq.contract-revision-mismatch-detected.v1": types.ContractRevisionMismatchDetected;
  readonly "io.merestone.cpq.quote-acceptance-pending.v1": types.QuoteAcceptancePending;
  readonly "io.merestone.cpq.quote-accepted.v1": types.QuoteAccepted;
  readonly "io.merestone.cpq.quote-created.v1": types.QuoteCreated;
  readonly "io.merestone.cpq.quote-declined.v1": types.QuoteDeclined;
  readonly "io.merestone.cpq.quote-expired.v1": types.QuoteExpired;
  readonly "io.merestone.cpq.quote-presented.v1": types.QuotePresented;
  readonly "io.merestone.cpq.quote-revised.v1": types.QuoteRevised;
  readonly "io.merestone.cpq.quote-superseded.v1": types.QuoteSuperseded;
  readonly "io.merestone.erp.finance-master-data-changed.v1": types.FinanceMasterDataChanged;
  readonly "io.merestone.erp.financial-period-closed.v1": types.FinancialPeriodClosed;
  readonly "io.merestone.erp.legal-entity-changed.v1": types.LegalEntityChanged;
  readonly "io.merestone.erp.legal-entity-withdrawn.v1": types.LegalEntityWithdrawn;
  readonly "io.merestone.erp.mapping-withdrawn.v1": types.MappingWithdrawn;
  readonly "io.merestone.feed-quality-alerts.feed-quality-alert-raised.v1": types.FeedQualityAlertRaised;
  readonly "io.merestone.iam.principal-disabled.v1": types.PrincipalDisabled;
  readonly "io.merestone.iam.principal-scope-changed.v1": types.PrincipalScopeChanged;
  readonly "io.merestone.inventory.inventory-allocated.v1": types.InventoryAllocated;
  readonly "io.merestone.inventory.inventory-consumed.v1": types.InventoryConsumed;
  readonly "io.merestone.inventory.reservation-expired.v1": types.ReservationExpired;
  readonly "io.merestone.inventory.reservation-expiring.v1": types.ReservationExpiring;
  readonly "io.merestone.inventory.shipment-accepted.v1": types.ShipmentAccepted;
  readonly "io.merestone.inventory.shipment-delivered.v1": types.ShipmentDelivered;
  readonly "io.merestone.inventory.shipment-dispatched.v1": types.ShipmentDispatched;
  readonly "io.merestone.inventory.shipment-failed.v1": types.ShipmentFailed;
  readonly "io.merestone.inventory.shipment-lost.v1": types.ShipmentLost;
  readonly "io.merestone.inventory.shipment-recall-accepted.v1": types.ShipmentRecallAccepted;
  readonly "io.merestone.inventory.shipment-recall-failed.v1": types.ShipmentRecallFailed;
  readonly "io.merestone.inventory.shipment-recall-rejected.v1": types.ShipmentRecallRejected;
  readonly "io.merestone.inventory.shipment-recalled.v1": types.ShipmentRecalled;
  readonly "io.merestone.inventory.shipment-rejected.v1": types.ShipmentRejected;
  readonly "io.merestone.mdm.customer-master-changed.v1": types.CustomerMasterChanged;
  readonly "io.merestone.mdm.customer-master-erased.v1": types.CustomerMasterErased;
  readonly "io.merestone.mdm.identity-xref-changed.v1": types.IdentityXrefChanged;
  readonly "io.merestone.mdm.identity-xref-erased.v1": types.IdentityXrefErased;
  readonly "io.merestone.notifier.document-generated.v1": types.DocumentGenerated;
  readonly "io.merestone.notifier.document-generation-accepted.v1": types.DocumentGenerationAccepted;
  readonly "io.merestone.notifier.document-generation-failed.v1": types.DocumentGenerationFailed;
  readonly "io.merestone.notifier.document-generation-rejected.v1": types.DocumentGenerationRejected;
  readonly "io.merestone.notifier.document-withdrawal-accepted.v1": types.DocumentWithdrawalAccepted;
  readonly "io.merestone.notifier.document-withdrawal-failed.v1": types.DocumentWithdrawalFailed;
  readonly "io.merestone.notifier.document-withdrawal-rejected.v1": types.DocumentWithdrawalRejected;
  readonly "io.merestone.notifier.document-withdrawn.v1": types.DocumentWithdrawn;
  readonly "io.merestone.notifier.notification-accepted.v1": types.NotificationAccepted;
  readonly "io.merestone.notifier.notification-delivered.v1": types.NotificationDelivered;
  readonly "io.merestone.notifier.notification-failed.v1": types.NotificationFailed;
  readonly "io.merestone.notifier.notification-sent.v1": types.NotificationSent;
  readonly "io.merestone.notifier.notification-suppressed.v1": types.NotificationSuppressed;
  readonly "io.merestone.oms.activation-outcome-unknown.v1": types.ActivationOutcomeUnknown;
  readonly "io.merestone.oms.billable-milestone-reached.v1": types.BillableMilestoneReached;
  readonly "io.merestone.oms.billing-activation-confirmed.v1": types.BillingActivationConfirmed;
  readonly "io.merestone.oms.billing-activation-requested.v1": types.BillingActivationRequested;
  readonly "io.merestone.oms.billing-activation-unconfirmed-entered.v1": types.BillingActivationUnconfirmedEntered;
  readonly "io.merestone.oms.cancellation-denied.v1": types.CancellationDenied;
  readonly "io.merestone.oms.fallout-raised.v1": types.FalloutRaised;
  readonly "io.merestone.oms.fallout-resolved.v1": types.FalloutResolved;
  readonly "io.merestone.oms.fulfillment-task-completed.v1": types.FulfillmentTaskCompleted;
  readonly "io.merestone.oms.fulfillment-task-failed.v1": types.FulfillmentTaskFailed;
  readonly "io.merestone.oms.fulfillment-task-started.v1": types.FulfillmentTaskStarted;
  readonly "io.merestone.oms.order-cancellation-requested.v1": types.OrderCancellationRequested;
  readonly "io.merestone.oms.order-cancelled.v1": types.OrderCancelled;
  readonly "io.merestone.oms.order-completed.v1": types.OrderCompleted;
  readonly "io.merestone.oms.order-decomposed.v1": types.OrderDecomposed;
  readonly "io.merestone.oms.order-failed.v1": types.OrderFailed;
  readonly "io.merestone.oms.order-forgotten.v1": types.OrderForgotten;
  readonly "io.merestone.oms.order-held.v1": types.OrderHeld;
  readonly "io.merestone.oms.order-jeopardy-raised.v1": types.OrderJeopardyRaised;
  readonly "io.merestone.oms.order-partially-completed.v1": types.OrderPartiallyCompleted;
  readonly "io.merestone.oms.order-recorded.v1": types.OrderRecorded;
  readonly "io.merestone.oms.order-resumed.v1": types.OrderResumed;
  readonly "io.merestone.oms.order-submitted.v1": types.OrderSubmitted;
  readonly "io.merestone.oms.order-summary-changed.v1": types.OrderSummaryChanged;
  readonly "io.merestone.oms.order-summary-erased.v1": types.OrderSummaryErased;
  readonly "io.merestone.oms.reconciliation-discrepancy-found.v1": types.ReconciliationDiscrepancyFound;
  readonly "io.merestone.oms.reconciliation-resolved.v1": types.ReconciliationResolved;
  readonly "io.merestone.oms.repair-action-executed.v1": types.RepairActionExecuted;
  readonly "io.merestone.oms.timeline-entry-recorded.v1": types.TimelineEntryRecorded;
  readonly "io.merestone.oms.timeline-erased.v1": types.TimelineErased;
  readonly "io.merestone.provisioning.activation-accepted.v1": types.ActivationAccepted;
  readonly "io.merestone.provisioning.activation-completed.v1": types.ActivationCompleted;
  readonly "io.merestone.provisioning.activation-failed.v1": types.ActivationFailed;
  readonly "io.merestone.provisioning.activation-rejected.v1": types.ActivationRejected;
  readonly "io.merestone.provisioning.deactivation-accepted.v1": types.DeactivationAccepted;
  readonly "io.merestone.provisioning.deactivation-completed.v1": types.DeactivationCompleted;
  readonly "io.merestone.provisioning.deactivation-failed.v1": types.DeactivationFailed;
  readonly "io.merestone.provisioning.deactivation-rejected.v1": types.DeactivationRejected;
  readonly "io.merestone.support.fallout-case-accepted.v1": types.FalloutCaseAccepted;
  readonly "io.merestone.support.fallout-case-failed.v1": types.FalloutCaseFailed;
  readonly "io.merestone.support.fallout-case-opened.v1": types.FalloutCaseOpened;
  readonly "io.merestone.support.fallout-case-rejected.v1": types.FalloutCaseRejected;
  readonly "io.merestone.support.fallout-case-resolved.v1": types.FalloutCaseResolved;
  readonly "io.merestone.workforce.installation-accepted-by-customer.v1": types.InstallationAcceptedByCustomer;
  readonly "io.merestone.workforce.installation-completed.v1": types.InstallationCompleted;
  readonly "io.merestone.workforce.installation-failed.v1": types.InstallationFailed;
}

export type EventType = keyof Facts & string;

/** Everything that is told on the channels; its `type` says what its `data` is. */
export type FactEvent = { readonly [Type in EventType]: Event<Type, Facts[Type]> }[EventType];

/** What arrived is no event of these channels: quarantine it, and answer 400 with `problem` as `application/problem+json`. */
export class UnreadableEvent extends TypeError {
  /** The refusal, as JSON: its teller does not tell it again. */
  get problem(): Members {
    return {
      type: "urn:merestone:problem:invalid",
      title: "The message violates the contract",
      status: 400,
      detail: this.message,
      class: "invalid",
      retryable: false,
      errors: [{ pointer: "", detail: this.message }],
    };
  }
}

/** Where a kind of event is on a broker; its attributes are headers with that `prefix`, or, without one, stand in the document. */
export interface Topic {
  readonly address: string;
  readonly keyed: readonly (readonly string[])[];
  readonly needsKey?: boolean;
  readonly mediaHeader?: string;
  readonly prefix?: string;
}

/** What is known of every event of one type. */
export interface Kind {
  readonly message: string;
  readonly sources: readonly string[];
  readonly dataschema: string;
  readonly channel: string;
  readonly scope: string;
  readonly subject?: readonly (readonly string[])[];
  readonly partition?: readonly (readonly string[])[];
  readonly targets?: readonly string[];
  readonly reader?: string;
  readonly versioned?: boolean;
  readonly said?: Readonly<Record<string, string | boolean>>;
  readonly topic?: Topic;
}

export const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  [
    "io.merestone.asset-inventory.asset-activated.v1",
    {
      message: "AssetActivated",
      sources: ["/systems/AssetInventory"],
      dataschema: "urn:merestone:schema:AssetActivated",
      channel: "AssetEvents",
      scope: "asset.facts",
      subject: [["asset", "orderId"], ["asset", "orderLineId"], ["asset", "assetId"]],
      partition: [["asset", "assetId"]],
      versioned: true,
      topic: {"address": "asset.facts.v1", "keyed": [["asset", "assetId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.asset-inventory.asset-created.v1",
    {
      message: "AssetCreated",
      sources: ["/systems/AssetInventory"],
      dataschema: "urn:merestone:schema:AssetCreated",
      channel: "AssetEvents",
      scope: "asset.facts",
      subject: [["asset", "orderId"], ["asset", "orderLineId"], ["asset", "assetId"]],
      partition: [["asset", "assetId"]],
      versioned: true,
      topic: {"address": "asset.facts.v1", "keyed": [["asset", "assetId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.asset-inventory.asset-erased.v1",
    {
      message: "AssetErased",
      sources: ["/systems/AssetInventory"],
      dataschema: "urn:merestone:schema:AssetErased",
      channel: "AssetCopies",
      scope: "asset.read",
      subject: [["asset", "orderId"], ["asset", "orderLineId"], ["asset", "assetId"]],
      partition: [["asset", "assetId"]],
      versioned: true,
      topic: {"address": "asset.product.v1", "keyed": [["asset", "assetId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.asset-inventory.asset-registered.v1",
    {
      message: "AssetRegistered",
      sources: ["/systems/AssetInventory"],
      dataschema: "urn:merestone:schema:AssetRegistered",
      channel: "AssetReplies",
      scope: "asset.register",
      subject: [["asset", "orderId"], ["asset", "orderLineId"], ["asset", "assetId"]],
      targets: ["OMS"],
      topic: {"address": "asset.registration.v1", "keyed": [["asset", "orderLineId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.asset-inventory.asset-registration-accepted.v1",
    {
      message: "AssetRegistrationAccepted",
      sources: ["/systems/AssetInventory"],
      dataschema: "urn:merestone:schema:AssetRegistrationAccepted",
      channel: "AssetReplies",
      scope: "asset.register",
      subject: [["asset", "orderId"], ["asset", "orderLineId"], ["asset", "assetId"]],
      targets: ["OMS"],
      topic: {"address": "asset.registration.v1", "keyed": [["asset", "orderLineId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.asset-inventory.asset-registration-failed.v1",
    {
      message: "AssetRegistrationFailed",
      sources: ["/systems/AssetInventory"],
      dataschema: "urn:merestone:schema:AssetRegistrationFailed",
      channel: "AssetReplies",
      scope: "asset.register",
      targets: ["OMS"],
      topic: {"address": "asset.registration.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.asset-inventory.asset-registration-rejected.v1",
    {
      message: "AssetRegistrationRejected",
      sources: ["/systems/AssetInventory"],
      dataschema: "urn:merestone:schema:AssetRegistrationRejected",
      channel: "AssetReplies",
      scope: "asset.register",
      targets: ["OMS"],
      topic: {"address": "asset.registration.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.asset-inventory.asset-retired.v1",
    {
      message: "AssetRetired",
      sources: ["/systems/AssetInventory"],
      dataschema: "urn:merestone:schema:AssetRetired",
      channel: "AssetReplies",
      scope: "asset.register",
      subject: [["asset", "orderId"], ["asset", "orderLineId"], ["asset", "assetId"]],
      targets: ["OMS"],
      topic: {"address": "asset.registration.v1", "keyed": [["asset", "orderLineId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.asset-inventory.asset-retirement-accepted.v1",
    {
      message: "AssetRetirementAccepted",
      sources: ["/systems/AssetInventory"],
      dataschema: "urn:merestone:schema:AssetRetirementAccepted",
      channel: "AssetReplies",
      scope: "asset.register",
      subject: [["asset", "orderId"], ["asset", "orderLineId"], ["asset", "assetId"]],
      targets: ["OMS"],
      topic: {"address": "asset.registration.v1", "keyed": [["asset", "orderLineId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.asset-inventory.asset-retirement-failed.v1",
    {
      message: "AssetRetirementFailed",
      sources: ["/systems/AssetInventory"],
      dataschema: "urn:merestone:schema:AssetRetirementFailed",
      channel: "AssetReplies",
      scope: "asset.register",
      targets: ["OMS"],
      topic: {"address": "asset.registration.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.asset-inventory.asset-retirement-rejected.v1",
    {
      message: "AssetRetirementRejected",
      sources: ["/systems/AssetInventory"],
      dataschema: "urn:merestone:schema:AssetRetirementRejected",
      channel: "AssetReplies",
      scope: "asset.register",
      targets: ["OMS"],
      topic: {"address": "asset.registration.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.asset-inventory.asset-status-changed.v1",
    {
      message: "AssetStatusChanged",
      sources: ["/systems/AssetInventory"],
      dataschema: "urn:merestone:schema:AssetStatusChanged",
      channel: "AssetCopies",
      scope: "asset.read",
      subject: [["asset", "orderId"], ["asset", "orderLineId"], ["asset", "assetId"]],
      partition: [["asset", "assetId"]],
      versioned: true,
      topic: {"address": "asset.product.v1", "keyed": [["asset", "assetId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.asset-inventory.asset-suspended.v1",
    {
      message: "AssetSuspended",
      sources: ["/systems/AssetInventory"],
      dataschema: "urn:merestone:schema:AssetSuspended",
      channel: "AssetEvents",
      scope: "asset.facts",
      subject: [["asset", "orderId"], ["asset", "orderLineId"], ["asset", "assetId"]],
      partition: [["asset", "assetId"]],
      versioned: true,
      topic: {"address": "asset.facts.v1", "keyed": [["asset", "assetId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.asset-inventory.asset-terminated.v1",
    {
      message: "AssetTerminated",
      sources: ["/systems/AssetInventory"],
      dataschema: "urn:merestone:schema:AssetTerminated",
      channel: "AssetEvents",
      scope: "asset.facts",
      subject: [["asset", "orderId"], ["asset", "orderLineId"], ["asset", "assetId"]],
      partition: [["asset", "assetId"]],
      versioned: true,
      topic: {"address": "asset.facts.v1", "keyed": [["asset", "assetId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.billing.billing-account-dunning-changed.v1",
    {
      message: "BillingAccountDunningChanged",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:BillingAccountDunningChanged",
      channel: "BillingAccounts",
      scope: "billing:account-facts",
      subject: [["billingAccount", "billingAccountId"]],
      partition: [["billingAccount", "billingAccountId"]],
      versioned: true,
      topic: {"address": "billing.account.v1", "keyed": [["billingAccount", "billingAccountId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.billing.billing-activated.v1",
    {
      message: "BillingActivated",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:BillingActivated",
      channel: "BillingReplies",
      scope: "billing:activate",
      subject: [["subscription", "subscriptionId"]],
      targets: ["OMS"],
    },
  ],
  [
    "io.merestone.billing.billing-activation-accepted.v1",
    {
      message: "BillingActivationAccepted",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:BillingActivationAccepted",
      channel: "BillingReplies",
      scope: "billing:activate",
      targets: ["OMS"],
    },
  ],
  [
    "io.merestone.billing.billing-activation-failed.v1",
    {
      message: "BillingActivationFailed",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:BillingActivationFailed",
      channel: "BillingReplies",
      scope: "billing:activate",
      targets: ["OMS"],
    },
  ],
  [
    "io.merestone.billing.billing-activation-rejected.v1",
    {
      message: "BillingActivationRejected",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:BillingActivationRejected",
      channel: "BillingReplies",
      scope: "billing:activate",
      targets: ["OMS"],
    },
  ],
  [
    "io.merestone.billing.cancellation-accepted.v1",
    {
      message: "CancellationAccepted",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:CancellationAccepted",
      channel: "BillingReplies",
      scope: "billing:activate",
      targets: ["OMS"],
    },
  ],
  [
    "io.merestone.billing.cancellation-failed.v1",
    {
      message: "CancellationFailed",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:CancellationFailed",
      channel: "BillingReplies",
      scope: "billing:activate",
      targets: ["OMS"],
    },
  ],
  [
    "io.merestone.billing.cancellation-rejected.v1",
    {
      message: "CancellationRejected",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:CancellationRejected",
      channel: "BillingReplies",
      scope: "billing:activate",
      targets: ["OMS"],
    },
  ],
  [
    "io.merestone.billing.credit-memo-failed.v1",
    {
      message: "CreditMemoFailed",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:CreditMemoFailed",
      channel: "CreditReplies",
      scope: "billing:credit",
      targets: ["OMS"],
      topic: {"address": "billing.credit.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.billing.credit-memo-issued.v1",
    {
      message: "CreditMemoIssued",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:CreditMemoIssued",
      channel: "CreditReplies",
      scope: "billing:credit",
      subject: [["memo", "creditMemoId"]],
      targets: ["OMS"],
      topic: {"address": "billing.credit.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.billing.credit-memo-rejected.v1",
    {
      message: "CreditMemoRejected",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:CreditMemoRejected",
      channel: "CreditReplies",
      scope: "billing:credit",
      targets: ["OMS"],
      topic: {"address": "billing.credit.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.billing.credit-memo-request-accepted.v1",
    {
      message: "CreditMemoRequestAccepted",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:CreditMemoRequestAccepted",
      channel: "CreditReplies",
      scope: "billing:credit",
      subject: [["memo", "creditMemoId"]],
      targets: ["OMS"],
      topic: {"address": "billing.credit.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.billing.invoice-issued.v1",
    {
      message: "InvoiceIssued",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:InvoiceIssued",
      channel: "BillingInvoices",
      scope: "billing:facts",
      subject: [["invoice", "orderId"], ["invoice", "orderLineId"], ["invoice", "invoiceId"]],
      partition: [["subscription", "subscriptionId"]],
      versioned: true,
    },
  ],
  [
    "io.merestone.billing.subscription-cancelled.v1",
    {
      message: "SubscriptionCancelled",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:SubscriptionCancelled",
      channel: "BillingReplies",
      scope: "billing:activate",
      subject: [["subscription", "subscriptionId"]],
      targets: ["OMS"],
    },
  ],
  [
    "io.merestone.billing.subscription-status-changed.v1",
    {
      message: "SubscriptionStatusChanged",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:SubscriptionStatusChanged",
      channel: "BillingStatus",
      scope: "billing:facts",
      subject: [["subscription", "subscriptionId"]],
      partition: [["subscription", "subscriptionId"]],
      versioned: true,
    },
  ],
  [
    "io.merestone.catalog.catalog-version-published.v1",
    {
      message: "CatalogVersionPublished",
      sources: ["/systems/Catalog"],
      dataschema: "urn:merestone:schema:CatalogVersionPublished",
      channel: "CatalogVersions",
      scope: "catalog.facts",
      subject: [["publication", "catalogVersion"]],
      partition: [["publication", "catalogVersion"]],
      versioned: true,
      topic: {"address": "catalog.version.v1", "keyed": [["publication", "catalogVersion"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.catalog.compatibility-rule-changed.v1",
    {
      message: "CompatibilityRuleChanged",
      sources: ["/systems/Catalog"],
      dataschema: "urn:merestone:schema:CompatibilityRuleChanged",
      channel: "CatalogVersions",
      scope: "catalog.facts",
      subject: [["publication", "catalogVersion"]],
      partition: [["publication", "catalogVersion"]],
      versioned: true,
      topic: {"address": "catalog.version.v1", "keyed": [["publication", "catalogVersion"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.catalog.eligibility-policy-changed.v1",
    {
      message: "EligibilityPolicyChanged",
      sources: ["/systems/Catalog"],
      dataschema: "urn:merestone:schema:EligibilityPolicyChanged",
      channel: "CatalogVersions",
      scope: "catalog.facts",
      subject: [["publication", "catalogVersion"]],
      partition: [["publication", "catalogVersion"]],
      versioned: true,
      topic: {"address": "catalog.version.v1", "keyed": [["publication", "catalogVersion"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.catalog.product-offering-activated.v1",
    {
      message: "ProductOfferingActivated",
      sources: ["/systems/Catalog"],
      dataschema: "urn:merestone:schema:ProductOfferingActivated",
      channel: "CatalogVersions",
      scope: "catalog.facts",
      subject: [["publication", "catalogVersion"]],
      partition: [["publication", "catalogVersion"]],
      versioned: true,
      topic: {"address": "catalog.version.v1", "keyed": [["publication", "catalogVersion"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.catalog.product-offering-retired.v1",
    {
      message: "ProductOfferingRetired",
      sources: ["/systems/Catalog"],
      dataschema: "urn:merestone:schema:ProductOfferingRetired",
      channel: "CatalogVersions",
      scope: "catalog.facts",
      subject: [["publication", "catalogVersion"]],
      partition: [["publication", "catalogVersion"]],
      versioned: true,
      topic: {"address": "catalog.version.v1", "keyed": [["publication", "catalogVersion"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.clm.contract-signed.v1",
    {
      message: "ContractSigned",
      sources: ["/systems/CLM"],
      dataschema: "urn:merestone:schema:ContractSigned",
      channel: "ContractEvents",
      scope: "clm.facts",
      subject: [["contract", "contractId"]],
      partition: [["contract", "contractId"]],
      versioned: true,
      topic: {"address": "clm.contract.v1", "keyed": [["contract", "contractId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.cpq.contract-revision-mismatch-detected.v1",
    {
      message: "ContractRevisionMismatchDetected",
      sources: ["/systems/CPQ"],
      dataschema: "urn:merestone:schema:ContractRevisionMismatchDetected",
      channel: "QuoteLifecycle",
      scope: "quotes.facts",
      subject: [["quote", "quoteId"], ["quote", "quoteRevision"]],
      partition: [["quote", "quoteId"]],
      versioned: true,
      topic: {"address": "cpq.quote.v1", "keyed": [["quote", "quoteId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.cpq.quote-acceptance-pending.v1",
    {
      message: "QuoteAcceptancePending",
      sources: ["/systems/CPQ"],
      dataschema: "urn:merestone:schema:QuoteAcceptancePending",
      channel: "QuoteLifecycle",
      scope: "quotes.facts",
      subject: [["quote", "quoteId"], ["quote", "quoteRevision"]],
      partition: [["quote", "quoteId"]],
      versioned: true,
      topic: {"address": "cpq.quote.v1", "keyed": [["quote", "quoteId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.cpq.quote-accepted.v1",
    {
      message: "QuoteAccepted",
      sources: ["/systems/CPQ"],
      dataschema: "urn:merestone:schema:QuoteAccepted",
      channel: "QuoteLifecycle",
      scope: "quotes.facts",
      subject: [["quote", "quoteId"], ["quote", "quoteRevision"]],
      partition: [["quote", "quoteId"]],
      versioned: true,
      topic: {"address": "cpq.quote.v1", "keyed": [["quote", "quoteId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.cpq.quote-created.v1",
    {
      message: "QuoteCreated",
      sources: ["/systems/CPQ"],
      dataschema: "urn:merestone:schema:QuoteCreated",
      channel: "QuoteLifecycle",
      scope: "quotes.facts",
      subject: [["quote", "quoteId"], ["quote", "quoteRevision"]],
      partition: [["quote", "quoteId"]],
      versioned: true,
      topic: {"address": "cpq.quote.v1", "keyed": [["quote", "quoteId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.cpq.quote-declined.v1",
    {
      message: "QuoteDeclined",
      sources: ["/systems/CPQ"],
      dataschema: "urn:merestone:schema:QuoteDeclined",
      channel: "QuoteLifecycle",
      scope: "quotes.facts",
      subject: [["quote", "quoteId"], ["quote", "quoteRevision"]],
      partition: [["quote", "quoteId"]],
      versioned: true,
      topic: {"address": "cpq.quote.v1", "keyed": [["quote", "quoteId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.cpq.quote-expired.v1",
    {
      message: "QuoteExpired",
      sources: ["/systems/CPQ"],
      dataschema: "urn:merestone:schema:QuoteExpired",
      channel: "QuoteLifecycle",
      scope: "quotes.facts",
      subject: [["quote", "quoteId"], ["quote", "quoteRevision"]],
      partition: [["quote", "quoteId"]],
      versioned: true,
      topic: {"address": "cpq.quote.v1", "keyed": [["quote", "quoteId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.cpq.quote-presented.v1",
    {
      message: "QuotePresented",
      sources: ["/systems/CPQ"],
      dataschema: "urn:merestone:schema:QuotePresented",
      channel: "QuoteLifecycle",
      scope: "quotes.facts",
      subject: [["quote", "quoteId"], ["quote", "quoteRevision"]],
      partition: [["quote", "quoteId"]],
      versioned: true,
      topic: {"address": "cpq.quote.v1", "keyed": [["quote", "quoteId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.cpq.quote-revised.v1",
    {
      message: "QuoteRevised",
      sources: ["/systems/CPQ"],
      dataschema: "urn:merestone:schema:QuoteRevised",
      channel: "QuoteLifecycle",
      scope: "quotes.facts",
      subject: [["quote", "quoteId"], ["quote", "quoteRevision"]],
      partition: [["quote", "quoteId"]],
      versioned: true,
      topic: {"address": "cpq.quote.v1", "keyed": [["quote", "quoteId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.cpq.quote-superseded.v1",
    {
      message: "QuoteSuperseded",
      sources: ["/systems/CPQ"],
      dataschema: "urn:merestone:schema:QuoteSuperseded",
      channel: "QuoteLifecycle",
      scope: "quotes.facts",
      subject: [["quote", "quoteId"], ["quote", "quoteRevision"]],
      partition: [["quote", "quoteId"]],
      versioned: true,
      topic: {"address": "cpq.quote.v1", "keyed": [["quote", "quoteId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.erp.finance-master-data-changed.v1",
    {
      message: "FinanceMasterDataChanged",
      sources: ["/systems/ERP"],
      dataschema: "urn:merestone:schema:FinanceMasterDataChanged",
      channel: "RevenueMappings",
      scope: "finance.masterdata",
      subject: [["mapping", "mappingId"]],
      partition: [["mapping", "mappingId"]],
      versioned: true,
      topic: {"address": "erp.mapping.v1", "keyed": [["mapping", "mappingId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.erp.financial-period-closed.v1",
    {
      message: "FinancialPeriodClosed",
      sources: ["/systems/ERP"],
      dataschema: "urn:merestone:schema:FinancialPeriodClosed",
      channel: "FinancePeriods",
      scope: "finance.periods",
      subject: [["period", "periodId"]],
      partition: [["period", "periodId"]],
      versioned: true,
      topic: {"address": "erp.period.v1", "keyed": [["period", "periodId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.erp.legal-entity-changed.v1",
    {
      message: "LegalEntityChanged",
      sources: ["/systems/ERP"],
      dataschema: "urn:merestone:schema:LegalEntityChanged",
      channel: "LegalEntities",
      scope: "finance.masterdata",
      subject: [["sellingEntity", "legalEntityId"]],
      partition: [["sellingEntity", "legalEntityId"]],
      versioned: true,
      topic: {"address": "erp.masterdata.v1", "keyed": [["sellingEntity", "legalEntityId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.erp.legal-entity-withdrawn.v1",
    {
      message: "LegalEntityWithdrawn",
      sources: ["/systems/ERP"],
      dataschema: "urn:merestone:schema:LegalEntityWithdrawn",
      channel: "LegalEntities",
      scope: "finance.masterdata",
      subject: [["sellingEntity", "legalEntityId"]],
      partition: [["sellingEntity", "legalEntityId"]],
      versioned: true,
      topic: {"address": "erp.masterdata.v1", "keyed": [["sellingEntity", "legalEntityId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.erp.mapping-withdrawn.v1",
    {
      message: "MappingWithdrawn",
      sources: ["/systems/ERP"],
      dataschema: "urn:merestone:schema:MappingWithdrawn",
      channel: "RevenueMappings",
      scope: "finance.masterdata",
      subject: [["mapping", "mappingId"]],
      partition: [["mapping", "mappingId"]],
      versioned: true,
      topic: {"address": "erp.mapping.v1", "keyed": [["mapping", "mappingId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.feed-quality-alerts.feed-quality-alert-raised.v1",
    {
      message: "FeedQualityAlertRaised",
      sources: ["/systems/CRM", "/systems/CPQ", "/systems/OMS", "/systems/Billing", "/systems/ERP", "/systems/Support", "/systems/DataWarehouse"],
      dataschema: "urn:merestone:schema:FeedQualityAlertRaised",
      channel: "FeedQuality",
      scope: "feed.quality",
      topic: {"address": "dwh.quality.v1", "keyed": [], "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.iam.principal-disabled.v1",
    {
      message: "PrincipalDisabled",
      sources: ["/systems/IAM"],
      dataschema: "urn:merestone:schema:PrincipalDisabled",
      channel: "Principals",
      scope: "iam.principals",
      subject: [["principal", "principalId"]],
      partition: [["principal", "principalId"]],
      versioned: true,
      topic: {"address": "iam.principal.v1", "keyed": [["principal", "principalId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.iam.principal-scope-changed.v1",
    {
      message: "PrincipalScopeChanged",
      sources: ["/systems/IAM"],
      dataschema: "urn:merestone:schema:PrincipalScopeChanged",
      channel: "Principals",
      scope: "iam.principals",
      subject: [["principal", "principalId"]],
      partition: [["principal", "principalId"]],
      versioned: true,
      topic: {"address": "iam.principal.v1", "keyed": [["principal", "principalId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.inventory.inventory-allocated.v1",
    {
      message: "InventoryAllocated",
      sources: ["/systems/Inventory"],
      dataschema: "urn:merestone:schema:InventoryAllocated",
      channel: "StockEvents",
      scope: "inventory.facts",
      subject: [["reservation", "orderId"], ["reservation", "orderLineId"], ["reservation", "reservationId"]],
      partition: [["reservation", "reservationId"]],
      versioned: true,
      topic: {"address": "inventory.reservation.v1", "keyed": [["reservation", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.inventory.inventory-consumed.v1",
    {
      message: "InventoryConsumed",
      sources: ["/systems/Inventory"],
      dataschema: "urn:merestone:schema:InventoryConsumed",
      channel: "StockEvents",
      scope: "inventory.facts",
      subject: [["reservation", "orderId"], ["reservation", "orderLineId"], ["reservation", "reservationId"]],
      partition: [["reservation", "reservationId"]],
      versioned: true,
      topic: {"address": "inventory.reservation.v1", "keyed": [["reservation", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.inventory.reservation-expired.v1",
    {
      message: "ReservationExpired",
      sources: ["/systems/Inventory"],
      dataschema: "urn:merestone:schema:ReservationExpired",
      channel: "StockEvents",
      scope: "inventory.facts",
      subject: [["reservation", "orderId"], ["reservation", "orderLineId"], ["reservation", "reservationId"]],
      partition: [["reservation", "reservationId"]],
      versioned: true,
      topic: {"address": "inventory.reservation.v1", "keyed": [["reservation", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.inventory.reservation-expiring.v1",
    {
      message: "ReservationExpiring",
      sources: ["/systems/Inventory"],
      dataschema: "urn:merestone:schema:ReservationExpiring",
      channel: "StockEvents",
      scope: "inventory.facts",
      subject: [["reservation", "orderId"], ["reservation", "orderLineId"], ["reservation", "reservationId"]],
      partition: [["reservation", "reservationId"]],
      versioned: true,
      topic: {"address": "inventory.reservation.v1", "keyed": [["reservation", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.inventory.shipment-accepted.v1",
    {
      message: "ShipmentAccepted",
      sources: ["/systems/Inventory"],
      dataschema: "urn:merestone:schema:ShipmentAccepted",
      channel: "ShipmentReplies",
      scope: "inventory.ship",
      subject: [["shipment", "orderId"], ["shipment", "orderLineId"], ["shipment", "shipmentId"]],
      targets: ["OMS"],
      topic: {"address": "inventory.shipment.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.inventory.shipment-delivered.v1",
    {
      message: "ShipmentDelivered",
      sources: ["/systems/Inventory"],
      dataschema: "urn:merestone:schema:ShipmentDelivered",
      channel: "StockEvents",
      scope: "inventory.facts",
      subject: [["shipment", "orderId"], ["shipment", "orderLineId"], ["shipment", "shipmentId"]],
      partition: [["shipment", "shipmentId"]],
      versioned: true,
      topic: {"address": "inventory.reservation.v1", "keyed": [["shipment", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.inventory.shipment-dispatched.v1",
    {
      message: "ShipmentDispatched",
      sources: ["/systems/Inventory"],
      dataschema: "urn:merestone:schema:ShipmentDispatched",
      channel: "ShipmentReplies",
      scope: "inventory.ship",
      subject: [["shipment", "orderId"], ["shipment", "orderLineId"], ["shipment", "shipmentId"]],
      targets: ["OMS"],
      topic: {"address": "inventory.shipment.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.inventory.shipment-failed.v1",
    {
      message: "ShipmentFailed",
      sources: ["/systems/Inventory"],
      dataschema: "urn:merestone:schema:ShipmentFailed",
      channel: "ShipmentReplies",
      scope: "inventory.ship",
      targets: ["OMS"],
      topic: {"address": "inventory.shipment.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.inventory.shipment-lost.v1",
    {
      message: "ShipmentLost",
      sources: ["/systems/Inventory"],
      dataschema: "urn:merestone:schema:ShipmentLost",
      channel: "StockEvents",
      scope: "inventory.facts",
      subject: [["shipment", "orderId"], ["shipment", "orderLineId"], ["shipment", "shipmentId"]],
      partition: [["shipment", "shipmentId"]],
      versioned: true,
      topic: {"address": "inventory.reservation.v1", "keyed": [["shipment", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.inventory.shipment-recall-accepted.v1",
    {
      message: "ShipmentRecallAccepted",
      sources: ["/systems/Inventory"],
      dataschema: "urn:merestone:schema:ShipmentRecallAccepted",
      channel: "ShipmentReplies",
      scope: "inventory.ship",
      subject: [["shipment", "orderId"], ["shipment", "orderLineId"], ["shipment", "shipmentId"]],
      targets: ["OMS"],
      topic: {"address": "inventory.shipment.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.inventory.shipment-recall-failed.v1",
    {
      message: "ShipmentRecallFailed",
      sources: ["/systems/Inventory"],
      dataschema: "urn:merestone:schema:ShipmentRecallFailed",
      channel: "ShipmentReplies",
      scope: "inventory.ship",
      targets: ["OMS"],
      topic: {"address": "inventory.shipment.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.inventory.shipment-recall-rejected.v1",
    {
      message: "ShipmentRecallRejected",
      sources: ["/systems/Inventory"],
      dataschema: "urn:merestone:schema:ShipmentRecallRejected",
      channel: "ShipmentReplies",
      scope: "inventory.ship",
      targets: ["OMS"],
      topic: {"address": "inventory.shipment.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.inventory.shipment-recalled.v1",
    {
      message: "ShipmentRecalled",
      sources: ["/systems/Inventory"],
      dataschema: "urn:merestone:schema:ShipmentRecalled",
      channel: "ShipmentReplies",
      scope: "inventory.ship",
      subject: [["shipment", "orderId"], ["shipment", "orderLineId"], ["shipment", "shipmentId"]],
      targets: ["OMS"],
      topic: {"address": "inventory.shipment.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.inventory.shipment-rejected.v1",
    {
      message: "ShipmentRejected",
      sources: ["/systems/Inventory"],
      dataschema: "urn:merestone:schema:ShipmentRejected",
      channel: "ShipmentReplies",
      scope: "inventory.ship",
      targets: ["OMS"],
      topic: {"address": "inventory.shipment.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.mdm.customer-master-changed.v1",
    {
      message: "CustomerMasterChanged",
      sources: ["/systems/MDM"],
      dataschema: "urn:merestone:schema:CustomerMasterChanged",
      channel: "CustomerMasters",
      scope: "mdm.customer.feed",
      subject: [["customer", "customerMasterId"]],
      partition: [["customer", "customerMasterId"]],
      versioned: true,
      topic: {"address": "mdm.customer.v1", "keyed": [["customer", "customerMasterId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.mdm.customer-master-erased.v1",
    {
      message: "CustomerMasterErased",
      sources: ["/systems/MDM"],
      dataschema: "urn:merestone:schema:CustomerMasterErased",
      channel: "CustomerMasters",
      scope: "mdm.customer.feed",
      subject: [["customer", "customerMasterId"]],
      partition: [["customer", "customerMasterId"]],
      versioned: true,
      topic: {"address": "mdm.customer.v1", "keyed": [["customer", "customerMasterId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.mdm.identity-xref-changed.v1",
    {
      message: "IdentityXrefChanged",
      sources: ["/systems/MDM"],
      dataschema: "urn:merestone:schema:IdentityXrefChanged",
      channel: "CustomerXrefs",
      scope: "mdm.customer.feed",
      subject: [["customer", "customerMasterId"]],
      partition: [["customer", "customerMasterId"]],
      versioned: true,
      topic: {"address": "mdm.xref.v1", "keyed": [["customer", "customerMasterId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.mdm.identity-xref-erased.v1",
    {
      message: "IdentityXrefErased",
      sources: ["/systems/MDM"],
      dataschema: "urn:merestone:schema:IdentityXrefErased",
      channel: "CustomerXrefs",
      scope: "mdm.customer.feed",
      subject: [["customer", "customerMasterId"]],
      partition: [["customer", "customerMasterId"]],
      versioned: true,
      topic: {"address": "mdm.xref.v1", "keyed": [["customer", "customerMasterId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.notifier.document-generated.v1",
    {
      message: "DocumentGenerated",
      sources: ["/systems/Notifier"],
      dataschema: "urn:merestone:schema:DocumentGenerated",
      channel: "RenderReplies",
      scope: "documents.render",
      subject: [["artifact", "artifactId"]],
      targets: ["CPQ", "OMS"],
      reader: "OMS",
      topic: {"address": "doc.document.v1", "keyed": [["artifact", "artifactId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.notifier.document-generation-accepted.v1",
    {
      message: "DocumentGenerationAccepted",
      sources: ["/systems/Notifier"],
      dataschema: "urn:merestone:schema:DocumentGenerationAccepted",
      channel: "RenderReplies",
      scope: "documents.render",
      subject: [["artifact", "artifactId"]],
      targets: ["CPQ", "OMS"],
      reader: "OMS",
      topic: {"address": "doc.document.v1", "keyed": [["artifact", "artifactId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.notifier.document-generation-failed.v1",
    {
      message: "DocumentGenerationFailed",
      sources: ["/systems/Notifier"],
      dataschema: "urn:merestone:schema:DocumentGenerationFailed",
      channel: "RenderReplies",
      scope: "documents.render",
      targets: ["CPQ", "OMS"],
      reader: "OMS",
      topic: {"address": "doc.document.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.notifier.document-generation-rejected.v1",
    {
      message: "DocumentGenerationRejected",
      sources: ["/systems/Notifier"],
      dataschema: "urn:merestone:schema:DocumentGenerationRejected",
      channel: "RenderReplies",
      scope: "documents.render",
      targets: ["CPQ", "OMS"],
      reader: "OMS",
      topic: {"address": "doc.document.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.notifier.document-withdrawal-accepted.v1",
    {
      message: "DocumentWithdrawalAccepted",
      sources: ["/systems/Notifier"],
      dataschema: "urn:merestone:schema:DocumentWithdrawalAccepted",
      channel: "RenderReplies",
      scope: "documents.render",
      subject: [["artifact", "artifactId"]],
      targets: ["CPQ", "OMS"],
      reader: "OMS",
      topic: {"address": "doc.document.v1", "keyed": [["artifact", "artifactId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.notifier.document-withdrawal-failed.v1",
    {
      message: "DocumentWithdrawalFailed",
      sources: ["/systems/Notifier"],
      dataschema: "urn:merestone:schema:DocumentWithdrawalFailed",
      channel: "RenderReplies",
      scope: "documents.render",
      targets: ["CPQ", "OMS"],
      reader: "OMS",
      topic: {"address": "doc.document.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.notifier.document-withdrawal-rejected.v1",
    {
      message: "DocumentWithdrawalRejected",
      sources: ["/systems/Notifier"],
      dataschema: "urn:merestone:schema:DocumentWithdrawalRejected",
      channel: "RenderReplies",
      scope: "documents.render",
      targets: ["CPQ", "OMS"],
      reader: "OMS",
      topic: {"address": "doc.document.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.notifier.document-withdrawn.v1",
    {
      message: "DocumentWithdrawn",
      sources: ["/systems/Notifier"],
      dataschema: "urn:merestone:schema:DocumentWithdrawn",
      channel: "RenderReplies",
      scope: "documents.render",
      subject: [["artifact", "artifactId"]],
      targets: ["CPQ", "OMS"],
      reader: "OMS",
      topic: {"address": "doc.document.v1", "keyed": [["artifact", "artifactId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.notifier.notification-accepted.v1",
    {
      message: "NotificationAccepted",
      sources: ["/systems/Notifier"],
      dataschema: "urn:merestone:schema:NotificationAccepted",
      channel: "NotifyReplies",
      scope: "notify.send",
      subject: [["notification", "notificationId"]],
      targets: ["OMS", "CPQ"],
      reader: "OMS",
      topic: {"address": "notify.status.v1", "keyed": [["notification", "notificationId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.notifier.notification-delivered.v1",
    {
      message: "NotificationDelivered",
      sources: ["/systems/Notifier"],
      dataschema: "urn:merestone:schema:NotificationDelivered",
      channel: "NotifyReplies",
      scope: "notify.send",
      subject: [["notification", "notificationId"]],
      targets: ["OMS", "CPQ"],
      reader: "OMS",
      topic: {"address": "notify.status.v1", "keyed": [["notification", "notificationId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.notifier.notification-failed.v1",
    {
      message: "NotificationFailed",
      sources: ["/systems/Notifier"],
      dataschema: "urn:merestone:schema:NotificationFailed",
      channel: "NotifyReplies",
      scope: "notify.send",
      targets: ["OMS", "CPQ"],
      reader: "OMS",
      topic: {"address": "notify.status.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.notifier.notification-sent.v1",
    {
      message: "NotificationSent",
      sources: ["/systems/Notifier"],
      dataschema: "urn:merestone:schema:NotificationSent",
      channel: "NotifyEvents",
      scope: "notify.facts",
      subject: [["notification", "notificationId"]],
      partition: [["notification", "notificationId"]],
      versioned: true,
      topic: {"address": "notify.facts.v1", "keyed": [["notification", "notificationId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.notifier.notification-suppressed.v1",
    {
      message: "NotificationSuppressed",
      sources: ["/systems/Notifier"],
      dataschema: "urn:merestone:schema:NotificationSuppressed",
      channel: "NotifyReplies",
      scope: "notify.send",
      targets: ["OMS", "CPQ"],
      reader: "OMS",
      topic: {"address": "notify.status.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.activation-outcome-unknown.v1",
    {
      message: "ActivationOutcomeUnknown",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:ActivationOutcomeUnknown",
      channel: "OrderProgress",
      scope: "orders:progress",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "oms.task.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.billable-milestone-reached.v1",
    {
      message: "BillableMilestoneReached",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:BillableMilestoneReached",
      channel: "BillingProgress",
      scope: "orders:billing-progress",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "oms.billing.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.billing-activation-confirmed.v1",
    {
      message: "BillingActivationConfirmed",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:BillingActivationConfirmed",
      channel: "BillingProgress",
      scope: "orders:billing-progress",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "oms.billing.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.billing-activation-requested.v1",
    {
      message: "BillingActivationRequested",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:BillingActivationRequested",
      channel: "BillingProgress",
      scope: "orders:billing-progress",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "oms.billing.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.billing-activation-unconfirmed-entered.v1",
    {
      message: "BillingActivationUnconfirmedEntered",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:BillingActivationUnconfirmedEntered",
      channel: "BillingProgress",
      scope: "orders:billing-progress",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "oms.billing.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.cancellation-denied.v1",
    {
      message: "CancellationDenied",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:CancellationDenied",
      channel: "OrderProgress",
      scope: "orders:progress",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "oms.task.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.fallout-raised.v1",
    {
      message: "FalloutRaised",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:FalloutRaised",
      channel: "FalloutEvents",
      scope: "orders.fallouts",
      subject: [["fallout", "falloutId"]],
      partition: [["fallout", "falloutId"]],
      versioned: true,
      topic: {"address": "oms.fallout.v1", "keyed": [["fallout", "falloutId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.fallout-resolved.v1",
    {
      message: "FalloutResolved",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:FalloutResolved",
      channel: "FalloutEvents",
      scope: "orders.fallouts",
      subject: [["fallout", "falloutId"]],
      partition: [["fallout", "falloutId"]],
      versioned: true,
      topic: {"address": "oms.fallout.v1", "keyed": [["fallout", "falloutId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.fulfillment-task-completed.v1",
    {
      message: "FulfillmentTaskCompleted",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:FulfillmentTaskCompleted",
      channel: "OrderProgress",
      scope: "orders:progress",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "oms.task.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.fulfillment-task-failed.v1",
    {
      message: "FulfillmentTaskFailed",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:FulfillmentTaskFailed",
      channel: "OrderProgress",
      scope: "orders:progress",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "oms.task.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.fulfillment-task-started.v1",
    {
      message: "FulfillmentTaskStarted",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:FulfillmentTaskStarted",
      channel: "OrderProgress",
      scope: "orders:progress",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "oms.task.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.order-cancellation-requested.v1",
    {
      message: "OrderCancellationRequested",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:OrderCancellationRequested",
      channel: "OrderProgress",
      scope: "orders:progress",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "oms.task.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.order-cancelled.v1",
    {
      message: "OrderCancelled",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:OrderCancelled",
      channel: "OrderEvents",
      scope: "orders:facts",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
    },
  ],
  [
    "io.merestone.oms.order-completed.v1",
    {
      message: "OrderCompleted",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:OrderCompleted",
      channel: "OrderEvents",
      scope: "orders:facts",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
    },
  ],
  [
    "io.merestone.oms.order-decomposed.v1",
    {
      message: "OrderDecomposed",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:OrderDecomposed",
      channel: "OrderProgress",
      scope: "orders:progress",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "oms.task.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.order-failed.v1",
    {
      message: "OrderFailed",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:OrderFailed",
      channel: "OrderEvents",
      scope: "orders:facts",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
    },
  ],
  [
    "io.merestone.oms.order-forgotten.v1",
    {
      message: "OrderForgotten",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:OrderForgotten",
      channel: "AnalyticsOrders",
      scope: "analytics.read",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "analytics.order.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.order-held.v1",
    {
      message: "OrderHeld",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:OrderHeld",
      channel: "OrderEvents",
      scope: "orders:facts",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
    },
  ],
  [
    "io.merestone.oms.order-jeopardy-raised.v1",
    {
      message: "OrderJeopardyRaised",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:OrderJeopardyRaised",
      channel: "OrderProgress",
      scope: "orders:progress",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "oms.task.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.order-partially-completed.v1",
    {
      message: "OrderPartiallyCompleted",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:OrderPartiallyCompleted",
      channel: "OrderEvents",
      scope: "orders:facts",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
    },
  ],
  [
    "io.merestone.oms.order-recorded.v1",
    {
      message: "OrderRecorded",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:OrderRecorded",
      channel: "AnalyticsOrders",
      scope: "analytics.read",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "analytics.order.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.order-resumed.v1",
    {
      message: "OrderResumed",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:OrderResumed",
      channel: "OrderEvents",
      scope: "orders:facts",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
    },
  ],
  [
    "io.merestone.oms.order-submitted.v1",
    {
      message: "OrderSubmitted",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:OrderSubmitted",
      channel: "OrderEvents",
      scope: "orders:facts",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
    },
  ],
  [
    "io.merestone.oms.order-summary-changed.v1",
    {
      message: "OrderSummaryChanged",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:OrderSummaryChanged",
      channel: "OrderSummaries",
      scope: "crm.summaries",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "crm.order-summary.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.order-summary-erased.v1",
    {
      message: "OrderSummaryErased",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:OrderSummaryErased",
      channel: "OrderSummaries",
      scope: "crm.summaries",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "crm.order-summary.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.reconciliation-discrepancy-found.v1",
    {
      message: "ReconciliationDiscrepancyFound",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:ReconciliationDiscrepancyFound",
      channel: "Differences",
      scope: "orders:differences",
      subject: [["case", "reconciliationId"]],
      partition: [["case", "reconciliationId"]],
      versioned: true,
      topic: {"address": "oms.reconciliation.v1", "keyed": [["case", "reconciliationId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.reconciliation-resolved.v1",
    {
      message: "ReconciliationResolved",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:ReconciliationResolved",
      channel: "Differences",
      scope: "orders:differences",
      subject: [["case", "reconciliationId"]],
      partition: [["case", "reconciliationId"]],
      versioned: true,
      topic: {"address": "oms.reconciliation.v1", "keyed": [["case", "reconciliationId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.repair-action-executed.v1",
    {
      message: "RepairActionExecuted",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:RepairActionExecuted",
      channel: "FalloutEvents",
      scope: "orders.fallouts",
      subject: [["fallout", "falloutId"]],
      partition: [["fallout", "falloutId"]],
      versioned: true,
      topic: {"address": "oms.fallout.v1", "keyed": [["fallout", "falloutId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.timeline-entry-recorded.v1",
    {
      message: "TimelineEntryRecorded",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:TimelineEntryRecorded",
      channel: "TimelineTopic",
      scope: "support.timeline",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "support.timeline.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.oms.timeline-erased.v1",
    {
      message: "TimelineErased",
      sources: ["/systems/OMS"],
      dataschema: "urn:merestone:schema:TimelineErased",
      channel: "TimelineTopic",
      scope: "support.timeline",
      subject: [["order", "orderId"]],
      partition: [["order", "orderId"]],
      versioned: true,
      topic: {"address": "support.timeline.v1", "keyed": [["order", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.provisioning.activation-accepted.v1",
    {
      message: "ActivationAccepted",
      sources: ["/systems/Provisioning"],
      dataschema: "urn:merestone:schema:ActivationAccepted",
      channel: "ActivationReplies",
      scope: "provisioning.activate",
      subject: [["provisioning", "provisioningRequestId"]],
      targets: ["OMS"],
      topic: {"address": "provisioning.activation.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.provisioning.activation-completed.v1",
    {
      message: "ActivationCompleted",
      sources: ["/systems/Provisioning"],
      dataschema: "urn:merestone:schema:ActivationCompleted",
      channel: "ActivationReplies",
      scope: "provisioning.activate",
      subject: [["provisioning", "provisioningRequestId"]],
      targets: ["OMS"],
      topic: {"address": "provisioning.activation.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.provisioning.activation-failed.v1",
    {
      message: "ActivationFailed",
      sources: ["/systems/Provisioning"],
      dataschema: "urn:merestone:schema:ActivationFailed",
      channel: "ActivationReplies",
      scope: "provisioning.activate",
      targets: ["OMS"],
      topic: {"address": "provisioning.activation.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.provisioning.activation-rejected.v1",
    {
      message: "ActivationRejected",
      sources: ["/systems/Provisioning"],
      dataschema: "urn:merestone:schema:ActivationRejected",
      channel: "ActivationReplies",
      scope: "provisioning.activate",
      targets: ["OMS"],
      topic: {"address": "provisioning.activation.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.provisioning.deactivation-accepted.v1",
    {
      message: "DeactivationAccepted",
      sources: ["/systems/Provisioning"],
      dataschema: "urn:merestone:schema:DeactivationAccepted",
      channel: "ActivationReplies",
      scope: "provisioning.activate",
      subject: [["provisioning", "provisioningRequestId"]],
      targets: ["OMS"],
      topic: {"address": "provisioning.activation.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.provisioning.deactivation-completed.v1",
    {
      message: "DeactivationCompleted",
      sources: ["/systems/Provisioning"],
      dataschema: "urn:merestone:schema:DeactivationCompleted",
      channel: "ActivationReplies",
      scope: "provisioning.activate",
      targets: ["OMS"],
      topic: {"address": "provisioning.activation.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.provisioning.deactivation-failed.v1",
    {
      message: "DeactivationFailed",
      sources: ["/systems/Provisioning"],
      dataschema: "urn:merestone:schema:DeactivationFailed",
      channel: "ActivationReplies",
      scope: "provisioning.activate",
      targets: ["OMS"],
      topic: {"address": "provisioning.activation.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.provisioning.deactivation-rejected.v1",
    {
      message: "DeactivationRejected",
      sources: ["/systems/Provisioning"],
      dataschema: "urn:merestone:schema:DeactivationRejected",
      channel: "ActivationReplies",
      scope: "provisioning.activate",
      targets: ["OMS"],
      topic: {"address": "provisioning.activation.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.support.fallout-case-accepted.v1",
    {
      message: "FalloutCaseAccepted",
      sources: ["/systems/Support"],
      dataschema: "urn:merestone:schema:FalloutCaseAccepted",
      channel: "CaseReplies",
      scope: "support.case",
      subject: [["fallout", "falloutId"]],
      targets: ["OMS"],
      topic: {"address": "support.case.v1", "keyed": [["fallout", "falloutId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.support.fallout-case-failed.v1",
    {
      message: "FalloutCaseFailed",
      sources: ["/systems/Support"],
      dataschema: "urn:merestone:schema:FalloutCaseFailed",
      channel: "CaseReplies",
      scope: "support.case",
      targets: ["OMS"],
      topic: {"address": "support.case.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.support.fallout-case-opened.v1",
    {
      message: "FalloutCaseOpened",
      sources: ["/systems/Support"],
      dataschema: "urn:merestone:schema:FalloutCaseOpened",
      channel: "CaseReplies",
      scope: "support.case",
      subject: [["fallout", "falloutId"]],
      targets: ["OMS"],
      topic: {"address": "support.case.v1", "keyed": [["fallout", "falloutId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.support.fallout-case-rejected.v1",
    {
      message: "FalloutCaseRejected",
      sources: ["/systems/Support"],
      dataschema: "urn:merestone:schema:FalloutCaseRejected",
      channel: "CaseReplies",
      scope: "support.case",
      targets: ["OMS"],
      topic: {"address": "support.case.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.support.fallout-case-resolved.v1",
    {
      message: "FalloutCaseResolved",
      sources: ["/systems/Support"],
      dataschema: "urn:merestone:schema:FalloutCaseResolved",
      channel: "CaseEvents",
      scope: "support.cases",
      subject: [["supportCase", "supportCaseId"]],
      partition: [["supportCase", "supportCaseId"]],
      versioned: true,
      topic: {"address": "support.case-facts.v1", "keyed": [["supportCase", "supportCaseId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.workforce.installation-accepted-by-customer.v1",
    {
      message: "InstallationAcceptedByCustomer",
      sources: ["/systems/Workforce"],
      dataschema: "urn:merestone:schema:InstallationAcceptedByCustomer",
      channel: "VisitEvents",
      scope: "workforce.facts",
      subject: [["acceptance", "orderId"], ["acceptance", "orderLineId"], ["acceptance", "acceptanceId"]],
      partition: [["acceptance", "acceptanceId"]],
      versioned: true,
      topic: {"address": "workforce.appointment.v1", "keyed": [["acceptance", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.workforce.installation-completed.v1",
    {
      message: "InstallationCompleted",
      sources: ["/systems/Workforce"],
      dataschema: "urn:merestone:schema:InstallationCompleted",
      channel: "VisitEvents",
      scope: "workforce.facts",
      subject: [["appointment", "orderId"], ["appointment", "orderLineId"], ["appointment", "appointmentId"]],
      partition: [["appointment", "appointmentId"]],
      versioned: true,
      topic: {"address": "workforce.appointment.v1", "keyed": [["appointment", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.workforce.installation-failed.v1",
    {
      message: "InstallationFailed",
      sources: ["/systems/Workforce"],
      dataschema: "urn:merestone:schema:InstallationFailed",
      channel: "VisitEvents",
      scope: "workforce.facts",
      subject: [["appointment", "orderId"], ["appointment", "orderLineId"], ["appointment", "appointmentId"]],
      partition: [["appointment", "appointmentId"]],
      versioned: true,
      topic: {"address": "workforce.appointment.v1", "keyed": [["appointment", "orderId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
]);

const TEXT: Schema = { type: "string" };
const ENVELOPE: Schema = {
  type: "object",
  required: ["id", "source", "type", "time", "dataschema", "correlationid", "tenantid", "legalentity", "authid", "data"],
  properties: {
    specversion: { const: "1.0" },
    id: TEXT,
    source: TEXT,
    type: TEXT,
    subject: TEXT,
    time: { type: "string", format: "date-time" },
    datacontenttype: TEXT,
    dataschema: TEXT,
    correlationid: TEXT,
    causationid: TEXT,
    entityversion: { type: "integer" },
    idempotencykey: TEXT,
    targetsystem: TEXT,
    tenantid: TEXT,
    legalentity: TEXT,
    authid: TEXT,
    partitionkey: TEXT,
    sequence: TEXT,
  },
};

/** The event in a request body, its `data` as the message that its `type` says. */
export function parseEvent(body: unknown): FactEvent {
  const document = documentOf(body);
  const told = Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null));
  const kind = kindOf(String(told.type));
  const fault = faultIn(told, ENVELOPE, "") ?? faultIn(told.data, { $ref: kind.message }, "/data");
  if (fault !== undefined) {
    throw new UnreadableEvent(`this is no event of type \`${String(told.type)}\`: ${fault}`);
  }
  if (!kind.sources.includes(String(told.source))) {
    throw new UnreadableEvent(`\`${String(told.type)}\` is told by ${kind.sources.join(" or ")}`);
  }
  if (kind.targets !== undefined && !kind.targets.includes(String(told.targetsystem))) {
    throw new UnreadableEvent(`\`${String(told.type)}\` answers ${kind.targets.join(" or ")}`);
  }
  return { specversion: "1.0", ...told } as unknown as FactEvent;
}

/** The event as one JSON object, not yet looked at. */
export function documentOf(body: unknown): Readonly<Record<string, unknown>> {
  const document = typeof body === "string" || body instanceof Uint8Array ? parsed(body) : body;
  if (!isObject(document)) {
    throw new UnreadableEvent("an event is a JSON object");
  }
  return document;
}

/** What is said of an event beside its data. */
export interface Said {
  readonly id: string;
  /** That of the commit. */
  readonly time: Date | string;
  readonly context: Context;
  readonly actor: string;
  /** Needed only where the message names nothing it is about. */
  readonly subject?: string;
  /** Needed where the subject has a revision. */
  readonly entityVersion?: number;
  /** Needed on ordered channels. */
  readonly sequence?: number;
  /** The key of the command; needed on replies. */
  readonly answers?: string;
  /** Who asked; needed on replies where several systems may have. */
  readonly asker?: string;
}

/** The event of that type that tells `data`. What several systems tell comes from that of the context. */
export function eventOf<Type extends EventType>(type: Type, data: Facts[Type], said: Said): Event<Type, Facts[Type]> {
  const kind = kindOf(type);
  demand(type, "entityVersion", said.entityVersion, kind.versioned ?? false);
  demand(type, "sequence", said.sequence, kind.partition !== undefined);
  demand(type, "answers", said.answers, kind.targets !== undefined);
  return withoutGaps({
    specversion: "1.0",
    id: said.id,
    source: oneOf(type, "context.sourceSystem", `/systems/${said.context.sourceSystem}`, kind.sources),
    type,
    subject: said.subject ?? (kind.subject && keyText(kind.subject.map((path) => at(data, path)))),
    time: typeof said.time === "string" ? said.time : said.time.toISOString(),
    datacontenttype: "application/json",
    dataschema: kind.dataschema,
    ...kind.said,
    correlationid: said.context.correlationId,
    causationid: said.context.causationId,
    entityversion: said.entityVersion,
    idempotencykey: said.answers,
    targetsystem: kind.targets && oneOf(type, "asker", said.asker, kind.targets),
    tenantid: said.context.tenant,
    legalentity: said.context.legalEntity,
    authid: said.actor,
    partitionkey: kind.partition === undefined ? undefined : orderingOf(kind.partition, data),
    sequence: said.sequence?.toString(),
    data,
  });
}

/** The event as it is sent. Keep this text: a repetition sends exactly the same. */
export function textOf(event: FactEvent): string {
  return JSON.stringify(event);
}

/** An event on its way to `path`, which the reader takes within 5 s or gets again. */
export function letterOf(path: string, event: FactEvent | string): Call {
  const body = typeof event === "string" ? event : textOf(event);
  const document = parsed(body);
  const told = isObject(document) ? document : {};
  return {
    method: "POST",
    path,
    scope: kindOf(String(told.type)).scope,
    headers: {
      "Content-Type": "application/cloudevents+json",
      "X-Correlation-Id": String(told.correlationid),
      "X-Source-System": String(told.source).split("/").at(-1) ?? "",
      "X-Target-System": TARGET_SYSTEM,
      "X-Tenant-Id": String(told.tenantid),
      "X-Legal-Entity": String(told.legalentity),
      ...(told.causationid ? { "X-Causation-Id": String(told.causationid) } : {}),
    },
    patience: 5000,
    body,
    key: "",
  };
}

/** The context of what `reader` sends because of an event. */
export function contextOf(event: FactEvent, reader: string): Context {
  const { id, tenantid, legalentity, correlationid }: Event<string, unknown> = event;
  return new Context(reader, { tenant: tenantid, legalEntity: legalentity }, correlationid, id);
}

/** The values by which events of an ordered kind are ordered. */
export function orderingOf(partition: readonly (readonly string[])[], data: unknown): string {
  return keyText(partition.map((path) => at(data, path)));
}

/** What is known of events of that type. */
export function kindOf(type: string): Kind {
  const kind = KINDS.get(type);
  if (kind === undefined) {
    throw new UnreadableEvent(`no channel of OMS carries events of type \`${type}\``);
  }
  return kind;
}

/** The same without what is undefined. */
function withoutGaps<Type extends EventType>(event: object): Event<Type, Facts[Type]> {
  const members = Object.entries(event).filter(([, value]) => value !== undefined);
  return Object.fromEntries(members) as unknown as Event<Type, Facts[Type]>;
}

/** What a body says, which is JSON. */
export function parsed(body: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof body === "string" ? body : new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch (error) {
    throw new UnreadableEvent(`the body is not JSON: ${String(error)}`);
  }
}

/** The one that is meant; the only one there is need not be named. */
function oneOf(type: string, name: string, value: string | undefined, known: readonly string[]): string {
  const [only] = known;
  if (value === undefined && only !== undefined && known.length === 1) {
    return only;
  }
  if (value === undefined || !known.includes(value)) {
    throw new TypeError(`\`${type}\` needs \`${name}\`: one of ${known.join(", ")}, not ${String(value)}`);
  }
  return value;
}

function demand(type: string, name: string, value: unknown, needed: boolean): void {
  if (needed && value === undefined) {
    throw new TypeError(`\`${type}\` needs \`${name}\``);
  }
}
