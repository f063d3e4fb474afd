import { AppError, JsonObject } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import type { GrantedRequest } from "./granted-request.ts";
import { hashDetails } from "./open-approval.ts";
import { hashArguments } from "./tool.ts";
import { clientPolicy, keyActor, runActor } from "./write-grants.ts";

/** One write that wants to use a yes. */
export type GrantUse = {
  approvalId: string;
  runId: string | undefined;
  /** Of the API key by which an outside client asked; undefined where a run does. */
  keyId?: string | undefined;
  nodeId: string | undefined;
  tool: string;
  /** Null for a request, which goes by none. */
  connectionId: string | null;
  /** As the action takes them: the bytes that leave. */
  arguments: unknown;
  idempotencyKey: string;
};

const refuse = (sentence: string) => new AppError("forbidden", sentence);

const findGrant = ({ tx, tenantId }: TenantScope, { approvalId, nodeId = "" }: GrantUse) =>
  tx.approvalGrant.findFirst({ where: { tenantId, approvalId, nodeId }, include: { approval: true } });

type Grant = NonNullable<Awaited<ReturnType<typeof findGrant>>>;

const holderOf = ({ runId, keyId }: GrantUse): string =>
  runId === undefined && keyId !== undefined ? keyActor(keyId) : runActor(runId ?? "");

const hashOfUse = ({ tool, connectionId, arguments: given }: GrantUse) => hashArguments(tool, connectionId, given);

const whyRefused = (grant: Grant | null, use: GrantUse): AppError => {
  if (!grant || grant.actor !== holderOf(use)) return refuse("This write has no approval of its own run.");
  if (grant.approval.status !== "approved") return refuse("This write was not approved.");
  if (grant.argumentsHash === null) {
    return refuse(
      "What this step writes was not known when approval was asked for. Ask for approval directly before it.",
    );
  }
  if (grant.usedAt) return refuse("This approval was used already. Ask for a new one for each write.");
  if (grant.argumentsHash !== hashOfUse(use)) {
    return refuse("What was approved is not what is about to be written. Run the workflow again to ask anew.");
  }
  if (!grant.expiresAt || grant.expiresAt <= new Date()) {
    return refuse("This approval was used too late. Run the workflow again to ask anew.");
  }
  if (grant.approval.ruleId !== null) {
    return refuse("The rule that let this through was revoked or ran out. Run the workflow again to ask a person.");
  }
  return refuse("The workflow's version is not the one that was approved. Run it again to ask anew.");
};

/**
 * Spends a grant on one write, in the transaction that begins it. One statement holds every condition, so two writes
 * can't both find it unspent, and the database's clock says whether it is too late.
 */
export const useGrant = async (scope: TenantScope, use: GrantUse): Promise<void> => {
  const { tx, tenantId } = scope;
  const { approvalId, nodeId, tool, connectionId, idempotencyKey } = use;
  const grant = await findGrant(scope, use);
  if (grant && hashDetails(grant.approval) !== grant.approval.detailsHash) {
    throw refuse("What was approved is not what the approver was shown. Run the workflow again to ask anew.");
  }
  const used = await tx.$executeRaw`
    update approval_grant g set used_at = now(), used_by_key = ${idempotencyKey}
    from approval a left join run r on r.tenant_id = a.tenant_id and r.id = a.run_id
    where g.tenant_id = ${tenantId}::uuid and g.approval_id = ${approvalId}::uuid and g.node_id = ${nodeId ?? ""}
      and a.tenant_id = g.tenant_id and a.id = g.approval_id and a.status = 'approved'
      and coalesce('run:' || a.run_id, 'api_key:' || a.api_key_id) = ${holderOf(use)}
      and g.actor = ${holderOf(use)} and g.tool = ${tool}
      and g.connection_id is not distinct from ${connectionId}::uuid and g.arguments_hash = ${hashOfUse(use)}
      and g.policy_version = case when a.run_id is null then ${clientPolicy}
        else 'workflow_version:' || r.version_id || coalesce('+approval_rule:' || a.rule_id, '') end
      and (a.rule_id is null or exists (
        select 1 from approval_rule p
        where p.tenant_id = a.tenant_id and p.id = a.rule_id and p.status = 'active' and p.expires_at > now()))
      and g.used_at is null and g.expires_at > now()`;
  if (used !== 1) throw whyRefused(grant, use);
};

/** Spends a grant with the first attempt; those that follow are the same write, tried again. */
export const useGrantOnce = async (scope: TenantScope, use: GrantUse): Promise<void> => {
  const grant = await findGrant(scope, use);
  if (grant?.usedByKey === use.idempotencyKey) return assertGrantUsed(scope, use);
  await useGrant(scope, use);
};

/** A write that is taken up again after a crash is still the one that was granted. */
export const assertGrantUsed = async (scope: TenantScope, use: GrantUse): Promise<void> => {
  const grant = await findGrant(scope, use);
  if (grant?.usedByKey === use.idempotencyKey && grant.argumentsHash === hashOfUse(use)) return;
  throw refuse("What was approved is not what is about to be written. Run the workflow again to ask anew.");
};

const findEdited = async (scope: TenantScope, use: GrantUse) => {
  const grant = await findGrant(scope, use);
  return grant?.originalHash != null && grant.originalHash === hashOfUse(use) ? grant : null;
};

/** What a write is to be made with: the approver's words where they edited exactly what this step brings. */
export const grantedArguments = async (scope: TenantScope, use: GrantUse): Promise<JsonObject | null> =>
  ((await findEdited(scope, use))?.arguments as JsonObject | undefined) ?? null;

/** The same of a request, beside what its approver was shown of the step's own. */
export const grantedRequest = async (scope: TenantScope, use: GrantUse): Promise<GrantedRequest | null> => {
  const edited = await findEdited(scope, use);
  return edited && { given: JsonObject.parse(edited.arguments), shown: JsonObject.parse(edited.originalArguments) };
};
