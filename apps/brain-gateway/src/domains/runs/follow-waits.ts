import {
  type ChildOutcome,
  deadlineOf,
  endKeyOf,
  escalationOf,
  type Wait,
  type WaitEnd,
  type WaitListener,
} from "@bizosaas/workflows";
import { escalateApproval, openApproval, settleApproval } from "../approvals/index.ts";
import { openWait, settleWait } from "../waits/index.ts";
import { settleCalled, startCalled } from "./call-workflow.ts";
import type { DriverParts } from "./driver-parts.ts";
import { persist } from "./persist.ts";
import { StaleRunError } from "./record-steps.ts";
import type { Remember } from "./remember.ts";
import { type RunNews, readNews } from "./run-news.ts";
import type { Control } from "./run-recorder.ts";

type Ended = { key: string; at: string; end: WaitEnd };

const ofChild = (key: string, child: ChildOutcome): Ended => ({ key, at: child.at, end: { decision: null, child } });

/** Puts approvals in the inbox, starts called workflows and listens for events. Answers the calls that could not begin. */
const createOpener = ({ services, ref, decided }: DriverParts) => {
  const opened = new Set<string>(decided);
  const open = async (wait: Wait): Promise<ChildOutcome | null> => {
    if (wait.type === "approval") await openApproval(services, ref, wait);
    if (wait.type === "event") await persist(() => openWait(services, ref, wait));
    return wait.type === "child" ? persist(() => startCalled(services, ref, wait)) : null;
  };
  return async (waits: readonly Wait[]): Promise<Ended[]> => {
    const refused: Ended[] = [];
    for (const wait of waits) {
      if (opened.has(wait.key)) continue;
      const child = await open(wait);
      opened.add(wait.key);
      if (child) refused.push(ofChild(wait.key, child));
    }
    return refused;
  };
};

type Escalating = Wait & { type: "approval" };

/** Asks others too once an approval has waited long enough. */
const createEscalator = ({ services, ref }: DriverParts) => {
  const done = new Set<string>();
  const dueOf = (wait: Wait): string | null => {
    const at = done.has(wait.key) ? null : escalationOf(wait);
    return at !== null && at < deadlineOf(wait) ? at : null;
  };
  return {
    dueOf,
    escalate: async (waits: readonly Wait[], now: Date): Promise<void> => {
      const isDue = (wait: Wait): wait is Escalating => Date.parse(dueOf(wait) ?? "") <= now.getTime();
      for (const { key, nodeId, path, request } of waits.filter(isDue)) {
        const { escalation } = request;
        if (escalation) await persist(() => escalateApproval(services, ref, { nodeId, path, escalation }));
        done.add(key);
      }
    },
  };
};

const createSettler =
  ({ services, ref }: DriverParts) =>
  async (wait: Wait): Promise<Ended> => {
    const { key } = wait;
    if (wait.type === "until") return { key, at: wait.at, end: { decision: null } };
    if (wait.type === "child") return ofChild(key, await persist(() => settleCalled(services, ref, wait)));
    if (wait.type === "event") {
      const event = await persist(() => settleWait(services, ref, wait));
      return { key, at: event.at, end: { decision: null, event } };
    }
    const decision = await persist(() => settleApproval(services, ref, wait));
    return { key, at: decision.decidedAt, end: { decision } };
  };

const earliest = (dates: readonly string[]): Date => new Date(Math.min(...dates.map((each) => Date.parse(each))));

/** Whoever lost the run settles nothing of it any more: its waits may have other deadlines by now. */
const createLooker = ({ services, ref, run: { hold } }: DriverParts) => {
  const mine = hold.isClaimed ? hold.fence : hold.fence + 1;
  return async (waits: readonly Wait[]): Promise<RunNews> => {
    const news = await readNews(services, ref, waits);
    if (!news || news.fence > mine) throw new StaleRunError(`Run ${ref.runId} is held by another worker.`);
    return news;
  };
};

/**
 * Follows what a run waits for in our own tables, whatever else of it is under way: opens it, hears what ended, and remembers
 * that as it remembers what steps came to. All of it may be done once more by whoever takes the run up.
 */
export const createWaitFollower = (parts: DriverParts, remember: Remember) => {
  const { services, ref, durable, recorder, bell } = parts;
  const [open, settle, look, escalator] = [
    ...[createOpener(parts), createSettler(parts), createLooker(parts), createEscalator(parts)],
  ] as const;
  const inTurn = <Result>(work: () => Promise<Result>) => services.runTurns.take(ref.tenantId, work);
  const settleEnded = async (waits: readonly Wait[], { ended }: RunNews): Promise<Ended[]> => {
    const now = services.clock.now();
    const isOver = (wait: Wait) => ended.has(wait.key) || Date.parse(deadlineOf(wait)) <= now.getTime();
    const over: Ended[] = [];
    for (const wait of waits.filter(isOver)) over.push(await settle(wait));
    await escalator.escalate(
      waits.filter((wait) => !isOver(wait)),
      now,
    );
    return over.sort((left, right) => left.at.localeCompare(right.at));
  };
  return async (waits: readonly Wait[], { whenOpen, tell, ring }: WaitListener): Promise<Control> => {
    await durable.begin();
    // What people are asked rests on what effects came to: that is safe before.
    await recorder.settle();
    bell.listen(ring);
    const refused = await inTurn(() => open(waits));
    await whenOpen();
    const openNow = waits.filter(({ key }) => !refused.some((each) => each.key === key));
    const news = await inTurn(() => look(openNow));
    const control = recorder.controlOf(news);
    if (control !== "go") return control;
    const over = await inTurn(() => settleEnded(openNow, news));
    for (const { key, end } of [...refused, ...over]) await remember(endKeyOf(key), end, () => tell(key, end));
    const left = openNow.filter(({ key }) => !over.some((each) => each.key === key));
    const dates = left.flatMap((wait) => escalator.dueOf(wait) ?? deadlineOf(wait));
    if (dates.length > 0) bell.callAt(earliest(dates), news.wakes);
    return "go";
  };
};
