import type { RunDetail, RunStep } from "@bizosaas/contracts";

const timeOf = (time: string | null): number[] => (time === null ? [] : [Date.parse(time)]);

/** Every recorded instant at which a step began or ended, oldest first: what playback stops at. */
export const momentsOf = ({ steps, startedAt, finishedAt }: RunDetail): number[] => {
  const times = steps.flatMap((step) => [...timeOf(step.startedAt), ...timeOf(step.finishedAt)]);
  return [...new Set([...timeOf(startedAt), ...times, ...timeOf(finishedAt)])].sort((a, b) => a - b);
};

const stepAt = (step: RunStep, atMs: number): RunStep[] => {
  if (step.startedAt === null || Date.parse(step.startedAt) > atMs) return [];
  if (step.finishedAt !== null && Date.parse(step.finishedAt) <= atMs) return [step];
  return [{ ...step, status: "running", output: null, error: null, port: null, finishedAt: null }];
};

/** The run as it stood at that instant; at its last one, as it is. */
export const runAt = (run: RunDetail, atMs: number): RunDetail =>
  atMs >= (momentsOf(run).at(-1) ?? 0)
    ? run
    : {
        ...run,
        status: "running",
        error: null,
        finishedAt: null,
        steps: run.steps.flatMap((step) => stepAt(step, atMs)),
      };
