import { type Effect, JsonObject } from "@bizosaas/contracts";
import { z } from "zod";
import { isEmptying, nodeFieldsOf } from "../node-fields.ts";
import type { NodeRegistry } from "../node-registry.ts";
import type { NodeSpec } from "../node-spec.ts";
import { maxTools } from "./agent-limits.ts";

export const toolModes = ["allow", "ask", "never"] as const;
export type ToolMode = (typeof toolModes)[number];

/** One action at one connection, and whether the agent may use it; `action` is a node kind. What is not listed is never. */
export const AgentTool = z.strictObject({
  connectionId: z.string().min(1),
  action: z.string().regex(/^action\.[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/),
  mode: z.enum(toolModes),
});
export type AgentTool = z.infer<typeof AgentTool>;

export const AgentTools = z.array(AgentTool).max(maxTools, `has more than ${maxTools} tools.`);

/** A tool as the model is offered it. */
export type OfferedTool = {
  name: string;
  description: string;
  parameters: JsonObject;
  connectionId: string;
  spec: NodeSpec;
  mode: Exclude<ToolMode, "never">;
};

type Written = Pick<AgentTool, "mode"> & { effect: Effect };

/**
 * How a tool is really used. What can't be taken back is always asked for; and an agent that may read by itself, so that
 * others' words and private data come before it, changes nothing by itself: it never has all three in one hand.
 */
export const modeOf = ({ mode, effect }: Written, all: readonly Written[]): ToolMode => {
  if (mode !== "allow" || effect === "read") return mode;
  const readsByItself = all.some((each) => each.effect === "read" && each.mode === "allow");
  return effect === "destructive" || readsByItself ? "ask" : "allow";
};

/** An action's own input has rules over several fields that the node's form can't hold. */
const argumentsOf = ({ config, input }: NodeSpec): z.ZodObject => input ?? config.omit({ connectionId: true }).strict();

/** What no model sets: its default holds in an agent's calls. */
const namesByPeopleOnly = (spec: NodeSpec): ReadonlySet<string> =>
  new Set(nodeFieldsOf(spec).flatMap(({ name, byPeopleOnly }) => (byPeopleOnly ? [name] : [])));

const computeParameters = (spec: NodeSpec): JsonObject => {
  const schema = z.toJSONSchema(argumentsOf(spec), { io: "input", unrepresentable: "any" });
  const withheld = namesByPeopleOnly(spec);
  const all = Object.entries((schema.properties ?? {}) as Record<string, Record<string, unknown>>);
  const offered = all.filter(([name]) => !withheld.has(name));
  const properties = offered.map(
    ([name, { title, description, control: _, placeholder: __, options: ___, holds: ____, ...rest }]) => {
      const words = [title, description].filter((each) => typeof each === "string").join(". ");
      const described: [string, unknown] = [name, { ...rest, ...(words && { description: words }) }];
      return described;
    },
  );
  return JsonObject.parse({
    type: "object",
    properties: Object.fromEntries<unknown>(properties),
    required: (schema.required ?? []).filter((name) => !withheld.has(name)),
    additionalProperties: false,
  });
};

const parameters = new WeakMap<NodeSpec, JsonObject>();

/** What the model must bring; titles and hints for people's forms are left out, and so is what only people set. */
const parametersOf = (spec: NodeSpec): JsonObject => {
  const known = parameters.get(spec) ?? computeParameters(spec);
  parameters.set(spec, known);
  return known;
};

/** One action at one connection, as a model is offered it. */
export const offerAction = (
  spec: NodeSpec,
  offered: Pick<OfferedTool, "name" | "connectionId" | "mode">,
): OfferedTool => ({ ...offered, description: spec.description, parameters: parametersOf(spec), spec });

/** The tools that may be used at all, under names that tell two connections of a kind apart. */
export const offerTools = (tools: readonly AgentTool[], registry: NodeRegistry): OfferedTool[] => {
  const known = tools.flatMap((tool) => {
    const spec = registry.get(tool.action);
    return spec?.connectorId && spec.category === "action" ? [{ ...tool, spec, connectorId: spec.connectorId }] : [];
  });
  const written = known.map(({ mode, spec }) => ({ mode, effect: spec.effect }));
  const places = new Map<string, string[]>();
  const numberOf = (connectorId: string, connectionId: string): number => {
    const of = places.get(connectorId) ?? [];
    if (!of.includes(connectionId)) places.set(connectorId, [...of, connectionId]);
    return places.get(connectorId)?.indexOf(connectionId) ?? 0;
  };
  const offered = new Map<string, OfferedTool>();
  for (const { connectionId, connectorId, spec, mode: asked } of known) {
    const mode = modeOf({ mode: asked, effect: spec.effect }, written);
    const number = numberOf(connectorId, connectionId);
    const action = spec.kind.slice("action.".length).replace(".", number === 0 ? "_" : `_${number + 1}_`);
    const name = action.slice(0, 64);
    if (mode === "never" || offered.has(name)) continue;
    offered.set(name, offerAction(spec, { name, connectionId, mode }));
  }
  return [...offered.values()];
};

const withheldIn = (spec: NodeSpec, given: unknown): string | undefined => {
  if (typeof given !== "object" || given === null) return undefined;
  const withheld = namesByPeopleOnly(spec);
  return Object.keys(given).find((name) => withheld.has(name));
};

/** Models fill in what they leave open with empty texts. */
const withoutEmptying = (spec: NodeSpec, given: unknown): unknown => {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
  const fields = new Map(nodeFieldsOf(spec).map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(given).filter(([name, value]) => !isEmptying(fields.get(name) ?? {}, value)),
  );
};

/** A call's arguments as the action takes them, or what is wrong with them. */
export const parseCall = (
  { spec, connectionId }: OfferedTool,
  given: unknown,
): { ok: true; config: Record<string, unknown> } | { ok: false; problem: string } => {
  const withheld = withheldIn(spec, given);
  if (withheld !== undefined) return { ok: false, problem: `${withheld}: Only people set this. Leave it out.` };
  const parsed = argumentsOf(spec).safeParse(withoutEmptying(spec, given));
  if (parsed.success) return { ok: true, config: { ...parsed.data, connectionId } };
  const [issue] = parsed.error.issues;
  const path = issue?.path.join(".");
  return { ok: false, problem: `${path ? `${path}: ` : ""}${issue?.message ?? "The arguments do not fit."}` };
};
