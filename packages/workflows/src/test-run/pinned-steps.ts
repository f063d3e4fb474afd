import type { JsonValue, WorkflowDefinition } from "@bizosaas/contracts";
import { z } from "zod";
import type { NodeRegistry } from "../node-registry.ts";
import type { NodeSpec } from "../node-spec.ts";
import { stepOfKey } from "../run-state.ts";

/** What is known of a step from elsewhere: what it puts out, and by which exit. */
export type KnownOutcome = { port: string; output: JsonValue };

const pinnedKind = "test.pinned";

const pinnedSpec = (pins: ReadonlyMap<string, KnownOutcome>): NodeSpec => ({
  kind: pinnedKind,
  title: "Pinned step",
  description: "Puts out what was pinned.",
  category: "data",
  icon: "pin",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({}),
  hasInput: true,
  outputs: () => [],
  sample: null,
  run: ({ idempotencyKey }) => {
    const { output = null, port = "out" } = pins.get(stepOfKey(idempotencyKey).nodeId) ?? {};
    return { output, port };
  },
});

/** Puts steps that only hand on what is pinned in the place of those that are: they are not even worked out. */
export const withPins = (
  definition: WorkflowDefinition,
  registry: NodeRegistry,
  pins: ReadonlyMap<string, KnownOutcome>,
): { definition: WorkflowDefinition; registry: NodeRegistry } => {
  const spec = pinnedSpec(pins);
  return {
    definition: {
      ...definition,
      nodes: definition.nodes.map((node) => (pins.has(node.id) ? { ...node, kind: pinnedKind, config: {} } : node)),
    },
    registry: { ...registry, get: (kind) => (kind === pinnedKind ? spec : registry.get(kind)) },
  };
};
