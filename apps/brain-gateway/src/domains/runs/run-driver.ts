import { type ChildOutcome, deadlineOf, escalationOf, type RunDriver, type Wait } from "@bizosaas/workflows";
import { escalateApproval, openApproval, settleApproval } from "../approvals/index.ts";
import { type EventWait, openWait, settleWait } from "../waits/index.ts";
import { settleCalled, startCalled } from "./call-workflow.ts";
import type { DriverParts } from "./driver-parts.ts";
import { createDurableStep, createTurnTaker } from "./durable-step.ts";
import { persist } from "./persist.ts";

/** Somebody asked the run to stand still; it is carried on by an execution of its own. */
export class RunPausedError extends Error {
  override readonly name = "RunPausedError";
}

type Ended = Awaited<ReturnType<RunDriver["waitForFirst"]>>;

/** Puts approvals in the inbox, starts called workflows and listens for events, each once. Answers the first call that could not begin. */
const createOpener = ({ services, ref, durable, decided }: DriverParts, kept: Set<string>) => {
  const opened = new Set<string>(decided);
  const listen = async (wait: EventWait) => {
    const hasHappened = await durable.step(`listen ${wait.key}`, () => persist(() => openWait(services, ref, wait)));
    if (hasHappened) kept.add(wait.key);
  };
  const open = async (wait: Wait): Promise<ChildOutcome | null> => {
    if (wait.type === "approval") await openApproval(services, ref, wait);
    if (wait.type === "event") await listen(wait);
    if (wait.type !== "child") return null;
    return durable.step(`call ${wait.key}`, () => persist(() => startCalled(services, ref, wait)));
  };
  return async (waits: readonly Wait[]): Promise<Ended | null> => {
    for (const wait of waits) {
      if (opened.has(wait.key)) continue;
      const child = await open(wait);
      opened.add(wait.key);
      if (child) return { key: wait.key, decision: null, child };
    }
    return null;
  };
};

type Escalating = Wait & { type: "approval" };

/** Asks others too once an approval has waited long enough. As durable as expiry: both are deadlines of the run's wait. */
const createEscalator = ({ services, ref, durable }: DriverParts) => {
  const done = new Set<string>();
  const dueOf = (wait: Wait) => (done.has(wait.key) ? null : escalationOf(wait));
  return {
    /** What is to be escalated first, if that is before the deadline. */
    next: (waits: readonly Wait[], deadline: string): Escalating | null =>
      waits
        .filter((wait): wait is Escalating => wait.type === "approval" && (dueOf(wait) ?? deadline) < deadline)
        .sort(
          (left, right) => (dueOf(left) ?? "").localeCompare(dueOf(right) ?? "") || left.key.localeCompare(right.key),
        )
        .at(0) ?? null,
    escalate: async ({ key, nodeId, path, request: { escalation } }: Escalating): Promise<void> => {
      done.add(key);
      if (!escalation) return;
      const asked = { nodeId, path, escalation };
      await durable.step(`escalate ${key}`, () => persist(() => escalateApproval(services, ref, asked)));
    },
  };
};

/** Waits for whichever of several waits ends first. A wake for a step that does not wait yet is kept for it. */
const createWaiter = (parts: DriverParts) => {
  const { services, ref, durable, recorder } = parts;
  const kept = new Set<string>(parts.decided);
  const open = createOpener(parts, kept);
  const escalator = createEscalator(parts);
  const inTurn = <Result>(work: () => Promise<Result>) => services.runTurns.take(ref.tenantId, work);
  const end = async (wait: Wait): Promise<Ended> => {
    kept.delete(wait.key);
    const { key } = wait;
    if (wait.type === "until" || recorder.isCancelRequested()) return { key, decision: null };
    if (wait.type === "approval") return { key, decision: await settleApproval(services, ref, wait) };
    if (wait.type === "event") return { key, decision: null, event: await settleWait(services, ref, wait) };
    const child = await durable.step(`end ${key}`, () => persist(() => settleCalled(services, ref, wait)));
    return { key, decision: null, child };
  };
  return async (waits: Wait[], whenOpen: () => Promise<void>): Promise<Ended> => {
    // What is opened may end at once, and then wakes the run where the engine knows it. The engine remembers by the order of
    // its calls: what effects came to must be as safe before the next one.
    await durable.begin();
    await recorder.settle();
    const refused = await inTurn(() => open(waits));
    if (refused) return refused;
    await whenOpen();
    const [earliest] = waits;
    if (!earliest) throw new Error("There is nothing to wait for.");
    while (true) {
      const woken = waits.find(({ key }) => kept.has(key));
      if (woken) return inTurn(() => end(woken));
      const late = escalator.next(waits, deadlineOf(earliest));
      const wake = await durable.receive(new Date((late && escalationOf(late)) ?? deadlineOf(earliest)));
      if (wake?.isCancel) recorder.noteCancelled();
      if (!wake && late) {
        await escalator.escalate(late);
        continue;
      }
      if (!wake || wake.isCancel) return inTurn(() => end(earliest));
      if (wake.key === "" && (await recorder.readControl()) === "pause") throw new RunPausedError();
      kept.add(wake.key);
    }
  };
};

const unlessPaused = async (asked: Promise<"go" | "pause" | "cancel">): Promise<"go" | "cancel"> => {
  const control = await asked;
  if (control === "pause") throw new RunPausedError();
  return control;
};

/** Binds the interpreter's port to a durable engine and to our own tables. */
export const createRunDriver = (parts: DriverParts): RunDriver => {
  const { run, durable, recorder, memory } = parts;
  return {
    recall: (key) => memory.get(key) ?? null,
    takeTurn: createTurnTaker(parts),
    recordStart: async (happened, starting) => {
      await durable.begin();
      return unlessPaused(recorder.recordStart(happened, starting));
    },
    durableStep: createDurableStep(parts),
    record: recorder.record,
    waitForFirst: createWaiter(parts),
    checkControl: () => unlessPaused(recorder.readControl()),
    now: () => Promise.resolve(run.startedAt.toISOString()),
  };
};
