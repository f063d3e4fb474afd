import { setTimeout as delay } from "node:timers/promises";

type PollOptions = { what: string; timeoutMs: number; everyMs?: number };

/** Asks until the answer is something; fails by name when it takes too long. */
export const poll = async <Answer>(
  { what, timeoutMs, everyMs = 50 }: PollOptions,
  ask: () => Promise<Answer | null | undefined | false>,
): Promise<Answer> => {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > deadline) throw new Error(`${what} did not happen within ${timeoutMs / 1000} s.`);
    await delay(everyMs);
  }
};
