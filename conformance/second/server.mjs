// OMS, order management: starts the system and routes requests to its parts.
import http from 'node:http';
import { parseArgs } from 'node:util';
import { Clock } from './clock.mjs';
import { COMMANDS, Commands } from './commands.mjs';
import { Control } from './control.mjs';
import { Handoffs } from './handoffs.mjs';
import { Problem, answer, readBody } from './http.mjs';
import { CHANNELS, Inbox } from './inbox.mjs';
import { Orders } from './orders.mjs';
import { Outbox } from './outbox.mjs';
import { Store } from './store.mjs';
import { Tokens } from './tokens.mjs';

const text = { type: 'string' };
const { values: options } = parseArgs({
  options: {
    port: text, database: text, environment: { ...text, default: 'production' }, issuer: text,
    'client-id': text, 'client-secret': text, peer: { ...text, multiple: true, default: [] },
  },
});
const peers = Object.fromEntries(options.peer.map((peer) => {
  const [name, ...url] = peer.split('=');
  return [name, url.join('=').replace(/\/$/, '')];
}));

const clock = new Clock();
const store = new Store(options.database, clock);
const tokens = new Tokens(options.issuer, options['client-id'], options['client-secret']);
const outbox = new Outbox({ store, clock, tokens, peers });
const orders = new Orders(store, outbox);
const handoffs = new Handoffs({ store, clock, tokens, peers, orders });
const inbox = new Inbox({ store, clock, tokens, handoffs });
const commands = new Commands({ store, clock, tokens, orders });
const control = new Control({ environment: options.environment, store, clock, tokens, orders, handoffs, outbox });

async function route(request) {
  const { pathname, searchParams } = new URL(request.url, 'http://oms');
  const { method, headers } = request;
  const body = await readBody(request);
  if (method === 'POST' && Object.hasOwn(COMMANDS, pathname)) return commands.handle(COMMANDS[pathname], headers, body);
  if (method === 'POST' && Object.hasOwn(CHANNELS, pathname)) {
    await inbox.take(CHANNELS[pathname], headers, body);
    return { status: 204 };
  }
  const below = (root) => pathname.startsWith(root) && pathname.slice(root.length);
  if (method === 'GET' && below('/commands/')) return commands.status(decodeURIComponent(below('/commands/')), headers);
  if (below('/merestone/')) return control.handle(method, below('/merestone/'), searchParams, headers, body);
  throw new Problem('absent', 'There is nothing at this address.');
}

const server = http.createServer(async (request, response) => {
  if (request.method === 'GET') response.setHeader('Cache-Control', 'no-store');
  try {
    answer(response, await route(request));
  } catch (error) {
    if (error instanceof Problem) return answer(response, { status: error.status, body: error.body }, 'application/problem+json');
    console.error(error);
    answer(response, { status: 500, body: { type: 'about:blank', title: 'Something broke', status: 500 } }, 'application/problem+json');
  }
});

for (const { value } of store.all('orders')) store.commit({}, (tx) => orders.settle(tx, value.orderId));
handoffs.resume();
outbox.resume();
server.listen(Number(options.port), '127.0.0.1', () => console.log(`ready http://127.0.0.1:${server.address().port}`));
