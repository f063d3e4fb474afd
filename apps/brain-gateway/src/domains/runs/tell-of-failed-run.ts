import { StepError } from "@bizosaas/contracts";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { notify } from "../notifications/index.ts";
import { ownerOf } from "../workflow-settings/index.ts";

/** Tells the organization's owners, the workflow's own or whoever made it, whoever published it, and whoever pressed Run. */
export const tellOfFailedRun = (services: Services, { tenantId, runId }: RunRef): Promise<void> =>
  services.db.withTenant(tenantId, async (tx) => {
    const run = await tx.run.findFirst({
      where: { tenantId, id: runId, status: "failed" },
      select: { error: true, startedById: true, workflow: true, version: { select: { publishedById: true } } },
    });
    if (!run) return;
    const { workflow, version, startedById } = run;
    const ownerId = (await ownerOf({ tx, tenantId }, workflow.id)) ?? workflow.createdById;
    const error = StepError.safeParse(run.error);
    await notify(
      services,
      { tx, tenantId },
      {
        kind: "run.failed",
        subject: { kind: "run", id: runId, name: workflow.name },
        detail: error.success ? error.data.message : "",
        dedupeKey: `run.failed:${runId}`,
        to: { roles: ["owner"], userIds: [ownerId, version.publishedById, startedById] },
      },
    );
  });
