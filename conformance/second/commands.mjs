// What CPQ may ask of OMS: SubmitOrder, CancelOrder, CloseOrder, and CommandStatus. Each is decided in one commit.
import { contentHash, intentKey } from './json.mjs';
import { Problem, invalid, parse } from './http.mjs';
import { CLOSED, reference } from './orders.mjs';
import { forged, violations } from './schema.mjs';

const HEADERS = ['x-correlation-id', 'x-source-system', 'x-target-system', 'x-tenant-id', 'x-legal-entity'];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DESKS = { scope: 'orders:submit', roles: ['QuoteService', 'SalesDesk', 'OrderOperations'] };
const aboutOrder = ({ order: { orderId }, reason }) => [orderId, reason];
const DAY = 24 * 3600 * 1000;

export const COMMANDS = {
  '/productOrder': {
    operation: 'SubmitOrder', ...DESKS, decide: submitOrder, intent: ({ acceptedQuote: { value } }) => [value.quoteId, value.quoteRevision], forgery: (body) => forged(body.acceptedQuote, '/acceptedQuote'),
  },
  '/cancelProductOrder': { operation: 'CancelOrder', ...DESKS, decide: cancelOrder, intent: aboutOrder, basedOnOrder: true, keptFor: 90 * DAY },
  '/closeProductOrder': {
    operation: 'CloseOrder', scope: 'orders:close', roles: ['OrderOperations'], decide: closeOrder, intent: aboutOrder,
    basedOnOrder: true, blocked: true, keptFor: 90 * DAY,
  },
};

const rejected = (reason) => ({ outcome: 'rejected', reason });
const done = ({ value: { orderId, status, version } }) => ({
  outcome: 'completed', order: orderId, body: { order: reference('Order', { orderId }), status, version },
});

function aboutQuote({ quoteId, quoteRevision }, orderId) {
  const quote = [`${quoteId}/${quoteRevision}`];
  return { AcceptedQuote: quote, Quote: quote, ...(orderId && { Order: [orderId] }) };
}

function submitOrder(orders, tx, body, origin) {
  const { quoteId, quoteRevision } = body.acceptedQuote.value;
  const ordered = tx.all('orders').some(({ value, tenant, legalEntity }) =>
    tenant === origin.tenant && legalEntity === origin.legalEntity && value.quote.quoteId === quoteId && value.quote.quoteRevision === quoteRevision);
  return ordered ? rejected('alreadyOrdered') : done(orders.create(tx, body, origin));
}

function cancelOrder(orders, tx, { order: { orderId }, reason }) {
  const { status } = tx.get('orders', orderId).value;
  if ([...CLOSED, 'cancelled', 'rejected'].includes(status)) return rejected('alreadyClosed');
  if (orders.openHandoff(tx, orderId)) return rejected('handoffOpen');
  if (orders.invoiced(tx, orderId)) return rejected('invoiced');
  const activations = orders.handoffsOf(tx, orderId).filter(({ operation, state }) => operation === 'ActivateBilling' && state === 'completed');
  // One that was confirmed by hand may have told us of no subscription: then nobody knows what to take back.
  if (!activations.every((activation) => orders.handoffs.subscriptionOf(tx, activation))) return rejected('handoffOpen');
  orders.cancel(tx, orderId, reason);
  return done(tx.get('orders', orderId));
}

function closeOrder(orders, tx, { order: { orderId }, reason }) {
  const { status } = tx.get('orders', orderId).value;
  if ([...CLOSED, 'cancelled', 'rejected'].includes(status)) return rejected('alreadyClosed');
  orders.close(tx, orderId, reason);
  return done(tx.get('orders', orderId));
}

export class Commands {
  constructor({ store, clock, tokens, orders }) { Object.assign(this, { store, clock, tokens, orders }); }

