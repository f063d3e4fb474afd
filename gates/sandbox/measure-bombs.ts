import { readFileSync } from "node:fs";
import { type createSandbox, wrapCode } from "@bizosaas/brain-gateway/testing";

type Sandbox = ReturnType<typeof createSandbox>;

const run = (sandbox: Sandbox, code: string, tenantId: string) =>
  sandbox.run({ tenantId, program: wrapCode(code), input: [{}, {}] });

const residentMegabytes = (pid: number): number => {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4096) / 1_048_576;
  } catch {
    return 0;
  }
};

/** How long each time bomb lived, from asking to the answer, in a child that was warm. */
export const measureTimeBombs = async (sandbox: Sandbox, bombs: readonly string[]): Promise<number[]> => {
  const lived: number[] = [];
  for (const code of bombs) {
    await Promise.all([run(sandbox, "return 1", "calm"), run(sandbox, "return 1", "calm")]);
    const startedAt = performance.now();
    const result = await run(sandbox, code, "bomber");
    lived.push(result.ok ? Number.POSITIVE_INFINITY : performance.now() - startedAt);
  }
  return lived;
};

/** Memory bombs and floods beside another tenant's calls, which all have to come out right. */
export const measureOtherBombs = async (sandbox: Sandbox, bombs: readonly string[]) => {
  const found = { peakMegabytes: 0, calmCalls: 0, calmFailures: 0, survivedBombs: 0, longestLog: 0 };
  const watch = setInterval(() => {
    found.peakMegabytes = Math.max(found.peakMegabytes, ...sandbox.pids().map(residentMegabytes));
  }, 10);
  let isOver = false;
  const calm = async () => {
    while (!isOver) {
      found.calmCalls += 1;
      const result = await run(sandbox, `return ${found.calmCalls}`, "calm");
      if (!result.ok || result.output !== found.calmCalls) found.calmFailures += 1;
    }
  };
  const others = calm();
  for (const code of bombs) {
    const { ok, log } = await run(sandbox, code, "bomber");
    if (ok) found.survivedBombs += 1;
    found.longestLog = Math.max(found.longestLog, log.join("\n").length);
  }
  isOver = true;
  await others;
  clearInterval(watch);
  return found;
};

/** What one small call costs in a warm child, in milliseconds, ascending. */
export const measureWarmCalls = async (sandbox: Sandbox, count: number): Promise<number[]> => {
  const took: number[] = [];
  for (let call = 0; call < count; call += 1) {
    const startedAt = performance.now();
    await run(sandbox, "return 1", "calm");
    took.push(performance.now() - startedAt);
  }
  return took.sort((left, right) => left - right);
};
