// Written by `merestone compile`; change the spec, not this file.
/** Sending over HTTP, once, and reading what comes back. Nothing here repeats a request. */

import { TARGET_SYSTEM } from "./context.js";
import type { Answer, CommandOutcome, DeliveryOutcome, QueryOutcome } from "./outcomes.js";
import { type Members, problemOf, type Rejected, secondsIn } from "./problems.js";
import { faultIn } from "./reading.js";
import { isObject } from "./values.js";

/**
 * Gives a bearer token for an audience and a scope.
 *
 * Where it cannot be reached, nothing was sent, and the outcome says so. Any other error of it, as that the secret is wrong, is
 * thrown as it is: the same again would not succeed.
 */
export type TokenSource = (audience: string, scope: string) => string | Promise<string>;

/** How a system is reached. `timeout` in milliseconds replaces what the contract gives each operation. */
export interface Options {
  readonly timeout?: number;
  readonly fetch?: typeof fetch;
}

/** How one request is sent. Giving up early says nothing about what became of a command. */
export interface Sending {
  readonly signal?: AbortSignal;
}

/** How a command is sent that is based on a revision. */
export interface Based extends Sending {
  readonly ifMatch: number;
}

/** One request, complete but for its token. `key` is empty where the request changes nothing. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly scope: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds to wait for the answer. */
  readonly patience: number;
  readonly body?: string;
  readonly key: string;
}

/** What answers a call: the status, the name of the message, and the class of the operation's own rejection. */
export interface Promised {
  readonly status: number;
  readonly message: string;
  readonly rejected?: new (status: number, members: Members) => Rejected;
}

interface Reply {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly text: string;
}

/** No answer. `sent` says whether the request may have reached the other side. */
interface Silence {
  readonly sent: boolean;
  readonly cause: string;
}

/** The way to one system. */
export class Line {
  readonly #base: string;
  readonly #token: TokenSource;
  readonly #options: Options;

  constructor(baseUrl: string, token: TokenSource, options: Options) {
    this.#base = baseUrl.replace(/\/+$/, "");
    this.#token = token;
    this.#options = options;
  }

  /** The outcome of a command: its answer, or what is known about having none. A refusal is thrown. */
  async command<Body>(call: Call, promised: Promised, sending: Sending): Promise<CommandOutcome<Body>> {
    const reply = await this.#send(call, sending);
    if ("sent" in reply) {
      return { kind: reply.sent ? "unknown" : "notSent", key: call.key, cause: reply.cause };
    }
    const answer = answerIn<Body>(reply, promised);
    if (answer !== undefined) {
      return answer;
    }
    throwProblem(reply, promised);
    const later = reply.headers.get("Retry-After");
    if (reply.status === 503 && later !== null) {
      const retryAfter = secondsIn(later);
      const cause = `503, not taken: try again in ${later} s`;
      return { kind: "notSent", key: call.key, cause, ...(retryAfter === undefined ? {} : { retryAfter }) };
    }
    return { kind: "unknown", key: call.key, cause: outside(reply) };
  }

  /** The outcome of a query. A refusal, which includes that there is nothing there, is thrown. */
  async query<Body>(call: Call, promised: Promised, sending: Sending): Promise<QueryOutcome<Body>> {
    const reply = await this.#send(call, sending);
    if ("sent" in reply) {
      return { kind: "unavailable", cause: reply.cause };
    }
    const answer = answerIn<Body>(reply, promised);
    if (answer !== undefined) {
      return answer;
    }
    throwProblem(reply, promised);
    const later = secondsIn(reply.headers.get("Retry-After"));
    return { kind: "unavailable", cause: outside(reply), ...(later === undefined ? {} : { retryAfter: later }) };
  }

  /** The outcome of telling a fact. Only 400, 401 and 403 are thrown, of which 401 is about the token; anything else is tried again. */
  async deliver(call: Call, sending: Sending): Promise<DeliveryOutcome> {
    const reply = await this.#send(call, sending);
    if ("sent" in reply) {
      return { kind: "notTaken", cause: reply.cause };
    }
    if (reply.status === 204) {
      return { kind: "delivered", replayed: isReplayed(reply) };
    }
    if ([400, 401, 403].includes(reply.status)) {
      throwProblem(reply, {});
    }
    return { kind: "notTaken", cause: outside(reply) };
  }

