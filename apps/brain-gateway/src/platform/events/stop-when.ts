import type { Services } from "../services/services.ts";

type Stopping = {
  /** What is told when a person stops it; `isStopped` then says whether they did. */
  topic: string;
  id: string;
  isStopped: () => Promise<boolean>;
  timeoutMs: number;
};

export type Stop = {
  signal: AbortSignal;
  isTimedOut: () => boolean;
  isCancelled: () => boolean;
  release: () => void;
};

/** Aborts work outside any request when a person stops it, when its time is up, or when this process has to stop. */
export const stopWhen = (
  { changes, draining, log }: Pick<Services, "changes" | "draining" | "log">,
  { topic, id, isStopped, timeoutMs }: Stopping,
): Stop => {
  const cancel = new AbortController();
  const timeout = AbortSignal.timeout(timeoutMs);
  const done = new AbortController();
  const watch = async () => {
    for await (const _ of changes.subscribe(topic, id, done.signal)) {
      if (await isStopped()) cancel.abort();
    }
  };
  watch().catch((error: unknown) => log.warn({ err: error, id }, "whether work was stopped could not be watched"));
  return {
    signal: AbortSignal.any([cancel.signal, timeout, draining]),
    isTimedOut: () => timeout.aborted,
    isCancelled: () => cancel.signal.aborted,
    release: () => done.abort(),
  };
};
