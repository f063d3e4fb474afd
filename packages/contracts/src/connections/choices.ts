import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { Id } from "../shared/primitives.ts";

/** What a field can be, in the vendor's own id and as people there call it. */
export const Choice = z.object({ value: z.string(), label: z.string() });
export type Choice = z.infer<typeof Choice>;

/** For a field that `hasChoices`. */
export const listChoices = operation({
  method: "GET",
  path: "/v1/connections/{connectionId}/choices/{actionId}/{field}",
  summary: "What a field of an action can be, as the tool has it now",
  tag: "Connections",
  can: "connections:read",
  effect: "read",
  input: z.strictObject({ connectionId: Id, actionId: z.string().max(60), field: z.string().max(60) }),
  output: z.object({ items: z.array(Choice) }),
});
