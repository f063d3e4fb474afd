import type { SlackPress } from "@bizosaas/connectors";
import { AppError, isAppError } from "@bizosaas/contracts";
import { z } from "zod";
import { writeOutbox } from "../../platform/events/write-outbox.ts";
import type { Call } from "../../platform/http/operation.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { handlers as approvals } from "../approvals/index.ts";
import { findDecidingMember } from "./find-deciding-member.ts";
import type { ClosedReason } from "./message-words.ts";

type Pressed = {
  tenantId: string;
  connection: { id: string; account: unknown };
  press: SlackPress;
  call: Pick<Call, "correlationId" | "address" | "signal" | "log">;
};

const Account = z.object({ id: z.string() });
const Value = z.uuid();
const decisions = { approve: approvals.approve, reject: approvals.reject };
const isDecision = (buttonId: string): buttonId is keyof typeof decisions => Object.hasOwn(decisions, buttonId);

const notTheirs = () => new AppError("forbidden", "This button belongs to another message, person or workspace.");

/** The message that was pressed: of this connection and workspace, at its own place, by whom it was sent to. */
const findPressed = async ({ tx, tenantId }: TenantScope, { connection, press }: Pressed) => {
  const { teamId, value, slackUserId, channelId, ts } = press;
  if (teamId === null || teamId !== Account.safeParse(connection.account).data?.id) throw notTheirs();
  if (!Value.safeParse(value).success) throw notTheirs();
  const where = { tenantId, id: value, connectionId: connection.id, subjectKind: "approval", slackUserId, channelId };
  const row = await tx.slackMessage.findFirst({ where });
  if (!row || (row.ts !== null && row.ts !== ts)) throw notTheirs();
  // Sent by an attempt that could not keep its number any more.
  if (row.ts === null) await tx.slackMessage.updateMany({ where, data: { ts, state: "sent" } });
  return row;
};

/** Has the message say why it wasn't decided by it; of what is over, that it is. */
const showAnew = (services: Services, tenantId: string, messageId: string, closedReason?: ClosedReason) =>
  services.db.withTenant(tenantId, async (tx) => {
    const where = { tenantId, id: messageId };
    if (closedReason) await tx.slackMessage.updateMany({ where, data: { closedReason } });
    await writeOutbox({ tx, tenantId }, "slack.update", { messageId });
  });

/**
 * Decides as the person who pressed, through the operation that the portal calls. When it returns, the decision is kept, or
 * the message is about to say why there is none.
 */
export const decideByPress = async (services: Services, pressed: Pressed): Promise<void> => {
  const { tenantId, press, call } = pressed;
  if (!isDecision(press.buttonId)) throw notTheirs();
  const { row, member } = await services.db.withTenant(tenantId, async (tx) => {
    const found = await findPressed({ tx, tenantId }, pressed);
    return { row: found, member: await findDecidingMember({ tx, tenantId }, found) };
  });
  if (typeof member === "string") return showAnew(services, tenantId, row.id, member);
  const { actor, locale } = member;
  try {
    const input = { approvalId: row.subjectId };
    await decisions[press.buttonId].invoke({ ...call, services, actor, locale, input });
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === "forbidden") return showAnew(services, tenantId, row.id, "role");
    if (error.code !== "conflict" && error.code !== "not_found") throw error;
    return showAnew(services, tenantId, row.id);
  }
};
