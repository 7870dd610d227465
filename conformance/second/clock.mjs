// The system's clock: true time plus every jump made so far, and deadlines that fire in the order of their times.
const LONGEST = 2 ** 31 - 1;

export class Clock {
  offset = 0;
  #deadlines = new Map(); // name -> {at, act}
  #timer = null;

  now() { return Date.now() + this.offset; }
  iso(at = this.now()) { return new Date(at).toISOString(); }

  /** (Re)sets the deadline of this name. */
  at(name, at, act) { this.#deadlines.set(name, { at, act }); this.#arm(); }
  cancel(name) { this.#deadlines.delete(name); }

  advance(byMs) { this.offset += byMs; this.#fire(); }

  reset() { this.#deadlines.clear(); this.offset = 0; }

  #fire() {
    const horizon = this.now();
    for (;;) {
      let next = null;
      for (const [name, deadline] of this.#deadlines) {
        if (deadline.at <= horizon && (!next || deadline.at < next.at)) next = { name, ...deadline };
      }
      if (!next) break;
      this.#deadlines.delete(next.name);
      next.act();
    }
    this.#arm();
  }

  #arm() {
    clearTimeout(this.#timer);
    let first = Infinity;
    for (const { at } of this.#deadlines.values()) first = Math.min(first, at);
    if (first < Infinity) this.#timer = setTimeout(() => this.#fire(), Math.min(Math.max(first - this.now(), 0), LONGEST));
  }
}
