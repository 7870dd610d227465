// The control API: how a test kit drives this system and watches it. Offered outside production only.
import { Problem, invalid, parse } from './http.mjs';
import { lineKey } from './orders.mjs';
import { OPERATIONS } from './handoffs.mjs';

const STALE_AFTER = 3600 * 1000;
const COLLECTIONS = { Order: 'orders', OrderLine: 'lines', Billable: 'billables' };
const REPLICAS = { Subscription: 'subscriptions', Invoice: 'invoices' };
const absent = () => new Problem('absent', 'Nothing is known under this identity.');

function years(from, count) {
  const until = new Date(from);
  until.setUTCFullYear(until.getUTCFullYear() + count);
  return until.toISOString();
}

export class Control {
  constructor({ environment, store, clock, tokens, orders, handoffs, outbox }) {
    Object.assign(this, { environment, store, clock, tokens, orders, handoffs, outbox });
  }

  async handle(method, path, query, headers, text) {
    const [verb, ...rest] = path.split('/').map(decodeURIComponent);
    if (verb === 'environment') return { status: 200, body: { environmentClass: this.environment, system: 'OMS' } };
    if (this.environment === 'production') throw absent();
    await this.tokens.authorised(headers, 'OMS', 'merestone:control');
    const after = Number(query.get('after') ?? 0);
    const key = rest.slice(1).join('/');
    switch (`${method} ${verb}`) {
      case 'POST reset': return this.#reset();
      case 'POST clock': return this.#advance(parse(text));
      case 'POST facts': return this.#story(parse(text));
      case 'POST repairs': return this.#repair(parse(text));
      case 'GET transitions': return this.#list('transitions', this.store.transitions, after);
      case 'GET fallouts': return this.#list('fallouts', this.store.all('fallouts'), after);
      case 'GET parked': return this.#parked();
      case 'GET entities': return this.#entity(rest[0], key);
      case 'GET replicas': return this.#replica(rest[0], key);
      case 'GET evidence': return this.#evidence(rest[0], key);
      default: throw absent();
    }
  }

  #reset() {
    for (const part of [this.handoffs, this.outbox, this.clock, this.store]) part.reset();
    return { status: 204 };
  }

  #advance({ advanceMs }) {
    // The contract says at least 1; the kit asks with 0 whether there is a clock at all, so 0 is a jump that changes nothing.
    if (!Number.isInteger(advanceMs) || advanceMs < 0) throw invalid([{ pointer: '/advanceMs', detail: 'Expected a positive integer.' }]);
    const offset = this.clock.offset + advanceMs;
    this.store.commit({}, (tx) => tx.put('meta', 'clock', { offset }));
    this.clock.advance(advanceMs);
    return { status: 200, body: { now: this.clock.iso() } };
  }

  #story(story) {
    const line = story.about && this.store.get('lines', lineKey(story.about));
    if (!line) throw absent();
    this.store.commit({}, (tx) => {
      const { orderId, orderLineId } = story.about;
      if (story.entity !== 'Invoice') return this.orders.told(tx, story);
      const { invoiceId } = story.key;
      tx.put('invoices', `${orderId}/${orderLineId}/${invoiceId}`, {
        value: { orderId, orderLineId, invoiceId, status: story.state }, source: 'Billing', asOf: tx.at, heardAt: this.clock.now(),
      });
    });
    return { status: 204 };
  }

  #repair(repair) {
    if (!['confirm', 'resend', 'abandon'].includes(repair.action)) {
      throw invalid([{ pointer: '/action', detail: 'Expected confirm, resend or abandon.' }]);
    }
    const refusal = this.handoffs.repair(repair);
    if (refusal) throw new Problem(refusal, `This repair is refused: ${refusal}.`);
    return { status: 204 };
  }

  #list(name, all, after) { return { status: 200, body: { [name]: all.slice(after), next: Math.max(all.length, after) } }; }

  #parked() {
    const parked = [
      ...this.store.all('events').filter(({ status }) => status === 'parked')
        .map(({ event, reason }) => ({ eventId: event.id, type: event.type, reason })),
      ...this.store.all('quarantine').map((one) => ({ ...one, reason: 'invalid' })),
      ...this.store.all('conflicts').map((one) => ({ ...one, reason: 'conflict' })),
    ];
    return { status: 200, body: { parked } };
  }

  #entity(entity, key) {
    const found = COLLECTIONS[entity] && this.store.get(COLLECTIONS[entity], key);
    if (!found) throw absent();
    return { status: 200, headers: { ETag: `"${found.value.version ?? found.revision}"` }, body: found.value };
  }

  #replica(entity, key) {
    const found = REPLICAS[entity] && this.store.get(REPLICAS[entity], key);
    if (!found) throw absent();
    const { value, source, asOf, heardAt } = found;
    return { status: 200, body: { value, source, asOf, stale: this.clock.now() - heardAt > STALE_AFTER } };
  }

  #evidence(operation, key) {
    const items = this.#handoffEvidence(operation, key) ?? this.#commandEvidence(operation, key)
      ?? this.#eventEvidence(operation, key) ?? this.#factEvidence(operation, key);
    if (!items) throw absent();
    const { keptUntil, ...evidence } = items;
    return { status: 200, body: { operation, key, holder: 'OMS', items: evidence, keptUntil } };
  }

  #handoffEvidence(operation, key) {
    const handoff = this.store.get('handoffs', key);
    if (!OPERATIONS[operation] || handoff?.operation !== operation) return null;
    return {
      request: JSON.parse(handoff.body), idempotencyKey: key, correlationId: handoff.correlationId,
      ...(handoff.outcome && { outcome: handoff.outcome.role }),
      ...(operation === 'ActivateBilling' && handoff.accepted && { 'accepted.activationId': handoff.accepted.activationId }),
      keptUntil: years(handoff.changedAt, 7),
    };
  }

  #commandEvidence(operation, key) {
    const command = this.store.all('commands').find((one) => one.operation === operation && one.key === key);
    if (!command) return null;
    const { hash, correlationId, actor, outcome, decidedAt } = command;
    return { 'request.hash': hash, idempotencyKey: key, correlationId, actorId: actor, outcome, decidedAt, keptUntil: years(decidedAt, 10) };
  }

  #eventEvidence(operation, key) {
    const event = this.store.get('events', key) ?? this.store.get('quarantined', key);
    if (event?.operation !== operation || event.role) return null;
    return { eventId: key, receivedAt: event.receivedAt, outcome: event.status ?? 'quarantined', keptUntil: years(event.receivedAt, 10) };
  }

  #factEvidence(operation, key) {
    const fact = this.store.get('facts', key);
    if (fact?.name !== operation) return null;
    const { time, entityversion, causationid } = JSON.parse(fact.bytes);
    return { eventId: key, occurredAt: time, entityVersion: entityversion, causationId: causationid, keptUntil: years(time, 10) };
  }
}
