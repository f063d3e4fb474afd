import { type ApprovalRequest, type PlannedWrite, storableJson } from "@bizosaas/workflows";
import { v7 as uuidv7 } from "uuid";
import type { RunRef } from "../../platform/engine/index.ts";
import { hashOf } from "../../platform/http/hash-of.ts";
import type { Services } from "../../platform/services/services.ts";
import { peopleAway } from "../absences/index.ts";
import { type NewNotification, notify } from "../notifications/index.ts";
import { letThrough } from "./let-through.ts";
import { noticeOf } from "./notice-of.ts";
import { toldWrites } from "./told-writes.ts";
import { writeGrants } from "./write-grants.ts";

/** All that the approver was told beside the arguments. Canonical, for `jsonb` keeps no order of fields. */
export const hashDetails = ({
  title,
  message,
  details,
}: Pick<ApprovalRequest, "title" | "message"> & { details: unknown }): string => hashOf([title, message, details]);

type Told = Pick<NewNotification, "writes"> & { title: string; message: string; without: readonly string[] };

export const approvalOpened = (id: string, { title, message, writes, without }: Told): NewNotification => ({
  kind: "approval.opened",
  subject: { kind: "approval", id, name: title },
  ...{ writes, detail: message },
  dedupeKey: `approval.opened:${id}`,
  to: { can: "approvals:decide", without },
});

/** Where in a run it is asked, what, and which writes a yes would open. */
export type Asked = { nodeId: string; path: string; request: ApprovalRequest; writes: readonly PlannedWrite[] };

/** Puts an approval in the inbox. A replay finds the one it made before. */
export const openApproval = async (
  services: Services,
  { tenantId, runId }: RunRef,
  { nodeId, path, request, writes }: Asked,
): Promise<void> => {
  const shown = {
    title: String(storableJson(request.title)),
    message: String(storableJson(request.message)),
    details: storableJson(request.details) ?? {},
  };
  const id = uuidv7();
  return services.db.withTenant(tenantId, async (tx) => {
    const { count } = await tx.approval.createMany({
      data: [
        {
          tenantId,
          id,
          runId,
          nodeId,
          path,
          ...shown,
          detailsHash: hashDetails(shown),
          expiresAt: new Date(request.expiresAt),
          escalatesAt: request.escalation ? new Date(request.escalation.at) : null,
          holdsForMs: request.holdsForMs,
          whenExpired: request.whenExpired,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await writeGrants({ tx, tenantId }, { approvalId: id, runId, writes });
    await services.changes.notify(tx, "approvals", tenantId);
    if (await letThrough({ tx, tenantId }, { approvalId: id, runId, nodeId, path })) return;
    const { title, message } = await noticeOf({ tx, tenantId }, runId, shown);
    await notify(
      services,
      { tx, tenantId },
      approvalOpened(id, {
        ...{ title, message, writes: await toldWrites({ tx, tenantId }, id) },
        without: await peopleAway({ tx, tenantId }, services.clock.now()),
      }),
    );
  });
};