  /** The outcome of putting a file of a run. A refusal is thrown; what is not confirmed may be put again, for it is the same run. */
  async handOver(call: Call, sending: Sending): Promise<DeliveryOutcome> {
    const reply = await this.#send(call, sending);
    if ("sent" in reply) {
      return { kind: "notTaken", cause: reply.cause };
    }
    if ([201, 202, 204].includes(reply.status)) {
      return { kind: "delivered", replayed: isReplayed(reply) };
    }
    throwProblem(reply, {});
    return { kind: "notTaken", cause: outside(reply) };
  }

  /** Send once; what goes wrong on the way is a value. A request that cannot be made at all is an error. */
  async #send(call: Call, sending: Sending): Promise<Reply | Silence> {
    let token: string;
    try {
      token = await this.#token(TARGET_SYSTEM, call.scope);
    } catch (error) {
      return withoutToken(error);
    }
    if (sending.signal?.aborted) {
      return { sent: false, cause: "given up before it was sent" };
    }
    const limit = AbortSignal.timeout(this.#options.timeout ?? call.patience);
    const request = new Request(this.#base + call.path, {
      method: call.method,
      headers: { Accept: "application/json, application/problem+json", Authorization: `Bearer ${token}`, ...call.headers },
      redirect: "manual",
      signal: sending.signal ? AbortSignal.any([limit, sending.signal]) : limit,
      ...(call.body === undefined ? {} : { body: call.body }),
    });
    try {
      const response = await (this.#options.fetch ?? fetch)(request);
      const { status, statusText, headers } = response;
      return { status, statusText, headers, text: await response.text() };
    } catch (error) {
      return silence(error);
    }
  }
}

/** What a socket says when there was no connection to send on; in a browser nothing is known, so it may have been sent. */
const NEVER_SENT: ReadonlySet<unknown> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  // the certificate of the other side was not trusted, so nothing was said to it
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REVOKED",
  "CERT_SIGNATURE_FAILURE",
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "INVALID_PURPOSE",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

function silence(error: unknown): Silence {
  const { code, told } = said(error);
  return { sent: !NEVER_SENT.has(code), cause: told };
}

/** What is known where no token came: nothing was sent. What no network told is thrown. */
function withoutToken(error: unknown): Silence {
  const { code, told } = said(error);
  const isLost = error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
  if (code === undefined && !isLost && !isGivenUp(error)) {
    throw error;
  }
  return { sent: false, cause: `no token: ${told}` };
}

/** How `fetch` says that it waited for too long, or was told to stop. */
function isGivenUp(error: unknown): boolean {
  return isObject(error) && (error.name === "TimeoutError" || error.name === "AbortError");
}

function said(error: unknown): { readonly code: unknown; readonly told: string } {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = isObject(cause) ? cause.code : undefined;
  const told = [error, cause].filter((each) => each instanceof Error).map((each) => each.message || String(code));
  return { code, told: told.join(": ") || String(error) };
}

/** The promised message; undefined if this is another answer, or one that cannot be read as that message. */
function answerIn<Body>(reply: Reply, promised: Promised): Answer<Body> | undefined {
  const body = reply.status === promised.status ? parsed(reply.text) : undefined;
  if (body === undefined || faultIn(body, { $ref: promised.message }, "") !== undefined) {
    return undefined;
  }
  const revision = /^"?([0-9]+)"?$/.exec(reply.headers.get("ETag") ?? "")?.[1];
  const location = reply.headers.get("Location");
  return {
    kind: "answer",
    status: reply.status,
    body: body as Body,
    ...(revision === undefined ? {} : { revision: Number(revision) }),
    ...(location === null ? {} : { location }),
    replayed: isReplayed(reply),
  };
}

/** Throw the refusal, if the answer is one: 4xx with a problem document. */
function throwProblem(reply: Reply, promised: Partial<Promised>): void {
  const isProblem = reply.headers.get("Content-Type")?.startsWith("application/problem+json") ?? false;
  const members = isProblem && reply.status >= 400 && reply.status < 500 ? parsed(reply.text) : undefined;
  if (isObject(members) && "class" in members) {
    throw problemOf(reply.status, members, reply.headers.get("Retry-After"), promised.rejected);
  }
}

function isReplayed(reply: Reply): boolean {
  return reply.headers.get("Idempotent-Replayed") === "true";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

function outside(reply: Reply): string {
  return `${reply.status} ${reply.statusText}: an answer the contract does not know`;
}
