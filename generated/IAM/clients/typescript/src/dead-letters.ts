// Written by `merestone compile`; change the spec, not this file.
/** What IAM puts aside of what it reads from brokers, so that nothing waits behind it and nothing is lost. */

const ASIDE = {
  FeedQuality: { name: "FeedQualityDeadLetters", readAt: "dwh.quality.v1", address: "dwh.quality.v1.iam.dead-letters", reasons: ["invalid", "poison"] },
} as const;

/** The channels of which something is put aside. */
export type AsideChannel = keyof typeof ASIDE;

/** By the address where it is read, which channel it is. */
export const ASIDE_CHANNELS: ReadonlyMap<string, AsideChannel> = new Map(
  (Object.keys(ASIDE) as AsideChannel[]).map((channel) => [ASIDE[channel].readAt, channel]),
);

/** Why. `invalid`: it is not what the contract promises; `poison`: it can be read, and cannot be applied; `conflict`: it contradicts what is known. */
export type AsideReason<Channel extends AsideChannel = AsideChannel> = (typeof ASIDE)[Channel]["reasons"][number];

/**
 * A message as it came, with the reason why it was not applied.
 *
 * Send it to `address` with its headers and body, and under the key and the content type that it came with. Once the broker has
 * it, go on with the next. A document of `Apply` is `application/cloudevents+json`, under the `partitionkey` in it.
 */
export interface DeadLetter<Body extends string | Uint8Array | null = string | Uint8Array | null> {
  readonly channel: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string | Uint8Array | null | undefined>>;
  readonly body: Body;
}

/** What is to be put aside, of what was read on `channel` with these headers; `detail` says in words what is wrong with it. */
export function deadLetter<Channel extends AsideChannel, Body extends string | Uint8Array | null>(
  channel: Channel,
  reason: AsideReason<Channel>,
  headers: Readonly<Record<string, string | Uint8Array | null | undefined>>,
  body: Body,
  detail = "",
): DeadLetter<Body> {
  const { name, readAt, address, reasons } = ASIDE[channel];
  if (!reasons.some((each) => each === reason)) {
    throw new TypeError(`of \`${channel}\` nothing is put aside as \`${reason}\`, but as ${reasons.join(", ")}`);
  }
  const came = Object.entries(headers).filter(([header]) => !header.toLowerCase().startsWith("dead-letter-"));
  const words = detail.split(/\s+/).filter(Boolean).join(" ");
  const said = { "dead-letter-reason": reason, "dead-letter-channel": readAt, ...(words ? { "dead-letter-detail": words } : {}) };
  return { channel: name, address, headers: { ...Object.fromEntries(came), ...said }, body };
}
