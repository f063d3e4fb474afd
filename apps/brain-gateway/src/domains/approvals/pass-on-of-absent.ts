import type { Services } from "../../platform/services/services.ts";
import { writeAudit } from "../../platform/tenancy/write-audit.ts";
import { standInOf, whoDecides } from "../absences/index.ts";
import { passOn } from "./pass-on.ts";

type Waiting = { tenantId: string; id: string; assigneeId: string };

const batch = 100;
const firstId = "00000000-0000-0000-0000-000000000000";

/** Open approvals of people who are away now, a page of them; the ids rise with time. */
const listWaiting = ({ db, clock }: Services, afterId: string): Promise<Waiting[]> =>
  db.withPlatform(
    (tx) => tx.$queryRaw<Waiting[]>`
      select a.tenant_id as "tenantId", a.id, a.assignee_id as "assigneeId"
      from approval a join absence b on b.tenant_id = a.tenant_id and b.user_id = a.assignee_id
      where a.id > ${afterId}::uuid and a.status = 'pending' and (a.expires_at is null or a.expires_at > ${clock.now()})
        and b.begins_at <= ${clock.now()} and b.ends_at > ${clock.now()}
      order by a.id limit ${batch}`,
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
  let afterId = firstId;
  for (let page = await listWaiting(services, afterId); page.length > 0; page = await listWaiting(services, afterId)) {
    for (const waiting of page) {
      afterId = waiting.id;
      await passOnOne(services, waiting).catch((error: unknown) =>
        services.log.error({ err: error, approvalId: waiting.id }, "an approval could not be passed on"),
      );
    }
  }
};
