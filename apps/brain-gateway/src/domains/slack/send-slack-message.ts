import type { SlackDesk } from "@bizosaas/connectors";
import type { Services } from "../../platform/services/services.ts";
import { atSlack } from "./at-slack.ts";
import { type FoundMessage, findMessage, isOver } from "./find-message.ts";
import { writeNotice } from "./write-notice.ts";

type Ref = { tenantId: string; messageId: string };
type Due = FoundMessage & { email: string };

/** Null where it was sent, or nobody needs it any more: whoever left, has read it, or comes too late to decide. */
const findDue = (services: Services, { tenantId, messageId }: Ref): Promise<Due | null> =>
  services.db.withTenant(tenantId, async (tx) => {
    const found = await findMessage(services, { tx, tenantId }, messageId);
    if (found?.row.state !== "queued") return null;
    const { email, isRead, facts } = found;
    if (email !== null && !isRead && facts.told !== null && !isOver(facts)) return { ...found, email };
    await tx.slackMessage.updateMany({ where: { tenantId, id: messageId }, data: { state: "dropped" } });
    return null;
  });

const change = (services: Services, { tenantId, messageId }: Ref, data: Partial<FoundMessage["row"]>) =>
  services.db.withTenant(tenantId, (tx) => tx.slackMessage.updateMany({ where: { tenantId, id: messageId }, data }));

type Place = { channelId: string; slackUserId: string };

/** Looked up by the account's address once, and kept: whose these direct messages are, the row says from then on. */
const openPlace = async (desk: SlackDesk, { email, row }: Due, signal: AbortSignal): Promise<Place> => {
  if (row.channelId !== null && row.slackUserId !== null)
    return { channelId: row.channelId, slackUserId: row.slackUserId };
  const { id: slackUserId } = await desk.findPerson(email, { signal });
  return { slackUserId, channelId: await desk.openDirect(slackUserId, { signal }) };
};

/**
 * Sends one message. That it begins is kept first, so that an attempt after a crash looks in Slack whether the one before
 * has sent it: a person gets it once.
 */
export const sendSlackMessage = async (services: Services, ref: Ref, signal: AbortSignal): Promise<void> => {
  const due = await findDue(services, ref);
  if (!due) return;
  const { row, facts } = due;
  const result = await atSlack(services, { tenantId: ref.tenantId, topic: "slack.send", row }, async (desk) => {
    const place = await openPlace(desk, due, signal);
    const { beganAt } = row;
    if (beganAt === null) await change(services, ref, { ...place, beganAt: services.clock.now() });
    const notice = writeNotice({ ...facts, hasButtons: desk.hasButtons });
    const ts = await desk.send({ channelId: place.channelId, notice, key: row.id, beganAt }, { signal });
    await change(services, ref, { ts, state: "sent", sentAt: services.clock.now() });
  });
  if (result === "refused") await change(services, ref, { state: "failed" });
};
