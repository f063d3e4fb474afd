import type { RunDetail, RunStep, StepTally } from "@bizosaas/contracts";

const timeOf = (time: string | null): number[] => (time === null ? [] : [Date.parse(time)]);

/** Every recorded instant at which a step began or ended, inside loops too, oldest first: what playback stops at. */
export const momentsOf = ({ steps, tallies, startedAt, finishedAt }: RunDetail): number[] => {
  const times = [
    ...steps.flatMap((step) => [...timeOf(step.startedAt), ...timeOf(step.finishedAt)]),
    ...tallies.flatMap((tally) => [...timeOf(tally.startedAt), ...tally.endedAt.flatMap(timeOf)]),
  ];
  return [...new Set([...timeOf(startedAt), ...times, ...timeOf(finishedAt)])].sort((a, b) => a - b);
};

const hasBegun = ({ startedAt }: Pick<RunStep | StepTally, "startedAt">, atMs: number): boolean =>
  startedAt !== null && Date.parse(startedAt) <= atMs;

const stepAt = (step: RunStep, atMs: number): RunStep[] => {
  if (!hasBegun(step, atMs)) return [];
  if (step.finishedAt !== null && Date.parse(step.finishedAt) <= atMs) return [step];
  const status = step.waitsFor === null ? "running" : "waiting";
  return [{ ...step, status, output: null, error: null, port: null, finishedAt: null }];
};

/** What is known of those that were under way: how many had ended, to a tenth of those that did; which failed isn't, only their share. */
const tallyAt = ({ definition }: RunDetail, tally: StepTally, atMs: number, begun: ReadonlySet<string>): StepTally => {
  const { nodeId, total, succeeded, failed, endedAt } = tally;
  const tenths = endedAt.filter((at) => Date.parse(at) <= atMs).length;
  if (tenths > 0 && tenths === endedAt.length) return tally;
  const all = succeeded + failed;
  const ended = Math.ceil((tenths * all) / 10);
  const endedBadly = Math.floor((ended * failed) / Math.max(all, 1));
  const isTaken = (port: string) =>
    definition.edges.some(
      ({ source, sourcePort, target }) => source === nodeId && sourcePort === port && begun.has(target),
    );
  const counts = { running: total - ended, waiting: 0, succeeded: ended - endedBadly, failed: endedBadly };
  return { ...tally, ...counts, ports: tally.ports.filter(isTaken) };
};

/** The run as it stood at that instant; at its last one, as it is. */
export const runAt = (run: RunDetail, atMs: number): RunDetail => {
  if (atMs >= (momentsOf(run).at(-1) ?? 0)) return run;
  const tallies = run.tallies.filter((tally) => hasBegun(tally, atMs));
  const steps = run.steps.flatMap((step) => stepAt(step, atMs));
  const begun = new Set([...tallies, ...steps].map(({ nodeId }) => nodeId));
  return {
    ...run,
    ...{ status: "running", error: null, finishedAt: null, steps },
    tallies: tallies.map((tally) => tallyAt(run, tally, atMs, begun)),
  };
};
