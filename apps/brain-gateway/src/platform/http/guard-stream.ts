import { isAppError } from "@bizosaas/contracts";
import type { AnySchema, Operation } from "./operation.ts";
import { ProblemEvent } from "./problem-event.ts";
import type { CallContext } from "./verb-context.ts";

const confirmEveryMs = 20_000;

/** Event iterators are described by oRPC's own schema, everything else by zod. */
export const isStreamed = (operation: Operation<AnySchema, AnySchema>): boolean =>
  operation["~orpc"].outputSchema?.["~standard"].vendor === "orpc";

/** What a stream needs of its call, inside an organization or across them. */
type StreamContext = Pick<CallContext, "services" | "log" | "correlationId" | "signal">;

const watchRight = (context: StreamContext, confirm: () => Promise<boolean>, lose: AbortController) => {
  const timer = setInterval(() => {
    confirm().then(
      (isHeld) => !isHeld && lose.abort(),
      (error: unknown) => {
        context.log.warn({ err: error }, "a stream's right could not be confirmed");
        lose.abort();
      },
    );
  }, context.services.streamConfirmMs ?? confirmEveryMs);
  timer.unref();
  return () => clearInterval(timer);
};

/**
 * Runs a streaming rule whose signal also aborts when the process drains or the caller's session or role is gone, which
 * `confirm` is asked for again and again.
 * The stream then ends as if it were complete; whoever reconnects meets the ordinary refusal.
 */
export const guardStream = async <Context extends StreamContext>(
  context: Context,
  confirm: () => Promise<boolean>,
  start: (guarded: Context) => Promise<unknown>,
): Promise<unknown> => {
  const lose = new AbortController();
  const signal = AbortSignal.any([context.signal, context.services.draining, lose.signal]);
  const source = (await start({ ...context, signal }).catch((error: unknown) => {
    // What was subscribed to before the refusal ends with it.
    lose.abort();
    throw error;
  })) as AsyncIterableIterator<unknown>;
  const stopWatching = watchRight(context, confirm, lose);
  signal.addEventListener("abort", stopWatching, { once: true });
  const ended = new Promise<IteratorResult<unknown>>((resolve) => {
    const finish = () => resolve({ done: true, value: undefined });
    if (signal.aborted) finish();
    else signal.addEventListener("abort", finish, { once: true });
  });
  return (async function* guarded() {
    const gauge = context.services.metrics.openStreams;
    gauge.inc();
    try {
      while (true) {
        const next = await Promise.race([source.next(), ended]);
        if (next.done) return;
        yield next.value;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (!isAppError(error)) context.log.error({ err: error }, "a stream failed");
      throw new ProblemEvent(error, context.correlationId);
    } finally {
      gauge.dec();
      stopWatching();
      lose.abort();
      void Promise.resolve(source.return?.()).catch(() => undefined);
    }
  })();
};
