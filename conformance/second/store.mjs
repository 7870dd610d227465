// Durable state: documents in collections, changed only by transactions. One transaction is one line of the journal,
// written and synced before anyone hears of it; a half-written last line (a kill in mid-write) never happened.
import fs from 'node:fs';

export class Store {
  #fd;
  #collections;
  transitions;

  constructor(file, clock) {
    this.file = file;
    this.clock = clock;
    this.#forget();
    this.#replay();
    this.#fd = fs.openSync(file, 'a');
  }

  #forget() { this.#collections = new Map(); this.transitions = []; }

  #replay() {
    if (!fs.existsSync(this.file)) return;
    const text = fs.readFileSync(this.file, 'utf8');
    const end = text.lastIndexOf('\n') + 1;
    if (end < text.length) fs.truncateSync(this.file, Buffer.byteLength(text.slice(0, end)));
    for (const line of text.slice(0, end).split('\n')) if (line) this.#apply(JSON.parse(line));
    this.clock.offset = this.get('meta', 'clock')?.offset ?? 0;
  }

  #apply({ puts, transitions }) {
    for (const [collection, id, value] of puts) this.#collection(collection).set(id, value);
    this.transitions.push(...transitions);
  }

  #collection(name) {
    if (!this.#collections.has(name)) this.#collections.set(name, new Map());
    return this.#collections.get(name);
  }

  get(collection, id) { return this.#collection(collection).get(id); }
  all(collection) { return [...this.#collection(collection).values()]; }

  /** Runs `work(tx)`. If it throws, nothing happened; when it returns, everything is durable. */
  commit(context, work) {
    const tx = new Transaction(this, context);
    const result = work(tx);
    const record = tx.record();
    if (record.puts.length || record.transitions.length) {
      fs.writeSync(this.#fd, JSON.stringify(record) + '\n');
      fs.fdatasyncSync(this.#fd);
      this.#apply(record);
    }
    for (const act of tx.afterwards) act();
    return result;
  }

  reset() {
    this.#forget();
    fs.ftruncateSync(this.#fd, 0);
    fs.fdatasyncSync(this.#fd);
  }
}

class Transaction {
  #changed = new Map(); // "collection\0id" -> [collection, id, value]
  #transitions = [];
  afterwards = [];

  /** `cause`: id of the command or event this follows from; `actor`: on whose authority. Both optional. */
  constructor(store, { cause, actor } = {}) {
    this.store = store;
    this.cause = cause;
    this.actor = actor;
    this.at = store.clock.iso();
  }

  get(collection, id) {
    const changed = this.#changed.get(`${collection}\0${id}`);
    return changed ? changed[2] : this.store.get(collection, id);
  }

  /** A working copy; what is done to it is part of this transaction. */
  edit(collection, id) {
    const name = `${collection}\0${id}`;
    if (!this.#changed.has(name)) {
      const value = this.store.get(collection, id);
      if (value === undefined) throw new Error(`no ${collection} ${id}`);
      this.#changed.set(name, [collection, id, structuredClone(value)]);
    }
    return this.#changed.get(name)[2];
  }

  put(collection, id, value) { this.#changed.set(`${collection}\0${id}`, [collection, id, value]); return value; }

  all(collection) {
    const ids = new Map(this.store.all(collection).map((value) => [value, value]));
    for (const [of, id, value] of this.#changed.values()) {
      if (of !== collection) continue;
      ids.delete(this.store.get(of, id));
      ids.set(value, value);
    }
    return [...ids.values()];
  }

  count(name) {
    const value = (this.get('meta', name)?.value ?? 0) + 1;
    this.put('meta', name, { value });
    return value;
  }

  transition(subject, instance, source, target, about, cause = this.cause) {
    const number = this.store.transitions.length + this.#transitions.length + 1;
    this.#transitions.push({ number, at: this.at, subject, instance, source, target, about, ...(cause && { cause }) });
  }

  openFallout(name, owner, operation, key, state) {
    const number = this.count('fallouts');
    this.put('fallouts', String(number), { number, name, owner, operation, key, state, openedAt: this.at });
  }

  after(act) { this.afterwards.push(act); }

  record() { return { puts: [...this.#changed.values()], transitions: this.#transitions }; }
}
