// ES256 tokens: those of our callers are verified against the issuer's keys, ours are fetched from the issuer.
// Tokens are judged by true time: the issuer knows nothing of the jumps of our clock.
import { createPublicKey, verify } from 'node:crypto';
import { Problem, exchange } from './http.mjs';

const PATIENCE = 5000;
const decode = (part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
const words = (scope) => (typeof scope === 'string' ? scope.split(' ') : []);

export class Tokens {
  #keys = new Map();
  #own = new Map();

  constructor(issuer, clientId, secret) {
    this.issuer = issuer.replace(/\/$/, '');
    this.basic = Buffer.from(`${clientId}:${secret}`).toString('base64');
  }

  async #key(kid) {
    if (!this.#keys.has(kid)) {
      const { body } = await exchange(`${this.issuer}/jwks.json`, { within: PATIENCE }).done;
      for (const jwk of body?.keys ?? []) if (jwk.kty === 'EC') this.#keys.set(jwk.kid, createPublicKey({ key: jwk, format: 'jwk' }));
    }
    return this.#keys.get(kid);
  }

  /** The claims of a genuine token for `audience`, or 401. */
  async claims(authorization, audience) {
    const denied = (detail) => new Problem('denied', detail, {}, 401);
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw denied('There is no bearer token.');
    const parts = token.split('.');
    let header, claims;
    try { [header, claims] = parts.slice(0, 2).map(decode); } catch { throw denied('This is no token.'); }
    const key = parts.length === 3 && header?.alg === 'ES256' && await this.#key(header.kid);
    const genuine = key && verify('sha256', Buffer.from(`${parts[0]}.${parts[1]}`), { key, dsaEncoding: 'ieee-p1363' },
      Buffer.from(parts[2], 'base64url'));
    if (!genuine || claims.iss !== this.issuer) throw denied('The token is not signed by the issuer.');
    if (!(claims.exp > Date.now() / 1000)) throw denied('The token has expired.');
    if (![claims.aud].flat().includes(audience)) throw denied('The token is meant for another system.');
    return claims;
  }

  /** Claims that also hold the scope and, where roles are given, one of them and the tenant and legal entity of the headers; else 403. */
  async authorised(headers, audience, scope, roles) {
    const claims = await this.claims(headers.authorization, audience);
    if (!words(claims.scope).includes(scope)) throw new Problem('denied', 'The token lacks the scope of this operation.');
    if (!roles) return claims;
    if (!roles.some((role) => claims.roles?.includes(role))) throw new Problem('denied', 'The token lacks every role of this operation.');
    for (const [name, claim] of [['x-tenant-id', claims.tenant], ['x-legal-entity', claims.legal_entity]]) {
      if (headers[name] !== undefined && headers[name] !== claim) throw new Problem('denied', `The token is for another ${name}.`);
    }
    return claims;
  }

  /** A token of ours, or null if the issuer gives none. */
  async own(audience, scope) {
    const name = `${audience} ${scope}`;
    const held = this.#own.get(name);
    if (held && held.until > Date.now()) return held.token;
    const { body } = await exchange(`${this.issuer}/token`, {
      method: 'POST', within: PATIENCE,
      headers: { Authorization: `Basic ${this.basic}`, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ grant_type: 'client_credentials', audience, scope }).toString(),
    }).done;
    if (!body?.access_token) return null;
    this.#own.set(name, { token: body.access_token, until: Date.now() + ((body.expires_in ?? 60) * 1000) / 2 });
    return body.access_token;
  }

  forget(audience, scope) { this.#own.delete(`${audience} ${scope}`); }
}
