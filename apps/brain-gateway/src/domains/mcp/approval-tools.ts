import { AppError, type Approval, Id, JsonObject, type JsonValue } from "@bizosaas/contracts";
import { z } from "zod";
import { toFieldIssues } from "../../platform/http/parse-input.ts";
import { createTurns } from "../../platform/limits/turns.ts";
import { findApproval } from "../approvals/index.ts";
import type { McpTool, ToolAnswer, ToolCall } from "./tool.ts";

const longestWaitSeconds = 25;

/** Who waits holds a connection and a place among those that are told of changes. One too many comes back later. */
const waits = createTurns(1000, {
  perTenant: 50,
  waiting: {
    ...{ perTenant: 0, inAll: 0 },
    busy: () =>
      new AppError("rate_limited", "Too many calls wait for approvals of this organization. Ask again in a moment.", {
        retryAfterSeconds: 5,
      }),
  },
});

const Asked = z.strictObject({ approvalId: Id.describe("As the call that waits was answered with.") });
const Awaited = Asked.extend({
  seconds: z.int().min(1).max(longestWaitSeconds).default(longestWaitSeconds).describe("How long to wait at most."),
});

const stateOf = ({ status, result }: Approval): string => {
  if (status === "pending") return "waiting_for_approval";
  return status === "approved" ? (result?.status ?? "approved") : status;
};

const sayings: Readonly<Record<string, string>> = {
  waiting_for_approval:
    "Nothing was written yet: a person has to approve this first. Tell the user, then ask wait_for_approval or, later, get_approval. Repeating the call asks nobody twice.",
  approved: "This was approved and is being written now. Ask wait_for_approval for the outcome.",
  rejected: "A person said no, so nothing was written. Don't ask for the same again unless the user wants it.",
  expired: "Nobody decided in time, so nothing was written. Call the tool again to ask anew.",
  cancelled: "This was withdrawn, so nothing was written.",
};

/** What a client is told of its call: where it stands, and how to go on. */
export const toldOfCall = ({ services }: Pick<ToolCall, "services">, approval: Approval): ToolAnswer => {
  const { id, expiresAt, result, comment, grants } = approval;
  const status = stateOf(approval);
  const [grant] = grants;
  const link = `${services.env.CLIENT_PORTAL_URL}/approvals/${id}`;
  const value: JsonValue = {
    ...{ status, approvalId: id, link, message: result?.message ?? sayings[status] ?? "" },
    ...(status === "waiting_for_approval" && { expiresAt }),
    ...(comment !== null && { comment }),
    ...(grant?.originalArguments && { changedByApprover: grant.arguments }),
    ...(result && { receiptId: result.receiptId, url: result.url }),
  };
  return { value, isError: ["failed", "rejected", "expired", "cancelled"].includes(status) };
};

/** Only what this very key asked: another's approvals are as if there were none. */
const findOwn = ({ services, actor }: ToolCall, approvalId: string): Promise<Approval> =>
  services.db.withTenant(actor.tenantId, async (tx) => {
    const approval = await findApproval({ tx, tenantId: actor.tenantId, services, locale: "en" }, approvalId);
    if (approval.client?.apiKeyId === actor.keyId) return approval;
    throw new AppError("not_found", "There is no such approval.");
  });

const isUnderWay = (approval: Approval): boolean => ["waiting_for_approval", "approved"].includes(stateOf(approval));

/** Looks again with each change of the organization's approvals, until this one is over or time is. */
const awaitOutcome = async (call: ToolCall, approvalId: string, seconds: number): Promise<Approval> => {
  const { services, actor } = call;
  const done = new AbortController();
  const over = AbortSignal.any([done.signal, call.signal, services.draining, AbortSignal.timeout(seconds * 1000)]);
  try {
    // Listened for before it is looked at, so that nothing comes between.
    const changes = services.changes.subscribe("approvals", actor.tenantId, over);
    let approval = await findOwn(call, approvalId);
    while (isUnderWay(approval) && !(await changes.next()).done) approval = await findOwn(call, approvalId);
    return approval;
  } finally {
    done.abort();
  }
};

const parse = <Shape>(schema: z.ZodType<Shape>, given: JsonObject): Shape => {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const fields = toFieldIssues(parsed.error.issues);
  throw new AppError("invalid_input", `Check ${fields[0]?.path}: ${fields[0]?.message}`, { fields });
};

const schemaOf = (schema: z.ZodObject): JsonObject => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input" });
  return JsonObject.parse(rest);
};

const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** How clients learn what became of the writes that they asked for. */
export const approvalTools: readonly McpTool[] = [
  {
    ...{ name: "get_approval", title: "See what became of a call", annotations, can: "actions:ask" },
    description: "Tells where a write that waits for approval stands: waiting, done, rejected, expired or failed.",
    inputSchema: schemaOf(Asked),
    call: async (call, given) => {
      await call.services.limits.takeTenant(call.actor.tenantId);
      return toldOfCall(call, await findOwn(call, parse(Asked, given).approvalId));
    },
  },
  {
    ...{ name: "wait_for_approval", title: "Wait for the approval of a call", annotations, can: "actions:ask" },
    description: `As get_approval, but waits up to ${longestWaitSeconds} seconds for a person to decide. Ask it again to wait longer.`,
    inputSchema: schemaOf(Awaited),
    call: async (call, given) => {
      await call.services.limits.takeTenant(call.actor.tenantId);
      const { approvalId, seconds } = parse(Awaited, given);
      return toldOfCall(call, await waits.take(call.actor.tenantId, () => awaitOutcome(call, approvalId, seconds)));
    },
  },
];
