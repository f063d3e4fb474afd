import type { Effect, JsonObject, JsonValue } from "@bizosaas/contracts";
import { z } from "zod";
import { type NodeSpec, outPort } from "../node-spec.ts";

/** What a node needs to know of a connector's action. */
export type ActionDescriptor = {
  connectorId: string;
  connectorName: string;
  actionId: string;
  title: string;
  description: string;
  effect: Effect;
  icon: string;
  input: z.ZodObject;
  sample: JsonValue;
  undoable: boolean;
};

const kindPattern = /^action\.[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/;

const connectionField = ({ connectorId, connectorName }: ActionDescriptor) =>
  z
    .string()
    .min(1)
    .meta({
      title: "Connection",
      description: `Which ${connectorName} to use.`,
      control: "connection",
      options: [{ value: connectorId, label: connectorName }],
    });

const describe = ({ description, undoable, effect }: ActionDescriptor) =>
  effect === "read" || undoable ? description : `${description} This can't be undone.`;

/** Makes the workflow node of a connector's action: `action.<connector>.<action>`. */
export const actionNodeSpec = (action: ActionDescriptor): NodeSpec => {
  const { connectorId, actionId } = action;
  const kind = `action.${connectorId}.${actionId}`;
  if (!kindPattern.test(kind)) throw new Error(`The node kind ${kind} is not made of snake-case names.`);
  if ("connectionId" in action.input.shape)
    throw new Error(`The input of ${kind} uses the reserved name connectionId.`);
  return {
    kind,
    title: action.title,
    description: describe(action),
    category: "action",
    icon: action.icon,
    connectorId,
    effect: action.effect,
    durable: true,
    config: z.object({ connectionId: connectionField(action), ...action.input.shape }),
    input: action.input,
    hasInput: true,
    outputs: () => [outPort],
    sample: action.sample,
    run: async ({ config, ports, idempotencyKey, approvalId, signal }) => {
      const { connectionId, ...input } = config;
      return ports.performAction({
        connectorId,
        connectionId: String(connectionId),
        actionId,
        input: input as JsonObject,
        idempotencyKey,
        approvalId,
        signal,
      });
    },
  };
};
