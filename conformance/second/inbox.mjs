// Facts and replies that Billing tells: taken durably, applied once and in order, parked or quarantined where that cannot be.
import { randomUUID } from 'node:crypto';
import { same } from './json.mjs';
import { Problem, invalid } from './http.mjs';
import { lineKey } from './orders.mjs';
import { violations } from './schema.mjs';

const reply = (operation, role) => ({ operation, role });
const TYPES = {
  'billing-activation-accepted': reply('ActivateBilling', 'accepted'), 'billing-activated': reply('ActivateBilling', 'completed'),
  'billing-activation-rejected': reply('ActivateBilling', 'rejected'), 'billing-activation-failed': reply('ActivateBilling', 'failed'),
  'cancellation-accepted': reply('CancelSubscription', 'accepted'), 'subscription-cancelled': reply('CancelSubscription', 'completed'),
  'cancellation-rejected': reply('CancelSubscription', 'rejected'), 'cancellation-failed': reply('CancelSubscription', 'failed'),
  'subscription-status-changed': { operation: 'SubscriptionStatusChanged' }, 'invoice-issued': { operation: 'InvoiceIssued' },
};
const REPLIES = {
  scope: 'billing:activate', roles: ['OrderOperations', 'OrderService', 'BillingService'],
  desk: 'BillingOperations', conflict: 'ContradictoryOutcome',
  types: Object.keys(TYPES).filter((type) => TYPES[type].role),
};
const FACTS = { scope: 'billing:facts', roles: ['BillingService'], desk: 'OrderOperations', conflict: 'ContradictoryFact', ordered: true };
export const CHANNELS = {
  '/events/billing-replies': { name: 'BillingReplies', ...REPLIES },
  '/events/billing-status': { name: 'BillingStatus', ...FACTS, types: ['subscription-status-changed'] },
  '/events/billing-invoices': { name: 'BillingInvoices', ...FACTS, types: ['invoice-issued'] },
};
const HEADERS = ['x-correlation-id', 'x-source-system', 'x-target-system', 'x-tenant-id', 'x-legal-entity'];

const short = (type) => /^io\.merestone\.billing\.(.+)\.v1$/.exec(type)?.[1];
const schemaOf = (type) => `${type.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase())}Event`;

function aboutFact({ data: { subscription, orderLine, invoice } }) {
  return {
    Subscription: [subscription.subscriptionId], OrderLine: [lineKey(orderLine)], Order: [orderLine.orderId],
    ...(invoice && { Invoice: [`${lineKey(invoice)}/${invoice.invoiceId}`] }),
  };
}

/** Whether a fact or reply is of the tenant and legal entity of what it names. */
const samePartition = (ours, event) => ours?.tenant === event.tenantid && ours.legalEntity === event.legalentity;

export class Inbox {
  constructor({ store, clock, tokens, handoffs }) { Object.assign(this, { store, clock, tokens, handoffs }); }

  /** Takes one message, or throws the problem with which it is refused. */
  async take(channel, headers, body) {
    const claims = await this.tokens.authorised(headers, 'OMS', channel.scope, channel.roles);
    const missing = HEADERS.filter((name) => !headers[name]);
    if (missing.length) throw invalid(missing.map((name) => ({ pointer: '', detail: `The header ${name} is missing.` })));
    let event;
    try { event = JSON.parse(body); } catch { event = undefined; }
    const type = channel.types.includes(short(event?.type)) ? short(event.type) : null;
    const errors = type ? violations(schemaOf(type), event) : [{ pointer: '/type', detail: 'Not a type of this channel.' }];
    const foreign = event?.tenantid !== claims.tenant || event?.legalentity !== claims.legal_entity;
    if (!errors.length && foreign) throw new Problem('denied', 'The event is of another tenant or legal entity.');
    if (errors.length) {
      this.#quarantine(channel, event, type);
      throw invalid(errors);
    }
    this.store.commit({ cause: event.id, actor: claims.sub }, (tx) => this.#receive(tx, channel, event, TYPES[type]));
  }

  #quarantine(channel, event, type) {
    const eventId = typeof event?.id === 'string' && event.id ? event.id : randomUUID();
    const { operation, role } = TYPES[type ?? channel.types[0]];
    this.store.commit({ cause: eventId }, (tx) => {
      const known = tx.get('events', eventId);
      tx.put('quarantine', randomUUID(), { eventId, type: typeof event?.type === 'string' && event.type ? event.type : 'unknown' });
      tx.openFallout('ContractViolation', channel.desk, operation, eventId, 'quarantined');
      if (known || role) return;
      tx.put('quarantined', eventId, { eventId, operation, receivedAt: tx.at });
      tx.transition(operation, eventId, 'received', 'quarantined', {});
    });
  }

