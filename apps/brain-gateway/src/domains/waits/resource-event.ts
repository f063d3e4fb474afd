import { JsonObject } from "@bizosaas/contracts";
import type { ResourceEvent } from "@bizosaas/workflows";
import { z } from "zod";

const Payload = z.object({
  change: z.enum(["created", "updated", "deleted"]),
  kind: z.string(),
  connectionId: z.uuid(),
  externalId: z.string(),
  data: JsonObject,
});

/** What a stored event says of a record. */
export const resourceEventOf = (payload: unknown): ResourceEvent => Payload.parse(payload);
