import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { PageQuery, pageOf } from "../shared/page.ts";
import { Id, Timestamp } from "../shared/primitives.ts";

/** A message of the outbox that was given up: what it asked for has not happened. Without what it carries. */
export const DeadLetter = z.object({
  id: Id,
  tenantId: Id,
  tenantName: z.string(),
  /** What it asks for, such as `event.match`. */
  topic: z.string(),
  /** Over all times that it was sent. */
  attempts: z.int(),
  /** The class and code of the last error; its words may be the tenant's, and are in the log under the message's id. */
  fault: z.string().nullable(),
  /** The run that it is about, where it names one. */
  runId: Id.nullable(),
  createdAt: Timestamp,
  diedAt: Timestamp,
});
export type DeadLetter = z.infer<typeof DeadLetter>;

const Topic = z
  .string()
  .max(60)
  .regex(/^[a-z_]+(\.[a-z_]+)+$/, "Name a topic such as event.match.");

const filter = { tenantId: Id.optional(), topic: Topic.optional() };

export const listDeadLetters = operation({
  method: "GET",
  path: "/v1/platform/dead-letters",
  summary: "Messages that were given up, the last to die first",
  tag: "Platform",
  can: "platform:read",
  effect: "read",
  input: z.strictObject({ ...PageQuery.shape, ...filter }),
  output: pageOf(DeadLetter).extend({
    /** Of the filter, over all pages. */
    total: z.int(),
    /** Those that any dead letter has, to filter by. */
    topics: z.array(z.string()),
  }),
});
/** It is tried as often anew. Whoever handles it may have done its work before, and does no more than once. */
export const sendDeadLetter = operation({
  method: "POST",
  path: "/v1/platform/dead-letters/{messageId}/send",
  summary: "Send a message again that was given up",
  tag: "Platform",
  can: "platform:operate",
  effect: "write",
  audit: "dead_letter.send",
  input: z.strictObject({ messageId: Id }),
  output: z.object({ sent: z.literal(true) }),
});
export const sendDeadLetters = operation({
  method: "POST",
  path: "/v1/platform/dead-letters/send",
  summary: "Send all messages of a filter again that were given up, the oldest first",
  tag: "Platform",
  can: "platform:operate",
  effect: "write",
  audit: "dead_letter.send_all",
  input: z.strictObject(filter),
  output: z.object({ sent: z.int(), left: z.int().describe("Of the filter, beyond the most that is sent at once.") }),
});
/** What it asked for will never happen, so its tenant reads that and why in its own audit log. */
export const discardDeadLetter = operation({
  method: "POST",
  path: "/v1/platform/dead-letters/{messageId}/discard",
  summary: "Throw a message away that was given up, with a reason",
  tag: "Platform",
  can: "platform:operate",
  effect: "destructive",
  audit: "dead_letter.discard",
  input: z.strictObject({
    messageId: Id,
    reason: z.string().trim().min(5, "Say why in a few words: the tenant's people can read it.").max(500),
  }),
  output: z.object({ discarded: z.literal(true) }),
});

export const deadLettersContract = {
  list: listDeadLetters,
  send: sendDeadLetter,
  sendAll: sendDeadLetters,
  discard: discardDeadLetter,
};
