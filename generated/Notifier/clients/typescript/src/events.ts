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
  readonly "io.merestone.asset-inventory.asset-suspended.v1": types.AssetSuspended;
  readonly "io.merestone.asset-inventory.asset-terminated.v1": types.AssetTerminated;
  readonly "io.merestone.cpq.quote-acceptance-pending.v1": types.QuoteAcceptancePending;
  readonly "io.merestone.cpq.quote-accepted.v1": types.QuoteAccepted;
  readonly "io.merestone.cpq.quote-created.v1": types.QuoteCreated;
  readonly "io.merestone.cpq.quote-declined.v1": types.QuoteDeclined;
  readonly "io.merestone.cpq.quote-expired.v1": types.QuoteExpired;
  readonly "io.merestone.cpq.quote-presented.v1": types.QuotePresented;
  readonly "io.merestone.cpq.quote-revised.v1": types.QuoteRevised;
  readonly "io.merestone.cpq.quote-superseded.v1": types.QuoteSuperseded;
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
  readonly "io.merestone.oms.fulfillment-task-completed.v1": types.FulfillmentTaskCompleted;
  readonly "io.merestone.oms.fulfillment-task-failed.v1": types.FulfillmentTaskFailed;
  readonly "io.merestone.oms.fulfillment-task-started.v1": types.FulfillmentTaskStarted;
  readonly "io.merestone.oms.order-cancellation-requested.v1": types.OrderCancellationRequested;
  readonly "io.merestone.oms.order-cancelled.v1": types.OrderCancelled;
  readonly "io.merestone.oms.order-completed.v1": types.OrderCompleted;
  readonly "io.merestone.oms.order-decomposed.v1": types.OrderDecomposed;
  readonly "io.merestone.oms.order-failed.v1": types.OrderFailed;
  readonly "io.merestone.oms.order-held.v1": types.OrderHeld;
  readonly "io.merestone.oms.order-jeopardy-raised.v1": types.OrderJeopardyRaised;
  readonly "io.merestone.oms.order-partially-completed.v1": types.OrderPartiallyCompleted;
  readonly "io.merestone.oms.order-resumed.v1": types.OrderResumed;
  readonly "io.merestone.oms.order-submitted.v1": types.OrderSubmitted;
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
    "io.merestone.notifier.document-generated.v1",
    {
      message: "DocumentGenerated",
      sources: ["/systems/Notifier"],
      dataschema: "urn:merestone:schema:DocumentGenerated",
      channel: "RenderReplies",
      scope: "documents.render",
      subject: [["artifact", "artifactId"]],
      targets: ["CPQ", "OMS"],
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
    throw new UnreadableEvent(`no channel of Notifier carries events of type \`${type}\``);
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
