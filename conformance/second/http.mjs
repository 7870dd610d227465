// HTTP, both ways: problems and answers of ours, requests to others.
import http from 'node:http';
import https from 'node:https';

const TITLES = {
  invalid: [400, 'The message violates the contract'],
  'idempotency-key-missing': [400, 'The Idempotency-Key is missing'],
  denied: [403, 'The caller may not do this'],
  absent: [404, 'There is nothing here'],
  'in-flight': [409, 'The first request with this key is still being decided', true],
  'order-blocked': [409, 'The order is held by an open handoff'],
  'state-forbids': [409, 'The state does not allow this'],
  stale: [412, 'The revision is no longer current'],
  mismatch: [422, 'The key was already used for other content'],
  rejected: [422, 'The request was understood and refused'],
  'revision-missing': [428, 'The revision is missing'],
};

export class Problem extends Error {
  constructor(kind, detail, members = {}, status = TITLES[kind][0]) {
    super(detail);
    const [, title, retryable = false] = TITLES[kind];
    this.status = status;
    this.body = { type: `urn:merestone:problem:${kind}`, title, status, detail, class: kind, retryable, ...members };
  }
}

export const invalid = (errors) => new Problem('invalid', `The message violates the contract at ${errors.length} place(s).`, { errors });

export async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

export function parse(text) {
  try { return JSON.parse(text); } catch { throw invalid([{ pointer: '', detail: 'Not JSON.' }]); }
}

const ALSO_SAID = { 401: { 'WWW-Authenticate': 'Bearer' } };

export function answer(response, { status, headers = {}, body }, type = 'application/json') {
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, { ...(text && { 'Content-Type': type }), 'Content-Length': Buffer.byteLength(text), ...ALSO_SAID[status], ...headers });
  response.end(text);
}

/**
 * One exchange. Resolves to {status, headers, body}, or to {failure}: 'refused' where nothing can have been sent, 'lost'
 * where it may have been. Returns also `abort`, after which it resolves to 'lost', as it does after `within` ms of silence.
 */
export function exchange(url, { method = 'GET', headers = {}, body = '', within } = {}) {
  let abort;
  const done = new Promise((resolve) => {
    const request = (url.startsWith('https:') ? https : http).request(url, {
      method, agent: false, headers: { ...headers, ...(method !== 'GET' && { 'Content-Length': Buffer.byteLength(body) }) },
    }, async (response) => {
      try {
        const text = await readBody(response);
        if (!response.complete) return resolve({ failure: 'lost' });
        resolve({ status: response.statusCode, headers: response.headers, body: tolerant(text) });
      } catch { resolve({ failure: 'lost' }); }
    });
    request.on('error', (error) => resolve({ failure: ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH'].includes(error.code) ? 'refused' : 'lost' }));
    abort = () => request.destroy(new Error('given up'));
    if (within) request.setTimeout(within, abort);
    request.end(body);
  });
  return { done, abort };
}

function tolerant(text) {
  try { return JSON.parse(text); } catch { return undefined; }
}
