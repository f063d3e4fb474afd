import { AppError, type Approval, type JsonObject, type Locale } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { assertNotErasing } from "../../platform/http/verb.ts";
import type { ApiKeyActor } from "../../platform/identity/actor.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { writeAudit } from "../../platform/tenancy/write-audit.ts";
import { peopleAway } from "../absences/index.ts";
import { notify } from "../notifications/index.ts";
import { findApproval } from "./find-approval.ts";
import { approvalOpened, hashDetails } from "./open-approval.ts";
import { toldWrites } from "./told-writes.ts";
import { titleOfTool } from "./tool.ts";
import { bindWrite, clientPolicy, keyActor } from "./write-grants.ts";

/** One write that an outside client wants made at a connection. */
export type AskedCall = {
  actor: ApiKeyActor;
  clientName: string | null;
  connectorId: string;
  connectionId: string;
  actionId: string;
  input: JsonObject;
  /** The record that it works on, as the tool knows it. */
  target: { kind: string; externalId: string } | null;
  correlationId: string;
};

/** Where a client's one write stands in its approval, as a step's does in a run's. */
export const callNode = "call";

const hourMs = 3_600_000;
const waitsForMs = 24 * hourMs;
/** We do it ourselves as soon as it is approved; the rest is for a tool that is away. */
const holdsForMs = hourMs;
/** Enough for any conversation, and few enough to be looked through. */
const mostPending = 50;
/** A call that is repeated within this time asks for what became of it; later it is meant anew. */
const toldForMs = { approved: 900_000, rejected: 900_000, failed: 60_000 };

type Bound = { tool: string; argumentsHash: string; arguments: JsonObject };

const bind = ({ connectorId, actionId, connectionId, input }: AskedCall): Bound => {
  const bound = bindWrite({ connectorId, actionId, connectionId, input });
  if (bound.argumentsHash === undefined || bound.arguments === undefined)
    throw new AppError("invalid_input", "These values are not what the action takes.");
  return { tool: bound.tool, argumentsHash: bound.argumentsHash, arguments: bound.arguments };
};

type Known = { id: string; status: string; isOpen: boolean; endedAt: Date | null; isFailed: boolean };

/** One after the other per key and call, so that a repeated call finds the approval of the first. */
const findKnown = async ({ tx, tenantId }: TenantScope, keyId: string, hash: string): Promise<Known | undefined> => {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`call ${tenantId} ${keyId} ${hash}`}, 0))`;
  const [known] = await tx.$queryRaw<Known[]>`
    select a.id, a.status, a.status = 'pending' and a.expires_at > now() as "isOpen",
      coalesce((a.result->>'at')::timestamptz, a.decided_at) as "endedAt",
      coalesce(a.result->>'status' = 'failed', false) as "isFailed"
    from approval a join approval_grant g on g.tenant_id = a.tenant_id and g.approval_id = a.id
    where a.tenant_id = ${tenantId}::uuid and a.api_key_id = ${keyId}::uuid
      and coalesce(g.original_hash, g.arguments_hash) = ${hash}
    order by a.created_at desc limit 1`;
  return known;
};

const isToldAgain = ({ status, isOpen, endedAt, isFailed }: Known, now: Date): boolean => {
  if (isOpen) return true;
  if (endedAt === null || (status !== "approved" && status !== "rejected")) return false;
  return now.getTime() - endedAt.getTime() < toldForMs[isFailed ? "failed" : status];
};

const assertRoom = async ({ tx, tenantId }: TenantScope, apiKeyId: string, now: Date): Promise<void> => {
  const where = { tenantId, apiKeyId, status: "pending", expiresAt: { gt: now } };
  if ((await tx.approval.count({ where })) < mostPending) return;
  throw new AppError(
    "conflict",
    `${mostPending} calls of this API key wait for approval. Wait until people have decided on some.`,
  );
};

/** What people know the record by; empty where it is not kept here. */
const nameOfTarget = async ({ tx, tenantId }: TenantScope, { target, connectionId }: AskedCall): Promise<string> => {
  if (!target) return "";
  const where = { tenantId, connectionId, ...target };
  return (await tx.resource.findFirst({ where, select: { title: true } }))?.title ?? "";
};

const store = async (scope: TenantScope, asked: AskedCall, bound: Bound, now: Date) => {
  const { tx, tenantId } = scope;
  const { actor, clientName, connectionId } = asked;
  const id = uuidv7();
  const shown = { title: titleOfTool(bound.tool, "en") ?? bound.tool, message: await nameOfTarget(scope, asked) };
  await tx.approval.create({
    data: {
      ...{ tenantId, id, ...shown, apiKeyId: actor.keyId, clientName, nodeId: callNode, details: {}, holdsForMs },
      detailsHash: hashDetails({ ...shown, details: {} }),
      ...{ createdAt: now, expiresAt: new Date(now.getTime() + waitsForMs) },
    },
  });
  await tx.approvalGrant.create({
    data: {
      ...{ tenantId, id: uuidv7(), approvalId: id, nodeId: callNode, stepName: clientName ?? "", connectionId },
      ...{ ...bound, actor: keyActor(actor.keyId), policyVersion: clientPolicy },
    },
  });
  return { id, ...shown };
};

const open = async (services: Services, scope: TenantScope, asked: AskedCall, bound: Bound): Promise<string> => {
  const now = services.clock.now();
  await assertRoom(scope, asked.actor.keyId, now);
  const { id, title, message } = await store(scope, asked, bound, now);
  const { actor, correlationId, connectionId, clientName } = asked;
  const after = { tool: bound.tool, connectionId, argumentsHash: bound.argumentsHash, clientName };
  await writeAudit(
    scope,
    { actor, action: "approval.ask", correlationId },
    { objectKind: "approval", objectId: id, after },
  );
  await services.changes.notify(scope.tx, "approvals", scope.tenantId);
  const told = { title, message, writes: await toldWrites(scope, id), without: await peopleAway(scope, now) };
  await notify(services, scope, approvalOpened(id, told));
  return id;
};

/**
 * Asks people for one write of an outside client. The very same call finds the approval that it opened before: while it
 * waits, and for a time after, so that who repeats it learns what became of it and asks nobody twice.
 */
export const askForCall = (services: Services, asked: AskedCall, locale: Locale): Promise<Approval> => {
  const { tenantId, keyId } = asked.actor;
  const bound = bind(asked);
  return services.db.withTenant(tenantId, async (tx) => {
    const scope = { tx, tenantId };
    await assertNotErasing(tx, tenantId);
    const known = await findKnown(scope, keyId, bound.argumentsHash);
    const isKnown = known !== undefined && isToldAgain(known, services.clock.now());
    const id = isKnown ? known.id : await open(services, scope, asked, bound);
    return findApproval({ ...scope, services, locale }, id);
  });
};
