// Written by `merestone compile`; change the spec, not this file.
/** A run of a file: its rows and its manifest as its sender writes them, and what the manifest says of the rows. */

import { at, hex, isObject } from "./values.js";

/** One run, complete. `key` is its name, `folder` where it lies on its channel. The same content is the same run. */
export interface Run {
  readonly operation: string;
  readonly key: string;
  readonly folder: string;
  readonly rows: string;
  readonly manifest: string;
}

/** Each file of a run with its path, in the order in which they are laid down; write each under another name first, and rename it. */
export function filesOf(run: Run): readonly (readonly [path: string, content: string])[] {
  return [
    [`${run.folder}/rows.jsonl`, run.rows],
    [`${run.folder}/manifest.json`, run.manifest],
  ];
}

/** The rows of a run: their text, their seal, and their totals. */
export class Rows {
  readonly content: string;
  readonly #rows: readonly unknown[];

  constructor(rows: readonly unknown[]) {
    this.#rows = rows;
    this.content = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  }

  /** How many there are. */
  get count(): number {
    return this.#rows.length;
  }

  /** The hash of their bytes. */
  async sealed(algorithm: "sha256" | "sha384" | "sha512"): Promise<string> {
    const digest = await crypto.subtle.digest(algorithm.replace("sha", "SHA-"), new TextEncoder().encode(this.content));
    return `${algorithm}:${hex(new Uint8Array(digest))}`;
  }

  /** The sum of what stands there in each row, as a decimal string; what is absent adds nothing. */
  number(path: readonly string[]): string {
    return sum(this.#at(path).map(String));
  }

  /** The sum of the amounts that stand there. All of them must be in that currency. */
  money(path: readonly string[], currency: string): { readonly amount: string; readonly currency: string } {
    const amounts = this.#at(path).filter(isObject);
    const other = amounts.find((amount) => amount.currency !== currency);
    if (other !== undefined) {
      throw new RangeError(`\`${path.join(".")}\` has amounts in ${String(other.currency)}, and is added up in ${currency}`);
    }
    return { amount: sum(["0.00", ...amounts.map((amount) => String(amount.amount))]), currency };
  }

  #at(path: readonly string[]): readonly unknown[] {
    return this.#rows.map((row) => at(row, path)).filter((value) => value !== undefined && value !== null);
  }
}

/** The exact sum of decimal strings, with as many places as the longest has. */
function sum(texts: readonly string[]): string {
  const places = Math.max(0, ...texts.map((text) => text.split(".")[1]?.length ?? 0));
  const total = texts.reduce((so, text) => so + scaled(text, places), 0n);
  const digits = String(total < 0n ? -total : total).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  return `${total < 0n ? "-" : ""}${whole}${places ? `.${digits.slice(digits.length - places)}` : ""}`;
}

function scaled(text: string, places: number): bigint {
  const [whole = "0", part = ""] = text.split(".");
  return BigInt(whole + part.padEnd(places, "0"));
}
