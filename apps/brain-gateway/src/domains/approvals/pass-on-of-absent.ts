import type { Services } from "../../platform/services/services.ts";
import { writeAudit } from "../../platform/tenancy/write-audit.ts";
import { standInOf, whoDecides } from "../absences/index.ts";
import { passOn } from "./pass-on.ts";

type Waiting = { tenantId: string; id: string; assigneeId: string };

const batch = 100;

/** Open approvals of people who are away now. */
const listWaiting = ({ db, clock }: Services): Promise<Waiting[]> =>
  db.withPlatform(
    (tx) => tx.$queryRaw<Waiting[]>`
      select a.tenant_id as "tenantId", a.id, a.assignee_id as "assigneeId"
      from approval a join absence b on b.tenant_id = a.tenant_id and b.user_id = a.assignee_id
      where a.status = 'pending' and (a.expires_at is null or a.expires_at > ${clock.now()})
        and b.begins_at <= ${clock.now()} and b.ends_at > ${clock.now()}
      order by a.created_at limit ${batch}`,
  );

/** It may have been decided, or handed over, meanwhile: then it is left alone. */
const passOnOne = (services: Services, { tenantId, id, assigneeId }: Waiting): Promise<void> =>
  services.db.withTenant(tenantId, async (tx) => {
    const scope = { tx, tenantId };
    const { deciders, standIns } = await whoDecides(scope, services.clock.now());
    const toId = standInOf(assigneeId, standIns, deciders);
    if (toId === assigneeId) return;
    const given = { approvalId: id, kind: "stood_in", fromId: assigneeId, toId, heldBy: assigneeId } as const;
    if (!(await passOn(services, scope, { ...given, isTold: true }))) return;
    const actor = { kind: "system" as const, part: "absences", tenantId };
    const after = { assigneeId: toId };
    const entry = { objectKind: "approval", objectId: id, before: { assigneeId }, after };
    await writeAudit(scope, { actor, action: "approval.stand_in", correlationId: `absence:${assigneeId}` }, entry);
  });

/** What was handed to somebody who is away by now goes to whoever stands in for them. */
export const passOnOfAbsent = async (services: Services): Promise<void> => {
  for (const waiting of await listWaiting(services)) await passOnOne(services, waiting);
};
