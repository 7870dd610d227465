// What OMS asks of Billing: the requirer's machine of ActivateBilling and CancelSubscription. A handoff is durable before it
// is sent; what may have been executed is asked about, and resent only once its absence is proven.
import { contentHash, intentKey, same } from './json.mjs';
import { exchange } from './http.mjs';
import { lineKey, reference } from './orders.mjs';
import { violations } from './schema.mjs';

const SECOND = 1000, MINUTE = 60 * SECOND, HOUR = 60 * MINUTE;
const ACCEPTED_WITHIN = 5 * SECOND, COMPLETED_WITHIN = 4 * HOUR;
const ASK_EVERY = 15 * MINUTE, ASK_FOR = 24 * HOUR, ABSENCES = 2, ABSENCES_APART = 5 * MINUTE, ANSWER_WITHIN = 5 * SECOND;
const RETRIES = 6, FIRST_BACKOFF = 2 * SECOND, LAST_BACKOFF = 5 * MINUTE;
const DESK = 'BillingOperations', APPROVER = 'FinanceApprover', SCOPE = 'billing:activate';
const OUTCOMES = ['completed', 'rejected', 'failed'];

export const OPERATIONS = {
  ActivateBilling: {
    path: '/billing-activations', answer: 'ActivationStatusAnswer',
    accepted: 'BillingActivationAccepted', rejected: 'BillingActivationRejected',
    found: { active: 'completed', pending: 'accepted', failed: 'failed', refused: 'rejected' },
    fallouts: { rejected: 'BillingRejected', failed: 'BillingFailed' },
  },
  CancelSubscription: {
    path: '/subscription-cancellations', answer: 'CancellationStatusAnswer',
    accepted: 'CancellationAccepted', rejected: 'CancellationRejected',
    found: { cancelled: 'completed', pending: 'accepted', failed: 'failed', refused: 'rejected' },
    fallouts: { rejected: 'CancellationRefused', failed: 'CancellationRefused' },
  },
};
const REFUSALS = { mismatch: 'PayloadMismatch', stale: 'StaleRevision', denied: 'AccessDenied' };

export class Handoffs {
  #calls = new Set(); // aborts of the exchanges under way

  constructor({ store, clock, tokens, peers, orders }) {
    Object.assign(this, { store, clock, tokens, peers, orders });
    orders.handoffs = this;
  }

  /** After a start: what was under way when we were killed may have arrived; everything else goes on. */
  resume() {
    for (const { key } of this.store.all('handoffs')) {
      const { state, sending } = this.store.get('handoffs', key);
      if (state === 'requested' && sending) this.#commit(key, (tx, handoff) => this.#enter(tx, handoff, 'unknown'));
      else if (state === 'reconciling') this.#commit(key, (tx, handoff) => this.#enter(tx, handoff, 'unknown'));
      else this.#arm(key);
    }
  }

