import { WebhookResponse } from "@bizosaas/workflows";
import type { Services } from "../../platform/services/services.ts";
import { isFinished, responseTopic } from "./rules.ts";

/** What the caller of a webhook hears: the workflow's own answer, how its run ended without one, or that neither came in time. */
export type RunAnswer = { response: WebhookResponse } | { status: "succeeded" | "failed" | "cancelled" } | null;

type Awaited = { tenantId: string; runId: string; signal: AbortSignal };
type Standing = { status: string; response: unknown };

const standingText = "select status, response from run where tenant_id = $1 and id = $2";

const answerOf = async ({ db }: Services, { tenantId, runId }: Awaited): Promise<RunAnswer> => {
  const values = [tenantId, runId];
  const [run] = await db.readAsTenant<Standing>(tenantId, { name: "read-response", text: standingText, values });
  if (!run) return { status: "cancelled" };
  if (run.response !== null) return { response: WebhookResponse.parse(run.response) };
  return isFinished(run.status) ? { status: run.status as "succeeded" | "failed" | "cancelled" } : null;
};

/**
 * Waits until the run has answered or is over; null when the signal came first. Looks again only when it is told to, and
 * now and then, should the telling have been lost with its process.
 */
export const awaitResponse = async (services: Services, awaited: Awaited): Promise<RunAnswer> => {
  const done = new AbortController();
  const signal = AbortSignal.any([awaited.signal, done.signal]);
  const ticks = services.changes.subscribe(responseTopic, awaited.runId, signal);
  try {
    let answer = await answerOf(services, awaited);
    while (!answer && !(await ticks.next()).done) answer = await answerOf(services, awaited);
    return answer;
  } finally {
    done.abort();
  }
};
