import { interpretRun, type RunFailure } from "@bizosaas/workflows";
import type { DurableContext, RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { closeApprovals } from "../approvals/index.ts";
import { claimRun, loadVersion } from "./claim-run.ts";
import { createNodePorts } from "./node-ports.ts";
import { StaleRunError } from "./record-steps.ts";
import { createRunDriver } from "./run-driver.ts";
import { createRunRecorder } from "./run-recorder.ts";

const toStored = (failure: RunFailure | null) => failure && { code: failure.code, message: failure.message };

const carry = async (services: Services, ref: RunRef, durable: DurableContext): Promise<void> => {
  const run = await claimRun(services, ref);
  if (!run) return;
  const definition = await loadVersion(services, ref.tenantId, run.versionId);
  const names = new Map(definition.nodes.map(({ id, name }) => [id, name]));
  const recorder = createRunRecorder(services, ref, run.fence, names);
  const { status, error } = await interpretRun(
    {
      definition,
      registry: services.nodes,
      run: { id: ref.runId, workflow: { id: run.workflowId, name: run.workflowName } },
      trigger: { nodeId: run.triggerNodeId, data: run.trigger },
      ports: createNodePorts(services, ref, run),
      onUnexpectedError: (err, nodeId) => services.log.error({ err, ...ref, nodeId }, "a step failed unexpectedly"),
    },
    createRunDriver({ services, ref, run, durable, recorder }),
  );
  if (status !== "succeeded") await closeApprovals(services, ref);
  await recorder.finish({ status, error: toStored(error) });
};

/**
 * Carries a run to its end, or to where it was when this process died: the engine calls it again then, from the start,
 * with the answers it remembers.
 */
export const executeRun =
  (services: Services) =>
  async (ref: RunRef, durable: DurableContext): Promise<void> => {
    try {
      await carry(services, ref, durable);
    } catch (error) {
      if (!(error instanceof StaleRunError)) throw error;
      services.log.warn(ref, "a run went on elsewhere");
    }
  };
