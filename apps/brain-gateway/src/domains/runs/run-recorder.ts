import { sumCosts } from "@bizosaas/contracts";
import { type StepRecord, stepIdOf } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import type { Hold } from "./claim-run.ts";
import type { ExecutionState } from "./execution-state.ts";
import { type RunChange, readControl, recordSteps } from "./record-steps.ts";
import { costOfStep } from "./rules.ts";
import type { RunMask } from "./run-mask.ts";
import type { SearchValue } from "./search-values.ts";

export type RunOutcome = Pick<RunChange, "status" | "error" | "output">;

export type RunRecorder = {
  /** Held back while nothing runs or waits, so that pure steps share a round trip with what comes next. */
  record: (records: readonly StepRecord[]) => Promise<void>;
  /** One attempt that failed and will be made again. */
  recordFailedAttempt: (step: StepName, attempt: number, error: { code: string; message: string }) => Promise<void>;
  finish: (outcome: RunOutcome) => Promise<void>;
  isCancelRequested: () => boolean;
  /** Looks anew: somebody may have asked while a step worked. */
  readControl: () => Promise<"go" | "pause" | "cancel">;
  noteCancelled: () => void;
};

type StepName = { nodeId: string; path: string };

const isLive = ({ status }: StepRecord): boolean => status === "running" || status === "waiting";

/** Adds up what a run's steps used. A step is reported with its usage once, when it is finished. */
const createTotals = (before: ExecutionState["used"]) => {
  let { inputTokens, outputTokens, costMicros } = before;
  return {
    add: (record: StepRecord) => {
      inputTokens += record.usage?.inputTokens ?? 0;
      outputTokens += record.usage?.outputTokens ?? 0;
      costMicros = sumCosts([costMicros, costOfStep(record)]);
    },
    sum: () => ({ inputTokens, outputTokens, costMicros }),
  };
};

/** The steps under way, and what the finished ones used: a loop of thousands is not kept in memory. */
const createKnownSteps = (before: ExecutionState["used"]) => {
  const totals = createTotals(before);
  const live = new Map<string, StepRecord>();
  return {
    keep: (records: readonly StepRecord[]) => {
      for (const record of records) {
        const id = stepIdOf(record.nodeId, record.path);
        if (isLive(record)) live.set(id, record);
        else {
          live.delete(id);
          totals.add(record);
        }
      }
    },
    tryAgain: (record: StepRecord) => live.set(stepIdOf(record.nodeId, record.path), record),
    get: ({ nodeId, path }: StepName) => live.get(stepIdOf(nodeId, path)),
    live: (): StepRecord[] => [...live.values()],
    used: totals.sum,
  };
};

type Progress = Omit<RunChange, keyof ReturnType<ReturnType<typeof createTotals>["sum"]>>;
type FindValues = (steps: readonly StepRecord[]) => SearchValue[];
type Recorded = {
  hold: Hold;
  /** Before anything is stored of a run that goes on afterwards. */
  begin: () => Promise<void>;
  nodes: Nodes;
  before: ExecutionState;
  mask: RunMask;
  findValues: FindValues;
};
type Nodes = { names: ReadonlyMap<string, string>; loops: ReadonlySet<string>; answers: ReadonlySet<string> };

/** A loop runs as long as its items do; it is what they wait for that counts. */
const progressOf = (live: readonly StepRecord[], { names, loops }: Nodes): Progress => {
  const waiting = live.filter(({ status }) => status === "waiting");
  const isBusy = live.some(({ status, nodeId }) => status === "running" && !loops.has(nodeId));
  if (waiting.length === 0 || isBusy) return { status: "running" };
  const waitingFor = new Set(waiting.map(({ nodeId }) => names.get(nodeId) ?? nodeId));
  return { status: "waiting", waitingFor: [...waitingFor].join(", ") };
};

/** What the first step that answers the caller says. */
const responseOf = (steps: readonly StepRecord[], { answers }: Nodes): Pick<RunChange, "response"> => {
  if (answers.size === 0) return {};
  const answer = steps.find(({ nodeId, status }) => answers.has(nodeId) && status === "succeeded");
  return answer ? { response: answer.output } : {};
};

const hideError = (change: Progress, { hideText }: RunMask): Progress =>
  change.error ? { ...change, error: { ...change.error, message: hideText(change.error.message) } } : change;

/** Attempts are counted on from those of earlier executions, which stay as they are. */
const numberFrom =
  ({ steps }: ExecutionState) =>
  (record: StepRecord): StepRecord => {
    const made = steps[stepIdOf(record.nodeId, record.path)]?.attempt ?? 0;
    return made === 0 ? record : { ...record, attempt: made + record.attempt };
  };

/** Keeps what the pages read about one run, in as few round trips as the run's shape allows. */
export const createRunRecorder = (
  services: Services,
  ref: RunRef,
  { hold: taken, begin, nodes, before, mask, findValues }: Recorded,
): RunRecorder => {
  const [known, numbered] = [createKnownSteps(before.used), numberFrom(before)];
  let held: StepRecord[] = [];
  let hold = taken;
  let isCancelled = false;

  const write = async (change: Progress, records: readonly StepRecord[]) => {
    const steps = [...held, ...records];
    held = [];
    const shown = await mask.hideSteps(steps);
    const answered = { ...known.used(), ...responseOf(steps, nodes), searchValues: findValues(shown) };
    const told = { ...hideError(change, mask), ...answered };
    const answer = await recordSteps(services, ref, hold, told, shown.map(numbered));
    hold = answer.hold;
    isCancelled ||= answer.isCancelled;
  };

  const writeProgress = async (records: readonly StepRecord[]) => {
    await begin();
    await write(progressOf(known.live(), nodes), records);
  };

  return {
    record: async (records) => {
      known.keep(records);
      if (known.live().length > 0) await writeProgress(records);
      else held.push(...records);
    },
    recordFailedAttempt: async (step, attempt, error) => {
      const running = known.get(step);
      if (!running) return;
      const at = new Date().toISOString();
      const next = { ...running, attempt: attempt + 1, startedAt: at };
      known.tryAgain(next);
      await writeProgress([{ ...running, attempt, status: "failed", error, finishedAt: at }, next]);
    },
    finish: (outcome) => write(outcome, []),
    isCancelRequested: () => isCancelled,
    readControl: async () => {
      const asked = await readControl(services, ref);
      isCancelled ||= asked.isCancelled;
      if (isCancelled) return "cancel";
      return asked.isPaused ? "pause" : "go";
    },
    noteCancelled: () => {
      isCancelled = true;
    },
  };
};
