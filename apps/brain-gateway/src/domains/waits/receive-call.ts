import { AppError, type JsonValue } from "@bizosaas/contracts";
import { type EventRequest, holdsFor } from "@bizosaas/workflows";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { endWaits, wakeRuns } from "./end-waits.ts";
import type { Called } from "./resume-address.ts";

/** How long a call is kept for a run that has not come to its step yet. */
const keptEarlyMs = 365 * 86_400_000;

type Call = { event: JsonValue; messageId: string | null };
type Row = { outcome: string | null; request: unknown; message_id: string | null; is_late: boolean };

const gone = () => new AppError("not_found", "Nothing waits at this address.");
const used = () => new AppError("conflict", "This address was used already; it works once.");
const over = () => new AppError("conflict", "The run no longer waits for this call.");

const lockWait = async ({ tx, tenantId }: TenantScope, { runId, stepKey }: Called): Promise<Row | undefined> => {
  const [row] = await tx.$queryRaw<Row[]>`
    select outcome, request, message_id, expires_at <= now() as is_late from run_wait
    where tenant_id = ${tenantId}::uuid and run_id = ${runId}::uuid and step_key = ${stepKey} for update`;
  return row;
};

/** A call may come before its run does: the address was handed out in a step before. It is kept for it. */
const keepEarly = async ({ tx, tenantId }: TenantScope, called: Called, { event, messageId }: Call) => {
  const { runId, stepKey, nodeId, path } = called;
  const run = await tx.run.findFirst({ where: { tenantId, id: runId, finishedAt: null }, select: { id: true } });
  if (!run) throw gone();
  const now = new Date();
  const kept = { outcome: "early", event: event ?? {}, messageId, endedAt: now };
  const { count } = await tx.runWait.createMany({
    data: [
      {
        ...{ tenantId, runId, stepKey, nodeId, path, request: {}, since: now, ...kept },
        expiresAt: new Date(now.getTime() + keptEarlyMs),
      },
    ],
    skipDuplicates: true,
  });
  return count > 0;
};

const end = async (scope: TenantScope, called: Called, row: Row, { event, messageId }: Call): Promise<void> => {
  if (row.is_late) throw over();
  const { condition } = row.request as EventRequest;
  if (!holdsFor(condition, event)) {
    throw new AppError("invalid_input", "The run waits for another call: what it must hold is not in this one.");
  }
  await wakeRuns(scope, await endWaits(scope, [called], event, messageId));
};

/** Hands a call to the step that waits for it: once, stored before it is acknowledged. */
export const receiveCall = (services: Services, called: Called, call: Call): Promise<{ isNew: boolean }> =>
  services.db.withTenant(called.tenantId, async (tx) => {
    const scope = { tx, tenantId: called.tenantId };
    let row = await lockWait(scope, called);
    if (!row) {
      if (await keepEarly(scope, called, call)) return { isNew: true };
      row = await lockWait(scope, called);
    }
    if (!row) throw gone();
    if (row.outcome === null) {
      await end(scope, called, row, call);
      return { isNew: true };
    }
    if (row.outcome === "timed_out" || row.outcome === "cancelled") throw over();
    if (call.messageId === null || row.message_id !== call.messageId) throw used();
    return { isNew: false };
  });
