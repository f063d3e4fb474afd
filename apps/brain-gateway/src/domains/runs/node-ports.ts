import { type NodePorts, stepOfKey, withLog } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { performAction } from "../actions/index.ts";
import { generateForRun, turnForRun } from "../ai-keys/index.ts";
import { assertWithinBudget } from "../workflow-settings/index.ts";
import type { ClaimedRun } from "./claim-run.ts";
import { createGrantedRequestPort } from "./http-request-port.ts";
import { createNotifyPort } from "./notify-port.ts";

/** Receipts and usage are kept by node. */
const nodeIdOf = (idempotencyKey: string): string => stepOfKey(idempotencyKey).nodeId;

/** What this run's nodes may do outside themselves, each under the run's own tenant. */
export const createNodePorts = (services: Services, ref: RunRef, { correlationId }: ClaimedRun): NodePorts => {
  const { tenantId, runId } = ref;
  return {
    performAction: ({ connectionId, actionId, input, idempotencyKey, approvalId, signal }) =>
      performAction(services, {
        tenantId,
        actor: { kind: "system", part: `run:${runId}`, tenantId },
        runId,
        nodeId: nodeIdOf(idempotencyKey),
        ...(approvalId !== null && { approvalId }),
        connectionId,
        actionId,
        input,
        idempotencyKey,
        correlationId,
        signal,
      }),
    generateText: async ({ keyId, idempotencyKey, ...request }) => {
      await assertWithinBudget(services, tenantId, runId);
      const nodeId = nodeIdOf(idempotencyKey);
      return generateForRun(services, { tenantId, runId, nodeId, aiKeyId: keyId, correlationId, ...request });
    },
    generateTurn: async ({ keyId, idempotencyKey, ...request }) => {
      await assertWithinBudget(services, tenantId, runId);
      const nodeId = nodeIdOf(idempotencyKey);
      return turnForRun(services, { tenantId, runId, nodeId, aiKeyId: keyId, correlationId, ...request });
    },
    httpRequest: createGrantedRequestPort(services, ref),
    runCode: async ({ program, input }) => {
      const { log, ...result } = await services.sandbox.run({ tenantId, program, input });
      if (!result.ok) throw withLog(result.error, log);
      return { output: result.output, log };
    },
    notify: createNotifyPort(services, ref),
  };
};
