import type { JsonObject, JsonValue } from "@bizosaas/contracts";
import { interpretRun, type RunResult } from "../interpret-run.ts";
import { type PriorOutcome, type RunInput, stepIdOf, stepOfKey } from "../run-state.ts";
import type { StepRecord } from "../step-record.ts";
import { loopsAround, partToTest, type TestScope } from "./part-to-test.ts";
import { type KnownOutcome, withPins } from "./pinned-steps.ts";
import { createTestDriver } from "./test-driver.ts";
import { createTestGuard, type TestGuardOptions, type TestMark } from "./test-guard.ts";

export type TestedStep = StepRecord & { mark: TestMark | "pinned" | null };

export type TestInput = Pick<RunInput, "definition" | "registry" | "run" | "ports" | "onUnexpectedError"> &
  Pick<TestGuardOptions, "isSending" | "describeWrite"> & {
    nodeId: string;
    scope: TestScope;
    trigger: RunInput["trigger"];
    /** Up to a step: what is pinned, and not run. One step alone: all that is known of the steps before it. */
    known: ReadonlyMap<string, KnownOutcome>;
    /** The item to try one step of a loop with. */
    item?: JsonValue;
    signal: AbortSignal;
    onSteps(steps: TestedStep[]): Promise<void>;
  };

/** What a loop's steps see of it. */
export const atItem = (item: JsonValue | undefined): JsonObject => ({ item: item ?? null, index: 0, count: 1 });

/** One step alone finds what is known of those before it, and of the loops around it an item. */
const priorOf = ({ definition, nodeId, scope, known, item }: TestInput): Map<string, PriorOutcome> => {
  if (scope === "to_here") return new Map();
  const prior = new Map<string, PriorOutcome>(known);
  for (const id of loopsAround(definition, nodeId)) prior.set(id, { port: "item", output: atItem(item) });
  prior.delete(nodeId);
  return prior;
};

/** Not the step that is tried, nor what its data comes from: the trigger, and the loops around it. */
const pinsOf = ({ definition, nodeId, scope, known, trigger }: TestInput): Map<string, KnownOutcome> => {
  const run = new Set([nodeId, trigger.nodeId, ...loopsAround(definition, nodeId)]);
  return new Map(scope === "step" ? [] : [...known].filter(([id]) => !run.has(id)));
};

/** Tries a step, or the way to it, without what only a run may do. Rejects with `TestStoppedError` once it is stopped. */
export const runTest = async (input: TestInput): Promise<RunResult> => {
  const { definition, registry, run, ports, nodeId, scope, trigger, item, signal, onSteps } = input;
  const pins = pinsOf(input);
  const marks = new Map<string, TestMark>();
  const around = createTestGuard({
    ...input,
    onMark: (step, mark) => {
      const { nodeId: id, path } = stepOfKey(step.key);
      marks.set(stepIdOf(id, path), mark);
    },
  });
  const record = async (records: StepRecord[]) => {
    const shown = scope === "step" ? records.filter((each) => each.nodeId === nodeId) : records;
    const markOf = (each: StepRecord) =>
      pins.has(each.nodeId) ? ("pinned" as const) : (marks.get(stepIdOf(each.nodeId, each.path)) ?? null);
    const steps = shown.map((each) => ({ ...each, attempt: 1, mark: markOf(each) }));
    if (steps.length > 0) await onSteps(steps);
  };
  return interpretRun(
    {
      ...withPins(partToTest(definition, nodeId, scope), registry, pins),
      run,
      ports,
      around,
      trigger: { nodeId: scope === "step" ? nodeId : trigger.nodeId, data: trigger.data },
      prior: priorOf(input),
      ...(scope === "step" && item !== undefined && { item }),
      ...(input.onUnexpectedError && { onUnexpectedError: input.onUnexpectedError }),
    },
    createTestDriver(signal, record),
  );
};
