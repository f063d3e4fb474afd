import { type ApprovalRequest, storableJson } from "@bizosaas/workflows";
import { v7 as uuidv7 } from "uuid";
import type { RunRef } from "../../platform/engine/index.ts";
import { hashOf } from "../../platform/http/canonical-json.ts";
import type { Services } from "../../platform/services/services.ts";

/** What a yes is bound to: all that the approver was shown. Canonical, for `jsonb` keeps no order of fields. */
export const hashDetails = ({
  title,
  message,
  details,
}: Pick<ApprovalRequest, "title" | "message"> & { details: unknown }): string => hashOf([title, message, details]);

/** Puts an approval in the inbox. A replay finds the one it made before. */
export const openApproval = async (
  { db, changes }: Services,
  { tenantId, runId }: RunRef,
  nodeId: string,
  request: ApprovalRequest,
): Promise<void> => {
  const shown = {
    title: String(storableJson(request.title)),
    message: String(storableJson(request.message)),
    details: storableJson(request.details) ?? {},
  };
  return db.withTenant(tenantId, async (tx) => {
    const { count } = await tx.approval.createMany({
      data: [
        {
          tenantId,
          id: uuidv7(),
          runId,
          nodeId,
          ...shown,
          detailsHash: hashDetails(shown),
          expiresAt: new Date(request.expiresAt),
        },
      ],
      skipDuplicates: true,
    });
    if (count > 0) await changes.notify(tx, "approvals", tenantId);
  });
};
