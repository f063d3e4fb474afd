import { z } from "zod";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

const MaskedFields = z.array(z.string());

type Told = { title: string; message: string };

/**
 * What is told of an approval where it does not go with the run's data: in notifications and mails. A workflow that masks
 * values has them in neither; there they are told which workflow asks, and see the rest where they decide.
 */
export const noticeOf = async (
  { tx, tenantId }: TenantScope,
  runId: string | null,
  { title, message }: Told,
): Promise<Told> => {
  if (runId === null) return { title, message };
  const { workflow } = await tx.run.findFirstOrThrow({
    where: { tenantId, id: runId },
    select: { workflow: { select: { name: true, settings: { select: { maskedFields: true } } } } },
  });
  const masked = MaskedFields.parse(workflow.settings?.maskedFields ?? []);
  return masked.length === 0 ? { title, message } : { title: workflow.name, message: "" };
};
