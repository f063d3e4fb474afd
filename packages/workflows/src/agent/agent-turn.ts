import { Json } from "@bizosaas/contracts";
import { z } from "zod";
import type { TurnRequest } from "../node-ports.ts";
import type { NodeSpec } from "../node-spec.ts";

/** What a turn leaves behind: all that is needed to go on after it. */
export const TurnRecord = z.object({
  text: z.string(),
  calls: z.array(z.object({ id: z.string(), name: z.string(), input: Json, problem: z.string().nullable() })),
  isCutShort: z.boolean(),
  usage: z.object({ inputTokens: z.int(), outputTokens: z.int() }),
  costMicros: z.int().nullable(),
  asked: z.string(),
});
export type TurnRecord = z.infer<typeof TurnRecord>;

type TurnConfig = { request: Omit<TurnRequest, "idempotencyKey" | "signal">; asked: string };

/** One turn as a step of its own; no step that anybody draws. */
export const agentTurn: NodeSpec = {
  kind: "ai.agent_turn",
  title: "Turn of an agent",
  description: "Asks the model what to do next.",
  category: "ai",
  icon: "bot",
  connectorId: null,
  effect: "read",
  durable: true,
  config: z.object({}),
  hasInput: true,
  outputs: () => [],
  sample: null,
  run: async ({ config, ports, idempotencyKey, signal }) => {
    const { request, asked } = config as TurnConfig;
    const answer = await ports.generateTurn({ ...request, idempotencyKey, signal });
    return { output: { ...answer, asked }, usage: answer.usage, costMicros: answer.costMicros };
  },
};
