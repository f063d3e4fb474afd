import { isAppError, type JsonObject, type JsonValue, type WorkflowDefinition } from "@bizosaas/contracts";
import {
  agentKind,
  boundOutput,
  interpretRun,
  loopKind,
  type PriorOutcome,
  type RunFailure,
  type RunResult,
  respondKind,
} from "@bizosaas/workflows";
import { type DurableContext, RunBegunElsewhereError, type RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { resumeUrl } from "../waits/index.ts";
import { type ClaimedRun, claimRun, loadVersion, readNewRun } from "./claim-run.ts";
import type { ExecutionInputs } from "./execution-state.ts";
import { giveUpRun, hasGivenUp, maxClaims } from "./give-up-run.ts";
import { letGo } from "./let-go.ts";
import { loadExecution } from "./load-execution.ts";
import { createNodePorts } from "./node-ports.ts";
import { StaleRunError } from "./record-steps.ts";
import type { RunBell, RunBells } from "./run-bells.ts";
import { createRunDriver, RunPausedError } from "./run-driver.ts";
import { createRunMask, type RunMask } from "./run-mask.ts";
import { loadMemory } from "./run-memory.ts";
import { createRunRecorder, type RunOutcome } from "./run-recorder.ts";
import { createValueFinder } from "./search-values.ts";

const toStored = (failure: RunFailure | null) => failure && { code: failure.code, message: failure.message };

/** What a run that was called hands on is bounded like a step's output. */
const outcomeOf = ({ isCalled }: ClaimedRun, { status, error, output }: RunResult): RunOutcome => {
  if (!isCalled || status !== "succeeded") return { status, error: toStored(error) };
  try {
    return { status, error: null, output: boundOutput(output) };
  } catch (thrown) {
    if (!isAppError(thrown)) throw thrown;
    return {
      status: "failed",
      error: { code: thrown.code, message: `What the run hands on is too much. ${thrown.message}` },
    };
  }
};

const idsOf = (nodes: WorkflowDefinition["nodes"], ...kinds: string[]) =>
  new Set(nodes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id));

const namesOf = ({ nodes }: WorkflowDefinition) => ({
  names: new Map(nodes.map(({ id, name }) => [id, name])),
  loops: idsOf(nodes, loopKind, agentKind),
  answers: idsOf(nodes, respondKind),
});

type Prior = Map<string, PriorOutcome>;

/** What steps really put out before, in the place of what is shown of it. */
const withOriginals = (prior: Prior, { originals }: RunMask): Prior =>
  new Map([...prior].map(([id, outcome]) => [id, { ...outcome, output: originals.get(id) ?? outcome.output }]));

const givenTo = (inputs: ExecutionInputs, { given }: RunMask): Map<string, JsonObject> =>
  new Map(Object.entries(inputs).map(([id, input]) => [id, given.get(id) ?? input]));

type Known = { runId: string; trigger: JsonValue; prior: Prior };

const finderOf = (run: ClaimedRun, { runId, trigger, prior }: Known) =>
  createValueFinder(run.searchFields, {
    run: { id: runId, startedAt: run.startedAt.toISOString() },
    workflow: { id: run.workflowId, name: run.workflowName },
    ...{ trigger, done: prior },
  });

/** Of an error of a run that masks values: its place, without its words. */
const namelessly = (error: unknown) =>
  error instanceof Error ? { name: error.name, stack: error.stack?.replace(/^[\s\S]*?(?=\n {4}at )/, "") } : {};

const unlessPaused = (error: unknown): null => {
  if (error instanceof RunPausedError) return null;
  throw error;
};

/** One that nobody began is claimed with its first write; any other is the engine's, and claimed before it goes on. */
const takeUp = async (services: Services, ref: RunRef, durable: DurableContext): Promise<ClaimedRun | null> => {
  const begun = durable.isBegun() ? null : await readNewRun(services, ref);
  if (begun) return begun;
  await durable.begin();
  return claimRun(services, ref);
};

