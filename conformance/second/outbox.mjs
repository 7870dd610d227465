// Facts about orders, told to every reader at least once, in order, with the same bytes each time.
import { randomUUID } from 'node:crypto';
import { exchange } from './http.mjs';

const SCOPE = 'orders:facts', ADDRESS = '/events/orders', READERS = ['CPQ', 'Billing', 'Support', 'Notifier'];
const SECOND = 1000, SILENCE = 5 * SECOND, FIRST_PAUSE = SECOND, LONGEST_PAUSE = 60 * SECOND;
const DESK = 'OrderOperations';

const kebab = (name) => name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

export class Outbox {
  #busy = new Set(); // "<reader>/<orderId>" with a delivery under way or waiting for its next try
  #generation = 0;

  constructor({ store, clock, tokens, peers }) { Object.assign(this, { store, clock, tokens, peers }); }

  /** Records a fact in the commit of the change it tells. */
  record(tx, name, order, data) {
    const { orderId, version } = order.value;
    const id = randomUUID();
    order.sequence = (order.sequence ?? 0) + 1;
    const event = {
      specversion: '1.0', id, source: '/systems/OMS', type: `io.merestone.oms.${kebab(name)}.v1`, subject: orderId, time: tx.at,
      datacontenttype: 'application/json', dataschema: `urn:merestone:schema:${name}`, correlationid: order.correlationId,
      causationid: tx.cause ?? order.key, entityversion: version, tenantid: order.tenant, legalentity: order.legalEntity,
      authid: tx.actor ?? order.actor, partitionkey: orderId, sequence: String(order.sequence), data,
    };
    const about = { Order: [orderId], ...(data.quote && { Quote: [`${data.quote.quoteId}/${data.quote.quoteRevision}`] }) };
    const waiting = READERS.filter((reader) => this.peers[reader]);
    tx.put('facts', id, { id, name, orderId, sequence: order.sequence, bytes: JSON.stringify(event), about, waiting, refused: [] });
    tx.transition(name, id, '', 'recorded', about);
    tx.after(() => this.#deliver(waiting, orderId));
  }

  resume() { for (const { waiting, orderId } of this.store.all('facts')) this.#deliver(waiting, orderId); }
  reset() { this.#generation += 1; this.#busy.clear(); }

  #deliver(readers, orderId) { for (const reader of readers) this.#next(reader, orderId); }

  #next(reader, orderId) {
    const lane = `${reader}/${orderId}`;
    if (this.#busy.has(lane)) return;
    const fact = this.store.all('facts').find((one) => one.orderId === orderId && one.waiting.includes(reader));
    if (!fact) return;
    this.#busy.add(lane);
    this.#try(reader, fact, lane, FIRST_PAUSE, this.#generation);
  }

  async #try(reader, fact, lane, pause, generation) {
    let status = await this.#post(reader, fact);
    if (status === 401) { // about the token, which may have ended on its way
      this.tokens.forget(reader, SCOPE);
      status = await this.#post(reader, fact);
    }
    if (generation !== this.#generation) return;
    if (status === 204 || [400, 401, 403].includes(status)) {
      this.#busy.delete(lane);
      this.#taken(reader, fact, status);
      this.#next(reader, fact.orderId);
    } else {
      this.clock.at(`retry ${lane}`, this.clock.now() + pause, () => this.#try(reader, fact, lane, Math.min(2 * pause, LONGEST_PAUSE), generation));
    }
  }

  #taken(reader, { id }, status) {
    this.store.commit({}, (tx) => {
      const fact = tx.edit('facts', id);
      fact.waiting = fact.waiting.filter((one) => one !== reader);
      if (status !== 204) {
        fact.refused.push(reader);
        this.tokens.forget(reader, SCOPE);
        tx.openFallout(status === 400 ? 'ContractViolation' : 'AccessDenied', DESK, fact.name, id, 'recorded');
      }
      if (!fact.waiting.length && !fact.refused.length) tx.transition(fact.name, id, 'recorded', 'published', fact.about);
    });
  }

  /** The status of the answer; null where none came in time. */
  async #post(reader, { id, bytes }) {
    const token = await this.tokens.own(reader, SCOPE);
    if (!token) return null;
    const event = JSON.parse(bytes);
    const { done, abort } = exchange(this.peers[reader] + ADDRESS, {
      method: 'POST', body: bytes,
      headers: {
        Authorization: `Bearer ${token}`, 'Content-Type': 'application/cloudevents+json', 'X-Correlation-Id': event.correlationid,
        'X-Causation-Id': event.causationid, 'X-Source-System': 'OMS', 'X-Target-System': reader,
        'X-Tenant-Id': event.tenantid, 'X-Legal-Entity': event.legalentity,
      },
    });
    const silence = `silence ${reader} ${id}`;
    this.clock.at(silence, this.clock.now() + SILENCE, abort);
    const { status } = await done;
    this.clock.cancel(silence);
    return status ?? null;
  }
}
