// Written by `merestone compile`; change the spec, not this file.
/** The story a request belongs to: who asks, for whom, and because of what. */

export const TARGET_SYSTEM = "Support";

/** For whom a story is told. */
export interface Party {
  readonly tenant: string;
  readonly legalEntity: string;
}

/** What every message carries along. `causationId` is absent on the first message of a story. */
export class Context {
  readonly sourceSystem: string;
  readonly tenant: string;
  readonly legalEntity: string;
  readonly correlationId: string;
  readonly causationId: string | undefined;

  constructor(sourceSystem: string, party: Party, correlationId: string, causationId?: string) {
    this.sourceSystem = sourceSystem;
    this.tenant = party.tenant;
    this.legalEntity = party.legalEntity;
    this.correlationId = correlationId;
    this.causationId = causationId;
  }

  /** The context of the first message of a new story. */
  static begun(sourceSystem: string, party: Party): Context {
    return new Context(sourceSystem, party, crypto.randomUUID());
  }

  /** The same story, one step further: what is sent now follows from that message. */
  causedBy(messageId: string): Context {
    return new Context(this.sourceSystem, this, this.correlationId, messageId);
  }

  /** The headers of a request in this context. */
  headers(): Record<string, string> {
    return {
      "X-Correlation-Id": this.correlationId,
      "X-Source-System": this.sourceSystem,
      "X-Target-System": TARGET_SYSTEM,
      "X-Tenant-Id": this.tenant,
      "X-Legal-Entity": this.legalEntity,
      ...(this.causationId ? { "X-Causation-Id": this.causationId } : {}),
    };
  }
}
