import { AppError, type JsonValue, type TestScope, type WorkflowDefinition } from "@bizosaas/contracts";
import { loopsAround, type NodeRegistry, stepsBefore, unknownBefore } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { type Known, loadItem, loadKnown, type Whose } from "./known-data.ts";

export type TestPlan = {
  known: Map<string, Known>;
  trigger: { nodeId: string; data: JsonValue };
  item: JsonValue | undefined;
};

type Asked = Whose & {
  definition: WorkflowDefinition;
  nodeId: string;
  scope: TestScope;
  triggerNodeId: string | null;
};

const order: Record<Known["source"], number> = { pin: 0, test: 1, run: 2, record: 3, example: 4 };

/** Which start a test begins at: the one that was named, else the one of which most is known. */
const triggerFor = ({ definition, nodeId, triggerNodeId }: Asked, known: ReadonlyMap<string, Known>): string | null => {
  const before = new Set([nodeId, ...stepsBefore(definition, nodeId)]);
  const starts = definition.nodes.filter(({ id, kind }) => before.has(id) && kind.startsWith("trigger."));
  if (triggerNodeId !== null) return starts.find(({ id }) => id === triggerNodeId)?.id ?? null;
  const rank = (id: string) => order[known.get(id)?.source ?? "example"];
  return starts.map(({ id }) => id).sort((left, right) => rank(left) - rank(right))[0] ?? null;
};

const itemFor = async (scope: TenantScope, { definition, nodeId, ...whose }: Asked) => {
  const graphSize = (id: string) => stepsBefore(definition, id).size;
  // The innermost loop has the most before it.
  const [inner] = loopsAround(definition, nodeId).sort((left, right) => graphSize(right) - graphSize(left));
  return inner === undefined ? undefined : loadItem(scope, whose, inner);
};

/** What a test of a step works with: what is known of the others, what starts it, and a loop's item. */
export const planTest = async (scope: TenantScope, registry: NodeRegistry, asked: Asked): Promise<TestPlan> => {
  const known = await loadKnown(scope, asked, asked.definition, registry);
  const triggerId = triggerFor(asked, known);
  const trigger = { nodeId: triggerId ?? asked.nodeId, data: known.get(triggerId ?? "")?.output ?? {} };
  return { known, trigger, item: await itemFor(scope, asked) };
};

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

/** Refuses before it begins what could only fail: nothing leads to the step, or nothing is known of what it reads. */
export const assertTestable = (registry: NodeRegistry, asked: Asked, { known, trigger, item }: TestPlan): void => {
  const { definition, nodeId, scope } = asked;
  const start = definition.nodes.find(({ id }) => id === trigger.nodeId);
  if (scope === "to_here" && !start?.kind.startsWith("trigger.")) {
    throw new AppError(
      "conflict",
      "Nothing that starts this workflow leads to this step. Connect it first, or test it alone.",
    );
  }
  if (scope === "to_here") return;
  const unknown = unknownBefore(definition, nodeId, registry, (id) => known.has(id));
  const loops = loopsAround(definition, nodeId);
  if (unknown.length > 0) {
    throw new AppError(
      "conflict",
      `Nothing is known yet of what ${listed(unknown.map(({ name }) => name))} puts out. Run to here first, or pin its data.`,
    );
  }
  if (loops.length > 0 && item === undefined) {
    throw new AppError("conflict", "This step works on the items of a loop, and none is known yet. Run to here first.");
  }
};