  async #caller(headers, { scope, roles }) {
    const claims = await this.tokens.authorised(headers, 'OMS', scope, roles);
    const missing = HEADERS.filter((name) => !headers[name]);
    if (missing.length) throw invalid(missing.map((name) => ({ pointer: '', detail: `The header ${name} is missing.` })));
    return { tenant: headers['x-tenant-id'], legalEntity: headers['x-legal-entity'], actor: claims.sub };
  }

  /** Checks in the order of the contract: token, headers, shape, checks, key, revision, block, business rules. */
  async handle(command, headers, text) {
    const caller = await this.#caller(headers, command);
    const key = headers['idempotency-key'];
    if (!key) throw new Problem('idempotency-key-missing', 'The request carries no Idempotency-Key.');
    if (!UUID.test(key)) throw invalid([{ pointer: '', detail: 'The Idempotency-Key is not a UUID.' }]);
    const body = parse(text);
    const errors = violations(`${command.operation}Request`, body);
    if (errors.length) throw invalid(errors);
    const forgery = command.forgery?.(body) ?? [];
    if (forgery.length) throw invalid(forgery);
    if (key !== intentKey(command.operation, caller.tenant, caller.legalEntity, headers['x-source-system'], ...command.intent(body))) {
      throw invalid([{ pointer: '', detail: 'The Idempotency-Key is not that of this content.' }]);
    }
    const origin = { key, ...caller, correlationId: headers['x-correlation-id'] };
    return this.store.commit({ cause: key, actor: caller.actor }, (tx) => this.#decide(tx, command, headers, body, origin));
  }

  #decide(tx, command, headers, body, origin) {
    const id = `${origin.tenant}/${origin.legalEntity}/${origin.key}`;
    const hash = contentHash(body);
    const earlier = tx.get('commands', id);
    if (earlier && (!command.keptFor || this.clock.now() < Date.parse(earlier.decidedAt) + command.keptFor)) {
      if (earlier.operation !== command.operation || earlier.hash !== hash) {
        throw new Problem('mismatch', 'This key belongs to a request with different content.');
      }
      return { ...earlier.answer, headers: { ...earlier.answer.headers, 'Idempotent-Replayed': 'true' } };
    }
    if (command.basedOnOrder) this.#checkOrder(tx, command, headers['if-match'], body.order.orderId, origin);
    const { operation } = command;
    const decision = command.decide(this.orders, tx, body, origin);
    const about = body.order ? { Order: [body.order.orderId] } : aboutQuote(body.acceptedQuote.value, decision.order);
    tx.transition(operation, origin.key, 'absent', 'inFlight', about);
    tx.transition(operation, origin.key, 'inFlight', decision.outcome === 'completed' ? 'done' : 'rejected', about);
    const answer = this.#answer(decision);
    const order = body.order?.orderId ?? decision.order;
    tx.put('commands', id, { ...origin, operation, hash, outcome: decision.outcome, decidedAt: tx.at, order, answer });
    return answer;
  }

  #answer({ outcome, reason, body }) {
    if (outcome === 'completed') return { status: 200, headers: { ETag: `"${body.version}"` }, body };
    const problem = new Problem('rejected', `The request was understood and refused: ${reason}.`, { reason });
    return { status: problem.status, headers: { 'Content-Type': 'application/problem+json' }, body: problem.body };
  }

  #checkOrder(tx, { blocked }, ifMatch, orderId, { tenant, legalEntity }) {
    const order = tx.get('orders', orderId);
    if (!order || order.tenant !== tenant || order.legalEntity !== legalEntity) throw new Problem('absent', `There is no order ${orderId}.`);
    if (!ifMatch) throw new Problem('revision-missing', 'The request carries no If-Match.');
    const { version } = order.value;
    if (ifMatch !== `"${version}"`) throw new Problem('stale', `The request is based on revision ${ifMatch}; the current one is ${version}.`);
    const open = blocked && this.orders.openHandoff(tx, orderId);
    if (open) {
      const { operation, key, state } = open;
      throw new Problem('order-blocked', 'A handoff about it is still open.', { handoff: { operation, key, state } });
    }
  }

  async status(key, headers) {
    const { tenant, legalEntity } = await this.#caller(headers, DESKS);
    if (!UUID.test(key)) throw invalid([{ pointer: '', detail: 'The key is not a UUID.' }]);
    const command = this.store.get('commands', `${tenant}/${legalEntity}/${key}`);
    if (!command) throw new Problem('absent', 'Nothing is known under this key.');
    const state = command.outcome === 'completed' ? 'done' : 'refused';
    return { status: 200, body: { state, ...(command.order && { order: reference('Order', { orderId: command.order }) }) } };
  }
}
