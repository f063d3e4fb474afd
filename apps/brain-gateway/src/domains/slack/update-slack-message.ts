import { AppError } from "@bizosaas/contracts";
import { PutOff } from "../../platform/events/put-off.ts";
import type { Services } from "../../platform/services/services.ts";
import { atSlack } from "./at-slack.ts";
import { findMessage, isOver } from "./find-message.ts";
import { writeNotice } from "./write-notice.ts";

type Ref = { tenantId: string; messageId: string };

/** Makes a message say what holds now; one that is decided is left alone from then on. */
export const updateSlackMessage = async (
  services: Services,
  { tenantId, messageId }: Ref,
  signal: AbortSignal,
): Promise<void> => {
  const found = await services.db.withTenant(tenantId, (tx) => findMessage(services, { tx, tenantId }, messageId));
  if (!found) return;
  const { row, facts } = found;
  if (row.state === "queued") throw new PutOff(new AppError("conflict", "The message is only being sent."));
  const { channelId, ts } = row;
  if (row.state !== "sent" || channelId === null || ts === null) return;
  const result = await atSlack(services, { tenantId, topic: "slack.update", row }, (desk) =>
    desk.update({ channelId, ts }, writeNotice({ ...facts, hasButtons: desk.hasButtons }), { signal }),
  );
  if (result === "later" || (result === "done" && !isOver(facts))) return;
  await services.db.withTenant(tenantId, (tx) =>
    tx.slackMessage.updateMany({ where: { tenantId, id: messageId }, data: { state: "settled" } }),
  );
};
