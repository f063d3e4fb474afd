import { AppError } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import { costSince, monthBegin } from "./ai-cost.ts";
import { loadSettings } from "./workflow-settings-row.ts";

const dollars = (micros: number): string => `$${(micros / 1_000_000).toFixed(2)}`;

const refuse = (what: string, micros: number): AppError =>
  new AppError(
    "budget_exceeded",
    `${what} of ${dollars(micros)} for AI is used up. Raise it where the workflow is configured, then retry the run.`,
  );

/** Before a run asks a model: what it and its workflow's month have cost so far must lie below what was set. */
export const assertWithinBudget = ({ db, clock }: Services, tenantId: string, runId: string): Promise<void> =>
  db.withTenant(tenantId, async (tx) => {
    const scope = { tx, tenantId };
    const run = await tx.run.findFirst({ where: { tenantId, id: runId }, select: { workflowId: true } });
    if (!run) return;
    const { runBudgetMicros, monthBudgetMicros } = await loadSettings(scope, run.workflowId);
    if (runBudgetMicros !== null) {
      const { _sum } = await tx.aiUsage.aggregate({ where: { tenantId, runId }, _sum: { costMicros: true } });
      if (Number(_sum.costMicros ?? 0) >= runBudgetMicros) throw refuse("This run's budget", runBudgetMicros);
    }
    if (monthBudgetMicros === null) return;
    const { costMicros } = await costSince(scope, run.workflowId, monthBegin(clock.now()));
    if (costMicros >= monthBudgetMicros) throw refuse("This workflow's budget for the month", monthBudgetMicros);
  });