/** Whoever held it before may have done some of it. Read after the claim: from then on nobody adds to it. */
const isTakenUpAgain = ({ hold: { isClaimed, fence } }: ClaimedRun): boolean => isClaimed && fence > 1;

/** What was under way when its worker died is not done again where the run was over by then: nothing of it runs any more. */
const closeLeftSteps = async ({ db, changes }: Services, { tenantId, runId }: RunRef): Promise<void> => {
  await db.writeAsTenant(tenantId, {
    name: "close-left-steps",
    text: `update run_step set status = 'cancelled', finished_at = now()
      where tenant_id = $1 and run_id = $2 and status = 'running' returning node_id`,
    values: [tenantId, runId],
  });
  changes.announce("run", runId);
};

type Carrying = { ref: RunRef; durable: DurableContext; bell: RunBell };

const carry = async (services: Services, { ref, durable, bell }: Carrying): Promise<void> => {
  const run = await takeUp(services, ref, durable);
  if (!run) return;
  if (run.hold.fence > maxClaims) {
    return giveUpRun(
      services,
      ref,
      `The run was given up: it was taken up ${maxClaims} times and never came to its end.`,
    );
  }
  const definition = await loadVersion(services, ref.tenantId, run.versionId);
  const { startedAt, state, inputs, prior } = await loadExecution(services, ref);
  const mask = await createRunMask(services, ref, run);
  const memory = isTakenUpAgain(run) ? await loadMemory(services, ref) : new Map();
  const workflow = { id: run.workflowId, name: run.workflowName };
  const recorder = createRunRecorder(services, ref, {
    ...{ hold: run.hold, begin: durable.begin, nodes: namesOf(definition), before: state, mask },
    findValues: finderOf(run, { runId: ref.runId, trigger: mask.maskedTrigger, prior }),
  });
  const result = await interpretRun(
    {
      definition,
      registry: services.nodes,
      run: { id: ref.runId, workflow },
      trigger: { nodeId: run.triggerNodeId, data: mask.trigger },
      ports: createNodePorts(services, ref, run),
      ...{ prior: withOriginals(prior, mask), policy: run.policy },
      resumeUrl: (key) => resumeUrl(services, ref.tenantId, ref.runId, key),
      inputs: givenTo(inputs, mask),
      canPark: true,
      onUnexpectedError: (err, nodeId) =>
        services.log.error({ err: mask.isOn ? namelessly(err) : err, ...ref, nodeId }, "a step failed unexpectedly"),
    },
    createRunDriver({
      services,
      ref,
      run: { ...run, startedAt: startedAt ?? run.startedAt },
      durable,
      ...{ recorder, mask, memory, bell },
      decided: state.decided,
    }),
  ).catch(unlessPaused);
  if (result === null) return recorder.finish({ status: "paused", error: null });
  const mayBeWaiting = durable.isBegun() && (result.status !== "succeeded" || result.leftWaiting);
  if (mayBeWaiting) await letGo(services, ref);
  await recorder.finish(outcomeOf(run, result));
  if (isTakenUpAgain(run)) await closeLeftSteps(services, ref);
};

/**
 * Carries a run to its end, or to where it was when this process died: the engine calls it again then, from the start,
 * with the answers it remembers. A run that fails outside its steps is taken up again, but not for ever.
 */
export const executeRun =
  (services: Services, bells: RunBells) =>
  async (ref: RunRef, durable: DurableContext): Promise<void> => {
    const bell = bells.of(ref);
    try {
      await carry(services, { ref, durable, bell });
    } catch (error) {
      const isElsewhere = error instanceof StaleRunError || error instanceof RunBegunElsewhereError;
      if (isElsewhere) return services.log.warn(ref, "a run went on elsewhere");
      if (!(await hasGivenUp(services, ref, error))) throw error;
    } finally {
      bell.leave();
    }
  };
