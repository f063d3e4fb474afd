import { JsonObject } from "@bizosaas/contracts";
import {
  type ActionRequest,
  type GuardedStep,
  type NodePorts,
  stepOfKey,
  type TextRequest,
  type TurnRequest,
  withLog,
} from "@bizosaas/workflows";
import { personActor } from "../../platform/identity/actor.ts";
import type { Services } from "../../platform/services/services.ts";
import { redactValue } from "../../platform/telemetry/redact.ts";
import { describeAction, performAction } from "../actions/index.ts";
import { generateForRun, turnForRun } from "../ai-keys/index.ts";
import { createHttpRequestPort } from "../runs/index.ts";
import type { TestOwner } from "./record-test-steps.ts";
import type { AiPurse } from "./rules.ts";

type Parts = TestOwner & { correlationId: string; purse: AiPurse };

/** What a test's steps may do outside themselves: as a run's may, but in a person's name and without a run. */
export const createTestPorts = (services: Services, { tenantId, userId, correlationId, purse }: Parts): NodePorts => {
  const asker = (aiKeyId: string, idempotencyKey: string) => {
    const { nodeId } = stepOfKey(idempotencyKey);
    return { tenantId, runId: null, nodeId, aiKeyId, correlationId };
  };
  const paid = async <Answer extends { costMicros: number | null }>(ask: () => Promise<Answer>): Promise<Answer> => {
    purse.take();
    const answer = await ask();
    purse.pay(answer.costMicros);
    return answer;
  };
  const ports = {
    performAction: ({ connectionId, actionId, input, idempotencyKey, signal }: ActionRequest) =>
      performAction(services, {
        ...{ tenantId, connectionId, actionId, input, idempotencyKey, correlationId, signal },
        actor: personActor(userId),
        nodeId: stepOfKey(idempotencyKey).nodeId,
      }),
    generateText: ({ keyId, idempotencyKey, ...request }: TextRequest) =>
      paid(() => generateForRun(services, { ...asker(keyId, idempotencyKey), ...request })),
    generateTurn: ({ keyId, idempotencyKey, ...request }: TurnRequest) =>
      paid(() => turnForRun(services, { ...asker(keyId, idempotencyKey), ...request })),
    httpRequest: createHttpRequestPort(services),
    runCode: async ({ program, input }: Parameters<NodePorts["runCode"]>[0]) => {
      const { log, ...result } = await services.sandbox.run({ tenantId, program, input });
      if (!result.ok) throw withLog(result.error, log);
      return { output: result.output, log };
    },
    notify: () => Promise.reject(new Error("A test tells nobody; the step is simulated.")),
  };
  return ports;
};

/** What a simulated step would have sent, without its secrets; refused where the connection would refuse it. */
export const createDescribeWrite =
  (services: Services, tenantId: string) =>
  async ({ spec, config }: GuardedStep): Promise<JsonObject> => {
    if (spec.connectorId === null || spec.category !== "action") return JsonObject.parse(redactValue(config));
    const { connectionId, ...input } = config;
    const actionId = spec.kind.slice(`action.${spec.connectorId}.`.length);
    return describeAction(services, { tenantId, connectionId: String(connectionId), actionId, input });
  };
