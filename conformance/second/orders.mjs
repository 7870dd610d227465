// Orders, their lines and billable milestones: what OMS decides, and the facts it tells of it.
import { randomInt, randomUUID } from 'node:crypto';

export const CLOSED = ['completed', 'partial', 'failed'];
export const ENDED = [...CLOSED, 'cancelled', 'rejected'];
const LINE_ENDED = ['completed', 'failed', 'cancelled'];
const UNSURE = ['unknown', 'reconciling'];

/** A handoff somebody still has to act on; `rejected` and `failed` are open because they open a fallout. */
export const OPEN = ['requested', 'accepted', 'unknown', 'reconciling', 'repair', 'compensating', 'rejected', 'failed'];

/** What must have happened outside before a line of this kind may be charged. */
const MILESTONES = {
  hardware: { entity: 'Shipment', state: 'dispatched' },
  software: { entity: 'Asset', state: 'active' },
  service: { entity: 'Acceptance', state: 'recorded' },
  telecomService: { entity: 'Acceptance', state: 'recorded' },
  usage: { entity: 'Asset', state: 'active' },
};

const FACTS = {
  acknowledged: 'OrderSubmitted', held: 'OrderHeld', cancelled: 'OrderCancelled', completed: 'OrderCompleted',
  partial: 'OrderPartiallyCompleted', failed: 'OrderFailed', 'pending.billingUnconfirmed': 'OrderHeld',
};

const HELD_BECAUSE = {
  held: 'A handoff to Billing needs a person.', 'pending.billingUnconfirmed': 'It is not known whether Billing has activated a line.',
};

const aboutOrder = (orderId) => ({ Order: [orderId] });
const aboutLine = (line) => ({ OrderLine: [lineKey(line)], Order: [line.orderId] });
export const lineKey = ({ orderId, orderLineId }) => `${orderId}/${orderLineId}`;
export const reference = (entity, key) => ({ entity, ...key });

/** The documents of an order: `orders` {value, tenant, ...}, `lines` and `billables` {value, ...} under their instance. */
export class Orders {
  constructor(store, outbox) {
    this.store = store;
    this.outbox = outbox;
    this.handoffs = null; // set once both exist: an order starts handoffs, and follows them
  }

  linesOf(tx, orderId) { return tx.get('orders', orderId).lines.map((instance) => tx.get('lines', instance)); }
  handoffsOf(tx, orderId) { return tx.get('orders', orderId).handoffs.map((id) => tx.get('handoffs', id)); }

  /** The open handoff about an order, if there is one. */
  openHandoff(tx, orderId) { return this.handoffsOf(tx, orderId).find(({ state }) => OPEN.includes(state)); }

  create(tx, request, origin) {
    const quote = request.acceptedQuote.value;
    let orderId;
    do orderId = `ORD-${String(randomInt(1e8)).padStart(8, '0')}`; while (tx.get('orders', orderId));
    const quoteKey = { quoteId: quote.quoteId, quoteRevision: quote.quoteRevision };
    const order = tx.put('orders', orderId, {
      value: {
        orderId, version: 1, quote: reference('Quote', quoteKey), billingAccount: quote.billingAccount,
        requestedStartDate: request.requestedStartDate, status: 'draft',
      },
      acceptedQuote: request.acceptedQuote, lines: [], handoffs: [], ...origin,
    });
    for (const [index, line] of quote.lines.entries()) {
      const free = (id) => !id.includes('/') && !tx.get('lines', `${orderId}/${id}`);
      const orderLineId = [line.quoteLineId, `line-${index + 1}`, randomUUID()].find(free);
      const instance = `${orderId}/${orderLineId}`;
      const { productKind, quantity, charges } = line;
      const value = { orderId, orderLineId, version: 1, productKind, quantity, charges, status: 'acknowledged' };
      tx.put('lines', instance, { value });
      tx.put('billables', instance, { value: { orderId, orderLineId, status: 'waiting' }, revision: 1 });
      order.lines.push(instance);
    }
    this.#enter(tx, orderId, 'acknowledged', { quote: order.value.quote });
    for (const instance of order.lines) {
      const about = aboutLine(tx.get('lines', instance).value);
      tx.transition('OrderLine', instance, '', 'acknowledged', about);
      tx.transition('Billable', instance, '', 'waiting', { Billable: [instance], ...about });
    }
    return order;
  }

