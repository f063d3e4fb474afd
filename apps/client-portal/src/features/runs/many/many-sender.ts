import { type ActionResult, createRequestKeys, type RequestKeys, sendKeyed } from "@bizosaas/portal-kit";

type Act = (input: { runId: string }, key: string) => Promise<ActionResult<unknown>>;

/** Keeps a run's key while its answer is missing, so that it is done once however often it is sent. */
export const createManySender = () => {
  const keysByRun = new Map<string, RequestKeys>();
  return (verb: string, act: Act, runId: string): Promise<ActionResult<unknown> | null> => {
    const name = `${verb} ${runId}`;
    const keys = keysByRun.get(name) ?? createRequestKeys();
    keysByRun.set(name, keys);
    return sendKeyed(keys, act, { runId });
  };
};
