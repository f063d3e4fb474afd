import { sumCosts } from "@bizosaas/contracts";
import { type StepRecord, stepIdOf } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import type { Hold } from "./claim-run.ts";
import type { ExecutionState } from "./execution-state.ts";
import { persist } from "./persist.ts";
import { type Asked, type RunChange, readControl, recordSteps, type StepBatch } from "./record-steps.ts";
import { costOfStep } from "./rules.ts";
import type { RunMask } from "./run-mask.ts";
import { createMemos, type Memo } from "./run-memory.ts";
import type { SearchValue } from "./search-values.ts";
import { createStoringPatience } from "./storing-patience.ts";

export type RunOutcome = Pick<RunChange, "status" | "error" | "output">;

export type RunRecorder = {
  /** Held back while nothing runs or waits, so that pure steps share a round trip with what comes next. */
  record: (records: readonly StepRecord[]) => Promise<void>;
  /** The attempt under way failed and will be made again. */
  recordFailedAttempt: (step: StepName, error: { code: string; message: string }) => Promise<void>;
  /** The same with the steps that start by it, unless somebody asked the run to stop. */
  recordStart: (happened: readonly StepRecord[], starting: readonly StepRecord[]) => Promise<Control>;
  /** Keeps what an effect came to for the next write, or for `settle`. */
  remember: (memo: Memo) => void;
  /** Stores what effects came to, if that is not stored yet. */
  settle: () => Promise<void>;
  finish: (outcome: RunOutcome) => Promise<void>;
  /** Looks anew: somebody may have asked while a step worked. */
  readControl: () => Promise<Control>;
  /** What that means; a run that is to stop is to stop, whatever is asked after that. */
  controlOf: (asked: Asked) => Control;
};

export type Control = "go" | "pause" | "cancel";
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
    drop: (records: readonly StepRecord[]) => {
      for (const { nodeId, path } of records) live.delete(stepIdOf(nodeId, path));
    },
    get: ({ nodeId, path }: StepName) => live.get(stepIdOf(nodeId, path)),
    live: (): StepRecord[] => [...live.values()],
    used: totals.sum,
  };
};

type Used = ReturnType<ReturnType<typeof createTotals>["sum"]>;
type Progress = Omit<RunChange, keyof Used>;
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

/** A loop runs as long as its items do; it is what they wait for that counts. One branch may wait while another works. */
const progressOf = (live: readonly StepRecord[], { names, loops }: Nodes): Progress => {
  const waiting = live.filter(({ status }) => status === "waiting");
  const isBusy = live.some(({ status, nodeId }) => status === "running" && !loops.has(nodeId));
  if (waiting.length === 0) return { status: "running" };
  const waitingFor = new Set(waiting.map(({ nodeId }) => names.get(nodeId) ?? nodeId));
  return { status: isBusy ? "running" : "waiting", waitingFor: [...waitingFor].join(", ") };
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

/** One write after the other: each must see the hold that the one before came to. */
const createTurn = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
};

type Written = { change: Progress; memos: readonly Memo[] } & StepBatch;

/** Stores a run's state with steps of it, hidden and numbered as they are to be, under the hold that the last write came to. */
const createWriter = (services: Services, ref: RunRef, recorded: Recorded, used: () => Used) => {
  const { nodes, before, mask, findValues } = recorded;
  const numbered = numberFrom(before);
  let { hold } = recorded;
  return async ({ change, memos, steps, starting = [] }: Written): Promise<Asked> => {
    const [shown, shownStarting] = [await mask.hideSteps(steps), await mask.hideSteps(starting)];
    const answered = { ...used(), ...responseOf(steps, nodes), searchValues: findValues(shown) };
    const told = { ...hideError(change, mask), ...answered, memos };
    const batch = { steps: shown.map(numbered), starting: shownStarting.map(numbered) };
    const store = () => recordSteps(services, ref, hold, told, batch);
    const answer = await (memos.length > 0 ? persist(store) : store());
    hold = answer.hold;
    return answer;
  };
};

type Known = ReturnType<typeof createKnownSteps>;

/** What is written of a run, in turn; what effects came to goes along with whatever is written next. */
const createJournal = (services: Services, ref: RunRef, recorded: Recorded, known: Known) => {
  const [inTurn, write] = [createTurn(), createWriter(services, ref, recorded, known.used)];
  const patience = createStoringPatience({ services, ref });
  let held: readonly StepRecord[] = [];

  const writeNow = async (change: Progress, records: readonly StepRecord[], starting: readonly StepRecord[] = []) => {
    const [steps, taken] = [[...held, ...records], memos.take()];
    held = [];
    try {
      const asked = await write({ change, steps, starting, memos: taken });
      patience.noteStored();
      return asked;
    } catch (error) {
      memos.giveBack(taken);
      held = [...steps, ...held];
      if (taken.length > 0 && patience.isWorthAnother(error)) memos.storeSoon();
      throw error;
    }
  };
  const progress = () => progressOf(known.live(), recorded.nodes);
  // Looked at in turn: what a write under way has taken is not safe yet, and may be given back.
  const settle = () =>
    inTurn(async () => {
      if (!memos.isEmpty()) await writeNow(progress(), []);
    });
  const noteFailure = (err: unknown) => services.log.warn({ err, ...ref }, "what effects came to could not be stored");
  const memos = createMemos(() => void settle().catch(noteFailure));
  return {
    settle,
    remember: memos.keep,
    hold: (records: readonly StepRecord[]) => {
      held = [...held, ...records];
    },
    writeProgress: async (records: readonly StepRecord[], starting?: readonly StepRecord[]) => {
      await recorded.begin();
      return inTurn(() => writeNow(progress(), records, starting));
    },
    finish: (outcome: RunOutcome) => inTurn(() => writeNow(outcome, [])),
  };
};

/** Keeps what the pages read about one run, in as few round trips as the run's shape allows. */
export const createRunRecorder = (services: Services, ref: RunRef, recorded: Recorded): RunRecorder => {
  const known = createKnownSteps(recorded.before.used);
  const journal = createJournal(services, ref, recorded, known);
  let isCancelled = false;
  const controlOf = (asked: Asked): Control => {
    isCancelled ||= asked.isCancelled;
    if (isCancelled) return "cancel";
    return asked.isPaused ? "pause" : "go";
  };
  const writeProgress = async (...records: Parameters<typeof journal.writeProgress>): Promise<Control> =>
    controlOf(await journal.writeProgress(...records));

  return {
    record: async (records) => {
      known.keep(records);
      if (known.live().length > 0) await writeProgress(records);
      else journal.hold(records);
    },
    recordStart: async (happened, starting) => {
      known.keep([...happened, ...starting]);
      const control = await writeProgress(happened, starting);
      if (control !== "go") known.drop(starting);
      return control;
    },
    remember: journal.remember,
    settle: journal.settle,
    recordFailedAttempt: async (step, error) => {
      const running = known.get(step);
      if (!running) return;
      const at = new Date().toISOString();
      const next = { ...running, attempt: running.attempt + 1, startedAt: at };
      known.tryAgain(next);
      await writeProgress([{ ...running, status: "failed", error, finishedAt: at }, next]);
    },
    finish: async (outcome) => void (await journal.finish(outcome)),
    readControl: async () => controlOf(await readControl(services, ref)),
    controlOf,
  };
};
