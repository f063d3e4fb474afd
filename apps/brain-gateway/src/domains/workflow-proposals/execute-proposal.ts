import {
  isAppError,
  Locale,
  type ProposedWorkflow,
  proposalLimits,
  sumCosts,
  type WorkflowDefinition,
} from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import {
  type Possessions,
  type PresentWorkflow,
  type ProposalOutcome,
  proposeWorkflow,
  sketchInstructions,
  validateDefinition,
  warnOfDefinition,
} from "@bizosaas/workflows";
import { type Stop, stopWhen } from "../../platform/events/stop-when.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { generateForRun } from "../ai-keys/index.ts";
import { callableWorkflows, definitionFacts, diffDefinitions, namedConnections } from "../workflows/index.ts";
import { presentWorkflow } from "./present-workflow.ts";
import { brokenOff, impossible, neverFit, questionMs, targetOf, timedOut } from "./rules.ts";

/** At most once: a model that was asked before this process died is not asked again. */
const claim = ({ db }: Services, tenantId: string, id: string) =>
  db.withTenant(tenantId, async (tx) => {
    const { count } = await tx.workflowProposal.updateMany({
      where: { tenantId, id, status: "queued" },
      data: { status: "working" },
    });
    return count === 0 ? null : tx.workflowProposal.findFirst({ where: { tenantId, id } });
  });
type Claimed = NonNullable<Awaited<ReturnType<typeof claim>>>;

const possessionsOf = async (scope: TenantScope, { aiKeyId, model }: Claimed): Promise<Possessions> => {
  const connections = await namedConnections(scope);
  const workflows = (await callableWorkflows(scope)).filter(({ isCallable }) => isCallable);
  return { connections, workflows, model: { keyId: aiKeyId, model } };
};

type End = {
  status: "ready" | "failed";
  faults: string[];
  proposed: ProposedWorkflow | null;
  error: { code: string; message: string } | null;
};

const failed = (error: NonNullable<End["error"]>, faults: string[] = []): End => ({
  ...{ status: "failed", faults, proposed: null },
  error: { code: error.code, message: error.message },
});

const warningsOf = ({ db, nodes }: Services, tenantId: string, definition: WorkflowDefinition) =>
  db.withTenant(tenantId, async (tx) =>
    warnOfDefinition(definition, nodes, await definitionFacts({ tx, tenantId }, definition)),
  );

const endOf = async (
  services: Services,
  tenantId: string,
  outcome: ProposalOutcome,
  present?: PresentWorkflow,
): Promise<End> => {
  if (outcome.kind === "impossible") return failed(impossible(outcome.reason));
  if (outcome.kind === "faulty") return failed(neverFit, outcome.faults);
  const { kind: _, ...made } = outcome;
  const proposed = {
    ...{ ...made, warnings: await warningsOf(services, tenantId, made.definition) },
    ...(present && { difference: diffDefinitions(services.nodes, present.definition, made.definition) }),
  };
  return { status: "ready", faults: [], proposed, error: null };
};

const draft = async (
  services: Services,
  row: Claimed,
  stop: Stop,
  /** Is told what each question cost. */
  costs: (number | null)[],
): Promise<End> => {
  const { tenantId, id, sentence, aiKeyId, model, correlationId } = row;
  const { db, nodes, changes } = services;
  const target = targetOf(row);
  const { possessions, present } = await db.withTenant(tenantId, async (tx) => ({
    possessions: await possessionsOf({ tx, tenantId }, row),
    present: target ? await presentWorkflow(services, { tx, tenantId }, target) : undefined,
  }));
  const system = sketchInstructions(nodes, possessions, {
    locale: Locale.parse(row.locale),
    isChange: target !== null,
  });
  const asked = { tenantId, runId: null, nodeId: null, aiKeyId, model, system, correlationId, signal: stop.signal };
  const outcome = await proposeWorkflow(sentence, {
    ...{ registry: nodes, possessions, present, rounds: proposalLimits.rounds },
    ask: async (prompt) => {
      const limits = { maxOutputTokens: proposalLimits.outputTokens, deadlineMs: questionMs };
      const answer = await generateForRun(services, { ...asked, ...limits, prompt, isJson: true });
      costs.push(answer.costMicros);
      return answer;
    },
    check: (definition: WorkflowDefinition) =>
      db.withTenant(tenantId, async (tx) =>
        validateDefinition(definition, nodes, await definitionFacts({ tx, tenantId }, definition, target?.workflowId)),
      ),
    onRound: (round, faults) =>
      db.withTenant(tenantId, async (tx) => {
        await tx.workflowProposal.updateMany({ where: { tenantId, id }, data: { round, faults: [...faults] } });
        await changes.notify(tx, "workflow_proposal", id);
      }),
  });
  return endOf(services, tenantId, outcome, present);
};

const errorOf = ({ log, draining }: Services, { id }: Claimed, stop: Stop, error: unknown) => {
  if (stop.isTimedOut()) return timedOut;
  if (isAppError(error)) return error;
  if (draining.aborted || stop.isCancelled()) return brokenOff;
  log.error({ err: error, proposalId: id }, "drafting from a sentence failed unexpectedly");
  return { code: "internal", message: "Something went wrong on our side. Start it again." };
};

const run = async (services: Services, row: Claimed): Promise<void> => {
  const { db, changes, clock } = services;
  const { tenantId, id } = row;
  const costs: (number | null)[] = [];
  const stop = stopWhen(services, {
    ...{ topic: "workflow_proposal", id, timeoutMs: proposalLimits.seconds * 1000 },
    isStopped: () =>
      db.withTenant(tenantId, async (tx) => {
        const open = await tx.workflowProposal.count({ where: { tenantId, id, status: "working" } });
        return open === 0;
      }),
  });
  const end = await draft(services, row, stop, costs)
    .catch((error: unknown) => failed(errorOf(services, row, stop, error)))
    .finally(stop.release);
  const { proposed, error, faults, status } = end;
  await db.withTenant(tenantId, async (tx) => {
    await tx.workflowProposal.updateMany({ where: { tenantId, id }, data: { costMicros: sumCosts(costs) } });
    await tx.workflowProposal.updateMany({
      where: { tenantId, id, status: "working" },
      data: {
        ...{ status, faults, finishedAt: clock.now() },
        ...{ proposed: proposed ?? Prisma.DbNull, error: error ?? Prisma.DbNull },
      },
    });
    await changes.notify(tx, "workflow_proposal", id);
  });
};

/** Takes a proposal and drafts it in this process, without holding up what else is to be done. */
export const executeProposal = async (services: Services, tenantId: string, proposalId: string): Promise<void> => {
  const row = await claim(services, tenantId, proposalId);
  if (!row) return;
  run(services, row).catch((error: unknown) =>
    services.log.error({ err: error, proposalId }, "the end of a proposal could not be kept"),
  );
};