  /** Moves an order along one arrow, and records the fact this arrow has to tell. `details` go into the fact. */
  #enter(tx, orderId, target, details) {
    const order = tx.edit('orders', orderId);
    const source = order.value.status;
    if (source !== 'draft') order.value.version += 1;
    order.value.status = target;
    tx.transition('Order', orderId, source, target, aboutOrder(orderId));
    const fact = target === 'inProgress' && source !== 'acknowledged' ? 'OrderResumed' : FACTS[target];
    if (fact) this.outbox.record(tx, fact, order, { order: reference('Order', { orderId }), status: target, ...details });
  }

  #enterLine(tx, instance, target) {
    const { value } = tx.edit('lines', instance);
    tx.transition('OrderLine', instance, value.status, target, aboutLine(value));
    value.version += 1;
    value.status = target;
  }

  #enterBillable(tx, instance, target) {
    const billable = tx.edit('billables', instance);
    tx.transition('Billable', instance, billable.value.status, target, { Billable: [instance], ...aboutLine(billable.value) });
    billable.revision += 1;
    billable.value.status = target;
  }

  /** Fulfilment starts with the first news of it, or with the first decision about the order. */
  #start(tx, orderId) {
    if (tx.get('orders', orderId).value.status === 'acknowledged') this.#enter(tx, orderId, 'inProgress');
  }

  /** News from outside about a line. A line that has ended, or whose order is being cancelled, is past being billable. */
  told(tx, { entity, state, about }) {
    const instance = lineKey(about);
    const { value: line } = tx.get('lines', instance);
    const status = tx.get('orders', line.orderId).value.status;
    if (ENDED.includes(status) || status === 'pendingCancellation' || LINE_ENDED.includes(line.status)) return;
    const milestone = MILESTONES[line.productKind];
    if (entity !== milestone.entity || state !== milestone.state) return;
    if (tx.get('billables', instance).value.status !== 'waiting') return;
    this.#start(tx, line.orderId);
    if (line.status === 'acknowledged') this.#enterLine(tx, instance, 'inProgress');
    this.#enterBillable(tx, instance, 'reached');
    this.handoffs.intendActivation(tx, instance);
  }

  invoiced(tx, orderId) {
    return tx.all('invoices').some(({ value }) => value.orderId === orderId && value.status !== 'new');
  }

  /** Starts the cancellation: everything Billing has taken is taken back, everything else ends here. */
  cancel(tx, orderId, reason) {
    this.#start(tx, orderId);
    this.#enter(tx, orderId, 'pendingCancellation');
    for (const instance of tx.get('orders', orderId).lines) {
      const activation = this.handoffsOf(tx, orderId).find(({ operation, line }) => operation === 'ActivateBilling' && line === instance);
      if (activation?.state === 'completed') this.handoffs.intendCancellation(tx, activation, reason);
      else if (!LINE_ENDED.includes(tx.get('lines', instance).value.status)) this.#cancelLine(tx, instance);
    }
    tx.after(() => this.store.commit({ cause: tx.cause, actor: tx.actor }, (next) => this.settle(next, orderId)));
  }

  #cancelLine(tx, instance) {
    this.#enterLine(tx, instance, 'cancelled');
    if (tx.get('billables', instance).value.status === 'reached') this.#enterBillable(tx, instance, 'withdrawn');
  }

  /** Ends an order that will not end by itself. */
  close(tx, orderId, reason) {
    this.#start(tx, orderId);
    const partial = this.linesOf(tx, orderId).some(({ value }) => value.status === 'completed');
    for (const { value } of this.linesOf(tx, orderId)) {
      if (!LINE_ENDED.includes(value.status)) this.#enterLine(tx, lineKey(value), 'failed');
    }
    if (partial) this.#enter(tx, orderId, 'partial', { completedAt: tx.at });
    else this.#enter(tx, orderId, 'failed', { reason });
  }

  /** A handoff has moved: its line follows, then the order. */
  follow(tx, handoff) {
    const { operation, state, line: instance, orderId } = handoff;
    const status = tx.get('lines', instance).value.status;
    if (operation === 'ActivateBilling') {
      const target = { completed: 'completed', rejected: 'held', failed: 'held', abandoned: 'failed', requested: 'inProgress' }[state];
      if (target && target !== status && ['inProgress', 'held'].includes(status)) this.#enterLine(tx, instance, target);
      if (state === 'compensated') this.#cancelLine(tx, instance);
    }
    this.settle(tx, orderId);
  }

  /** Moves the order to where its lines and handoffs put it. */
  settle(tx, orderId) {
    const { status } = tx.get('orders', orderId).value;
    if (ENDED.includes(status) || status === 'acknowledged') return;
    if (status === 'pendingCancellation') this.#settleCancellation(tx, orderId);
    else this.#settleProgress(tx, orderId, status);
  }

  #settleCancellation(tx, orderId) {
    const undoings = this.handoffsOf(tx, orderId).filter(({ operation }) => operation === 'CancelSubscription');
    if (undoings.some(({ state }) => ['requested', 'accepted', 'repair', ...UNSURE].includes(state))) return;
    const undone = this.linesOf(tx, orderId).every(({ value }) => ['cancelled', 'failed'].includes(value.status));
    if (undone && !this.openHandoff(tx, orderId)) this.#enter(tx, orderId, 'cancelled');
    else this.#enter(tx, orderId, 'held', { reason: 'Billing did not take back an activation.' });
  }

  #settleProgress(tx, orderId, status) {
    const handoffs = this.handoffsOf(tx, orderId);
    const lines = this.linesOf(tx, orderId);
    const unsure = handoffs.some(({ state, unsure }) => UNSURE.includes(state) || (state === 'requested' && unsure));
    const held = lines.some(({ value }) => value.status === 'held') || handoffs.some(({ state }) => state === 'repair');
    const target = unsure ? 'pending.billingUnconfirmed' : held ? 'held' : 'inProgress';
    if (target !== status && !(status === 'held' && unsure)) {
      this.#enter(tx, orderId, target, HELD_BECAUSE[target] && { reason: HELD_BECAUSE[target] });
    }
    const done = lines.every(({ value }) => value.status === 'completed') && !this.openHandoff(tx, orderId);
    if (done) this.#enter(tx, orderId, 'completed', { completedAt: tx.at });
  }
}