  #receive(tx, channel, event, { operation, role }) {
    const known = tx.get('events', event.id);
    if (known) {
      if (known.event.type === event.type && same(known.event.data, event.data)) return;
      return this.#conflict(tx, channel, event, operation, known.status);
    }
    const taken = tx.put('events', event.id, { event, operation, role, channel: channel.name, receivedAt: tx.at, status: 'received' });
    if (!channel.ordered) return this.#applyReply(tx, channel, taken);
    const lane = `${channel.name}/${event.partitionkey}`;
    const next = (tx.get('lanes', lane)?.taken ?? 0) + 1;
    const sequence = Number(event.sequence);
    if (sequence > next) return this.#move(tx, taken, 'parked', 'gap');
    if (sequence < next) {
      tx.openFallout(channel.conflict, channel.desk, operation, event.id, 'received');
      return this.#move(tx, taken, 'parked', 'conflict');
    }
    this.#applyFact(tx, channel, taken);
    tx.put('lanes', lane, { taken: sequence });
    this.#replay(tx, channel, lane, sequence + 1);
  }

  /** Applies what waited for the gap that has just been filled. */
  #replay(tx, channel, lane, sequence) {
    const successor = tx.all('events').find(({ event, channel: name, reason }) =>
      reason === 'gap' && `${name}/${event.partitionkey}` === lane && Number(event.sequence) === sequence);
    if (!successor) return;
    this.#applyFact(tx, channel, tx.edit('events', successor.event.id));
    tx.put('lanes', lane, { taken: sequence });
    this.#replay(tx, channel, lane, sequence + 1);
  }

  #move(tx, taken, target, reason) {
    const { operation, role, event, status } = taken;
    if (target !== status && !role) tx.transition(operation, event.id, status, target, aboutFact(event));
    Object.assign(taken, { status: target, reason });
  }

  #poison(tx, channel, taken) {
    tx.openFallout('PoisonMessage', channel.desk, taken.operation, taken.role ? taken.event.idempotencykey : taken.event.id, taken.status);
    this.#move(tx, taken, 'parked', 'poison');
  }

  #conflict(tx, channel, event, operation, state) {
    tx.put('conflicts', randomUUID(), { eventId: event.id, type: event.type });
    tx.openFallout(channel.conflict, channel.desk, operation, event.idempotencykey ?? event.id, state);
  }

  #applyReply(tx, channel, taken) {
    const { event, operation, role } = taken;
    const handoff = tx.get('handoffs', event.idempotencykey);
    if (handoff?.operation !== operation || !samePartition(handoff, event)) return this.#poison(tx, channel, taken);
    const agrees = this.handoffs.replied(tx, handoff.key, role, event.data);
    this.#move(tx, taken, agrees ? 'applied' : 'parked', agrees ? undefined : 'conflict');
  }

  /** A fact of Billing changes what we show of Billing's, and nothing of ours. */
  #applyFact(tx, channel, taken) {
    const { event, operation } = taken;
    const { data } = event;
    const order = tx.get('orders', data.orderLine.orderId);
    if (!tx.get('lines', lineKey(data.orderLine)) || !samePartition(order, event)) return this.#poison(tx, channel, taken);
    const told = { source: 'Billing', asOf: event.time, heardAt: this.clock.now() };
    if (operation === 'InvoiceIssued') {
      const { orderId, orderLineId, invoiceId } = data.invoice;
      tx.put('invoices', `${lineKey(data.invoice)}/${invoiceId}`, { value: { orderId, orderLineId, invoiceId, status: 'issued' }, ...told });
    } else {
      const { subscriptionId } = data.subscription;
      tx.put('subscriptions', subscriptionId, { value: { subscriptionId, orderLine: data.orderLine, status: data.status }, ...told });
    }
    this.#move(tx, taken, 'applied');
  }
}
