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
  readonly "io.merestone.billing.contract-terms-accepted.v1": types.ContractTermsAccepted;
  readonly "io.merestone.billing.contract-terms-failed.v1": types.ContractTermsFailed;
  readonly "io.merestone.billing.contract-terms-mapped.v1": types.ContractTermsMapped;
  readonly "io.merestone.billing.contract-terms-rejected.v1": types.ContractTermsRejected;
  readonly "io.merestone.billing.credit-memo-failed.v1": types.CreditMemoFailed;
  readonly "io.merestone.billing.credit-memo-issued.v1": types.CreditMemoIssued;
  readonly "io.merestone.billing.credit-memo-rejected.v1": types.CreditMemoRejected;
  readonly "io.merestone.billing.credit-memo-request-accepted.v1": types.CreditMemoRequestAccepted;
  readonly "io.merestone.billing.invoice-issued.v1": types.InvoiceIssued;
  readonly "io.merestone.billing.subscription-cancelled.v1": types.SubscriptionCancelled;
  readonly "io.merestone.billing.subscription-status-changed.v1": types.SubscriptionStatusChanged;
  readonly "io.merestone.billing.usage-rated.v1": types.UsageRated;
  readonly "io.merestone.billing.usage-rejected.v1": types.UsageRejected;
  readonly "io.merestone.catalog.catalog-version-published.v1": types.CatalogVersionPublished;
  readonly "io.merestone.catalog.compatibility-rule-changed.v1": types.CompatibilityRuleChanged;
  readonly "io.merestone.catalog.eligibility-policy-changed.v1": types.EligibilityPolicyChanged;
  readonly "io.merestone.catalog.product-offering-activated.v1": types.ProductOfferingActivated;
  readonly "io.merestone.catalog.product-offering-retired.v1": types.ProductOfferingRetired;
  readonly "io.merestone.clm.contract-signed.v1": types.ContractSigned;
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
  readonly "io.merestone.mdm.customer-master-changed.v1": types.CustomerMasterChanged;
  readonly "io.merestone.mdm.customer-master-erased.v1": types.CustomerMasterErased;
  readonly "io.merestone.mdm.identity-xref-changed.v1": types.IdentityXrefChanged;
  readonly "io.merestone.mdm.identity-xref-erased.v1": types.IdentityXrefErased;
  readonly "io.merestone.oms.billable-milestone-reached.v1": types.BillableMilestoneReached;
  readonly "io.merestone.oms.billing-activation-confirmed.v1": types.BillingActivationConfirmed;
  readonly "io.merestone.oms.billing-activation-requested.v1": types.BillingActivationRequested;
  readonly "io.merestone.oms.billing-activation-unconfirmed-entered.v1": types.BillingActivationUnconfirmedEntered;
  readonly "io.merestone.oms.order-cancelled.v1": types.OrderCancelled;
  readonly "io.merestone.oms.order-completed.v1": types.OrderCompleted;
  readonly "io.merestone.oms.order-failed.v1": types.OrderFailed;
  readonly "io.merestone.oms.order-held.v1": types.OrderHeld;
  readonly "io.merestone.oms.order-partially-completed.v1": types.OrderPartiallyCompleted;
  readonly "io.merestone.oms.order-resumed.v1": types.OrderResumed;
  readonly "io.merestone.oms.order-submitted.v1": types.OrderSubmitted;
  readonly "io.merestone.oms.reconciliation-discrepancy-found.v1": types.ReconciliationDiscrepancyFound;
  readonly "io.merestone.oms.reconciliation-resolved.v1": types.ReconciliationResolved;
  readonly "io.merestone.provisioning.usage-erased.v1": types.UsageErased;
  readonly "io.merestone.provisioning.usage-recorded.v1": types.UsageRecorded;
  readonly "io.merestone.tax.invoice-tax-determined.v1": types.InvoiceTaxDetermined;
  readonly "io.merestone.tax.invoice-tax-voided.v1": types.InvoiceTaxVoided;
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
    "io.merestone.billing.contract-terms-accepted.v1",
    {
      message: "ContractTermsAccepted",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:ContractTermsAccepted",
      channel: "TermsReplies",
      scope: "billing.terms",
      subject: [["contract", "contractId"]],
      targets: ["CLM"],
      topic: {"address": "billing.contract-terms.v1", "keyed": [["contract", "contractId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.billing.contract-terms-failed.v1",
    {
      message: "ContractTermsFailed",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:ContractTermsFailed",
      channel: "TermsReplies",
      scope: "billing.terms",
      targets: ["CLM"],
      topic: {"address": "billing.contract-terms.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.billing.contract-terms-mapped.v1",
    {
      message: "ContractTermsMapped",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:ContractTermsMapped",
      channel: "TermsReplies",
      scope: "billing.terms",
      subject: [["contract", "contractId"]],
      targets: ["CLM"],
      topic: {"address": "billing.contract-terms.v1", "keyed": [["contract", "contractId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.billing.contract-terms-rejected.v1",
    {
      message: "ContractTermsRejected",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:ContractTermsRejected",
      channel: "TermsReplies",
      scope: "billing.terms",
      targets: ["CLM"],
      topic: {"address": "billing.contract-terms.v1", "keyed": [], "needsKey": true, "mediaHeader": "content-type"},
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
    "io.merestone.billing.usage-rated.v1",
    {
      message: "UsageRated",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:UsageRated",
      channel: "UsageEvents",
      scope: "usage.facts",
      subject: [["asset", "orderId"], ["asset", "orderLineId"], ["asset", "assetId"]],
      partition: [["asset", "assetId"]],
      versioned: true,
      topic: {"address": "billing.usage.v1", "keyed": [["asset", "assetId"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.billing.usage-rejected.v1",
    {
      message: "UsageRejected",
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:UsageRejected",
      channel: "UsageEvents",
      scope: "usage.facts",
      subject: [["asset", "orderId"], ["asset", "orderLineId"], ["asset", "assetId"]],
      partition: [["asset", "assetId"]],
      versioned: true,
      topic: {"address": "billing.usage.v1", "keyed": [["asset", "assetId"]], "needsKey": true, "mediaHeader": "content-type"},
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
      sources: ["/systems/Billing"],
      dataschema: "urn:merestone:schema:FeedQualityAlertRaised",
      channel: "FeedQuality",
      scope: "feed.quality",
      topic: {"address": "dwh.quality.v1", "keyed": [], "mediaHeader": "content-type"},
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
    "io.merestone.provisioning.usage-erased.v1",
    {
      message: "UsageErased",
      sources: ["/systems/Provisioning"],
      dataschema: "urn:merestone:schema:UsageErased",
      channel: "UsageRecords",
      scope: "usage.ingest",
      subject: [["asset", "orderId"], ["asset", "orderLineId"], ["asset", "assetId"]],
      partition: [["asset", "assetId"]],
      versioned: true,
      topic: {"address": "usage.records.v1", "keyed": [["asset", "assetId"]], "needsKey": true, "mediaHeader": "content-type", "prefix": "ce_"},
    },
  ],
  [
    "io.merestone.provisioning.usage-recorded.v1",
    {
      message: "UsageRecorded",
      sources: ["/systems/Provisioning"],
      dataschema: "urn:merestone:schema:UsageRecorded",
      channel: "UsageRecords",
      scope: "usage.ingest",
      subject: [["asset", "orderId"], ["asset", "orderLineId"], ["asset", "assetId"]],
      partition: [["asset", "assetId"]],
      versioned: true,
      topic: {"address": "usage.records.v1", "keyed": [["asset", "assetId"]], "needsKey": true, "mediaHeader": "content-type", "prefix": "ce_"},
    },
  ],
  [
    "io.merestone.tax.invoice-tax-determined.v1",
    {
      message: "InvoiceTaxDetermined",
      sources: ["/systems/Tax"],
      dataschema: "urn:merestone:schema:InvoiceTaxDetermined",
      channel: "TaxDocuments",
      scope: "tax.facts",
      subject: [["document", "orderId"], ["document", "orderLineId"], ["document", "invoiceId"], ["document", "documentCode"]],
      partition: [["document", "documentCode"]],
      versioned: true,
      topic: {"address": "tax.document.v1", "keyed": [["document", "documentCode"]], "needsKey": true, "mediaHeader": "content-type"},
    },
  ],
  [
    "io.merestone.tax.invoice-tax-voided.v1",
    {
      message: "InvoiceTaxVoided",
      sources: ["/systems/Tax"],
      dataschema: "urn:merestone:schema:InvoiceTaxVoided",
      channel: "TaxDocuments",
      scope: "tax.facts",
      subject: [["document", "orderId"], ["document", "orderLineId"], ["document", "invoiceId"], ["document", "documentCode"]],
      partition: [["document", "documentCode"]],
      versioned: true,
      topic: {"address": "tax.document.v1", "keyed": [["document", "documentCode"]], "needsKey": true, "mediaHeader": "content-type"},
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
    throw new UnreadableEvent(`no channel of Billing carries events of type \`${type}\``);
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
