// Written by `merestone compile`; change the spec, not this file.
/** A command that goes over a broker: all that the producer of the broker has to send. */

/**
 * One command. Send it to `address` with its headers and body, and under `partitionKey` where the channel has one.
 *
 * `key` is the `Idempotency-Key`. What comes of the command is told on `replies`, where `idempotencykey` is this key. A repetition
 * sends exactly the same.
 */
export interface BrokerMessage {
  readonly channel: string;
  readonly address: string;
  readonly replies?: string;
  readonly partitionKey?: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