  reset() {
    for (const abort of this.#calls) abort();
    this.#calls.clear();
  }

  intendActivation(tx, instance) {
    const { value: line } = tx.get('lines', instance);
    const order = tx.get('orders', line.orderId);
    const billable = tx.get('billables', instance);
    const snapshot = (entity, value, revision) => ({ entity, value, revision, takenAt: tx.at, contentHash: contentHash(value) });
    const quote = order.acceptedQuote.value;
    this.#intend(tx, 'ActivateBilling', instance, [line.orderId, line.orderLineId], {
      order: snapshot('Order', order.value, order.value.version), acceptedQuote: order.acceptedQuote,
      milestone: snapshot('Billable', billable.value, billable.revision), billingAccount: quote.billingAccount, charges: line.charges,
    }, {
      Order: [line.orderId], OrderLine: [instance], Billable: [instance], BillingAccount: [quote.billingAccount.billingAccountId],
      AcceptedQuote: [`${quote.quoteId}/${quote.quoteRevision}`], Quote: [`${quote.quoteId}/${quote.quoteRevision}`],
    });
  }

  /** The subscription an activation made, as Billing's answer or, failing that, its facts have told. */
  subscriptionOf(tx, activation) {
    const told = tx.all('subscriptions').find(({ value }) => lineKey(value.orderLine) === activation.line);
    return activation.outcome?.data.subscription ?? (told && reference('Subscription', { subscriptionId: told.value.subscriptionId }));
  }

  intendCancellation(tx, activation, reason) {
    const { orderId, line } = activation;
    const subscription = this.subscriptionOf(tx, activation);
    const orderLineId = line.slice(orderId.length + 1);
    this.#enter(tx, tx.edit('handoffs', activation.key), 'compensating');
    this.#intend(tx, 'CancelSubscription', line, [subscription.subscriptionId, orderId], {
      subscription, order: reference('Order', { orderId }), orderLine: reference('OrderLine', { orderId, orderLineId }), reason,
    }, { Subscription: [subscription.subscriptionId], Order: [orderId], OrderLine: [line] }, activation.key);
  }

  #intend(tx, operation, line, naturalKey, request, about, undoes) {
    const orderId = line.split('/')[0];
    const order = tx.edit('orders', orderId);
    const key = intentKey(operation, order.tenant, order.legalEntity, 'OMS', ...naturalKey);
    const handoff = tx.put('handoffs', key, {
      key, operation, orderId, line, about, undoes, state: 'idle', body: JSON.stringify(request),
      tenant: order.tenant, legalEntity: order.legalEntity, correlationId: order.correlationId, causationId: tx.cause ?? order.key,
    });
    order.handoffs.push(key);
    this.#enter(tx, handoff, 'requested');
  }

  /** Moves a handoff along one arrow, with what belongs to entering the target; line and order follow in the same commit. */
  #enter(tx, handoff, target) {
    const now = this.clock.now();
    tx.transition(handoff.operation, handoff.key, handoff.state, target, handoff.about);
    handoff.state = target;
    handoff.changedAt = tx.at;
    if (target === 'requested') {
      Object.assign(handoff, { requestedAt: now, tries: 0, sendAt: now, sending: false, absences: [], outcome: undefined });
    } else if (target === 'unknown') {
      Object.assign(handoff, { sending: false, unsure: true, firstUnknownAt: handoff.firstUnknownAt ?? now, askAt: now + ASK_EVERY });
    }
    if (['accepted', 'repair', 'compensating', ...OUTCOMES].includes(target)) handoff.unsure = false;
    if (handoff.undoes) {
      const activation = tx.edit('handoffs', handoff.undoes);
      const effect = { completed: 'compensated', rejected: 'repair', failed: 'repair', abandoned: 'repair' }[target];
      if (effect && activation.state === 'compensating') this.#enter(tx, activation, effect);
    }
    if (target !== 'compensating') this.orders.follow(tx, handoff);
    tx.after(() => this.#arm(handoff.key));
  }

  #commit(key, work, cause = key) {
    if (this.store.get('handoffs', key)) this.store.commit({ cause }, (tx) => work(tx, tx.edit('handoffs', key)));
  }

  /** Sets the one deadline that a handoff waits for in its state. */
  #arm(key) {
    const handoff = this.store.get('handoffs', key);
    const { state, sending } = handoff;
    const expire = () => this.#commit(key, (tx, late) => {
      tx.openFallout('DeadlinePassed', DESK, late.operation, key, late.state);
      this.#enter(tx, late, 'unknown');
    });
    if (state === 'requested' && !sending) this.clock.at(key, handoff.sendAt, () => this.#send(key));
    else if (state === 'requested') this.clock.at(key, handoff.acceptBy, expire);
    else if (state === 'accepted') this.clock.at(key, handoff.requestedAt + COMPLETED_WITHIN, expire);
    else if (state === 'unknown') {
      const spent = handoff.firstUnknownAt + ASK_FOR;
      if (handoff.askAt < spent) this.clock.at(key, handoff.askAt, () => (this.clock.now() < spent ? this.#ask(key) : this.#giveUp(key)));
      else this.clock.at(key, spent, () => this.#giveUp(key));
    } else if (state !== 'reconciling') this.clock.cancel(key);
  }

  #giveUp(key) {
    this.#commit(key, (tx, handoff) => {
      tx.openFallout('DeadlinePassed', DESK, handoff.operation, key, handoff.state);
      this.#enter(tx, handoff, 'repair');
    });
  }

  async #call(handoff, method, path, body) {
    const token = await this.tokens.own('Billing', SCOPE);
    if (!token || !this.peers.Billing) return { failure: 'refused' };
    const headers = {
      Authorization: `Bearer ${token}`, 'X-Correlation-Id': handoff.correlationId, 'X-Causation-Id': handoff.causationId,
      'X-Source-System': 'OMS', 'X-Target-System': 'Billing', 'X-Tenant-Id': handoff.tenant, 'X-Legal-Entity': handoff.legalEntity,
      ...(body && { 'Content-Type': 'application/json', 'Idempotency-Key': handoff.key }),
    };
    const { done, abort } = exchange(this.peers.Billing + path, { method, headers, body });
    this.#calls.add(abort);
    return done.finally(() => this.#calls.delete(abort));
  }

  async #send(key) {
    this.store.commit({ cause: key }, (tx) => {
      const handoff = tx.edit('handoffs', key);
      const now = this.clock.now();
      Object.assign(handoff, { sending: true, tries: handoff.tries + 1, acceptBy: (handoff.tries ? now : handoff.requestedAt) + ACCEPTED_WITHIN });
      tx.after(() => this.#arm(key));
    });
    const sent = this.store.get('handoffs', key);
    const answer = await this.#call(sent, 'POST', OPERATIONS[sent.operation].path, sent.body);
    const current = this.store.get('handoffs', key);
    if (!current || current.requestedAt !== sent.requestedAt || current.tries !== sent.tries) return;
    this.#commit(key, (tx, handoff) => this.#answered(tx, handoff, answer));
  }

  #answered(tx, handoff, { failure, status, headers, body }) {
    const { operation, key, state } = handoff;
    const kind = body?.class;
    const valid = (role) => violations(OPERATIONS[operation][role], body).length === 0;
    if (status === 202 && valid('accepted')) return this.#apply(tx, handoff, 'accepted', body);
    if (status === 422 && kind === 'rejected' && valid('rejected')) return this.#apply(tx, handoff, 'rejected', { reason: body.reason });
    if (state !== 'requested') return;
    const throttled = status === 429 || (status === 503 && headers['retry-after']);
    if (failure === 'refused' || throttled || (status === 409 && kind === 'in-flight')) {
      const backoff = Math.min(FIRST_BACKOFF * 2 ** (handoff.tries - 1), LAST_BACKOFF);
      const wait = Math.max(backoff, (Number(headers?.['retry-after']) || 0) * SECOND);
      if (handoff.tries > RETRIES) this.#enter(tx, handoff, 'repair');
      else Object.assign(handoff, { sending: false, sendAt: this.clock.now() + wait });
      tx.after(() => this.#arm(key));
    } else if (status >= 400 && status < 500) {
      tx.openFallout(REFUSALS[kind] ?? 'ContractViolation', DESK, operation, key, state);
      if (kind === 'denied') this.tokens.forget('Billing', SCOPE);
      this.#enter(tx, handoff, 'repair');
    } else this.#enter(tx, handoff, 'unknown');
  }

  async #ask(key) {
    this.#commit(key, (tx, handoff) => this.#enter(tx, handoff, 'reconciling'));
    const asked = this.store.get('handoffs', key);
    let over = false;
    const conclude = (answer) => {
      const current = this.store.get('handoffs', key);
      if (over || current?.state !== 'reconciling' || current.changedAt !== asked.changedAt) return;
      over = true;
      this.#commit(key, (tx, handoff) => this.#found(tx, handoff, answer));
    };
    this.clock.at(key, this.clock.now() + ANSWER_WITHIN, () => conclude({ failure: 'lost' }));
    conclude(await this.#call(asked, 'GET', `${OPERATIONS[asked.operation].path}/${key}`));
  }

  #found(tx, handoff, { status, body }) {
    const { answer, found } = OPERATIONS[handoff.operation];
    if (status === 200 && violations(answer, body).length === 0) {
      const { state, ...data } = body;
      this.#apply(tx, handoff, found[state], data);
    } else if (status === 200) {
      tx.openFallout('ContractViolation', DESK, handoff.operation, handoff.key, handoff.state);
      this.#enter(tx, handoff, 'repair');
    } else {
      const now = this.clock.now();
      if (status === 404 && body?.class === 'absent') handoff.absences.push(now);
      const proven = handoff.absences.length >= ABSENCES && handoff.absences.at(-1) - handoff.absences[0] >= ABSENCES_APART;
      this.#enter(tx, handoff, proven ? 'requested' : 'unknown');
    }
  }

  /** What Billing says, by answer, reply or status. Returns false where it contradicts what is known. */
  #apply(tx, handoff, role, data) {
    const { state, outcome, accepted, key, operation } = handoff;
    const agrees = (known) => Object.keys(data).every((name) => !(name in known) || same(known[name], data[name]));
    if (role === 'accepted') {
      const contradicts = accepted && !agrees(accepted);
      if (!contradicts) handoff.accepted = { ...data, ...accepted };
      if (contradicts) this.#conflict(tx, handoff);
      else if (['requested', 'unknown', 'reconciling'].includes(state) || (state === 'repair' && !outcome)) this.#enter(tx, handoff, 'accepted');
      return !contradicts;
    }
    if (outcome?.role === role && agrees(outcome.data)) {
      outcome.data = { ...data, ...outcome.data };
      return true;
    }
    if (!['requested', 'accepted', 'unknown', 'reconciling', 'repair'].includes(state)) {
      this.#conflict(tx, handoff);
      return false;
    }
    handoff.outcome = { role, data };
    const fallout = OPERATIONS[operation].fallouts[role];
    if (fallout) tx.openFallout(fallout, DESK, operation, key, role);
    this.#enter(tx, handoff, role);
    return true;
  }

  #conflict(tx, { operation, key, state }) { tx.openFallout('ContradictoryOutcome', DESK, operation, key, state); }

  /** A reply on BillingReplies; false where it is a conflict. */
  replied(tx, key, role, data) { return this.#apply(tx, tx.edit('handoffs', key), role, data); }

  /** What an operator does. Returns null, or why not: 'absent', 'denied', 'state-forbids'. */
  repair({ operation, key, action, actor, role, approvedBy }) {
    const handoff = this.store.get('handoffs', key);
    if (handoff?.operation !== operation) return 'absent';
    if (role !== DESK || approvedBy?.role !== APPROVER) return 'denied';
    if (!['repair', 'rejected', 'failed'].includes(handoff.state)) return 'state-forbids';
    this.store.commit({ cause: key, actor }, (tx) => {
      const repaired = tx.edit('handoffs', key);
      if (repaired.state !== 'repair') this.#enter(tx, repaired, 'repair');
      const known = repaired.outcome?.role === 'completed' ? repaired.outcome.data : {};
      if (action === 'confirm') repaired.outcome = { role: 'completed', data: known };
      if (action === 'abandon') repaired.outcome = { role: 'abandoned', data: {} };
      this.#enter(tx, repaired, { confirm: 'completed', resend: 'requested', abandon: 'abandoned' }[action]);
    });
    return null;
  }
}
