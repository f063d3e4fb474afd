import { WebhookResponse } from "@bizosaas/workflows";
import { v7 as uuidv7 } from "uuid";
import type { Services } from "../../platform/services/services.ts";
import { isFinished, responseTopic } from "./rules.ts";

/** What the caller of a webhook hears: the workflow's own answer, how its run ended without one, or that neither came in time. */
export type RunAnswer = { response: WebhookResponse } | { status: "succeeded" | "failed" | "cancelled" } | null;

type Awaited = { tenantId: string; signal: AbortSignal };
type Queued = { runId: string; isNew: boolean };
type Standing = { status: string; response: unknown };

const standingText = "select status, response from run where tenant_id = $1 and id = $2";

const answerOf = async ({ db }: Services, tenantId: string, runId: string): Promise<RunAnswer> => {
  const [run] = await db.readAsTenant<Standing>(tenantId, {
    ...{ name: "read-response", text: standingText, plan: "generic" },
    values: [tenantId, runId],
  });
  if (!run) return { status: "cancelled" };
  if (run.response !== null) return { response: WebhookResponse.parse(run.response) };
  return isFinished(run.status) ? { status: run.status as "succeeded" | "failed" | "cancelled" } : null;
};

/** Given as the reason, so that ending what was listened for makes no error of its own. */
const isOver = "over";

/** Listens until `work` is done. */
const listening = async <Result>(
  { changes }: Services,
  { signal }: Awaited,
  runId: string,
  work: (ticks: AsyncGenerator<void>) => Promise<Result>,
): Promise<Result> => {
  const done = new AbortController();
  const end = () => done.abort(isOver);
  signal.addEventListener("abort", end, { once: true });
  if (signal.aborted) end();
  try {
    return await work(changes.subscribe(responseTopic, runId, done.signal));
  } finally {
    signal.removeEventListener("abort", end);
    end();
  }
};

/**
 * Queues a run, and waits until it has answered or is over; null when the signal came first. A new run is listened for
 * before it is there, so it is looked at only once it has something to say, and now and then, should the telling have been
 * lost with its process.
 */
export const queueAndAwait = (
  services: Services,
  awaited: Awaited,
  queue: (runId: string) => Promise<Queued>,
): Promise<{ runId: string; answer: RunAnswer }> => {
  const { tenantId } = awaited;
  const newId = uuidv7();
  const untilAnswered = async (runId: string, ticks: AsyncGenerator<void>, first: RunAnswer) => {
    let answer = first;
    while (!answer && !(await ticks.next()).done) answer = await answerOf(services, tenantId, runId);
    return { runId, answer };
  };
  return listening(services, awaited, newId, async (ticks) => {
    const { runId, isNew } = await queue(newId);
    if (isNew) return untilAnswered(runId, ticks, null);
    return listening(services, awaited, runId, async (its) =>
      untilAnswered(runId, its, await answerOf(services, tenantId, runId)),
    );
  });
};
