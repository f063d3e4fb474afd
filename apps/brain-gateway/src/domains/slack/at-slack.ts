import { openSlackDesk, type SlackDesk } from "@bizosaas/connectors";
import { type AppError, type ErrorCode, isAppError } from "@bizosaas/contracts";
import { writeOutbox } from "../../platform/events/write-outbox.ts";
import type { Services } from "../../platform/services/services.ts";
import { markBroken, openConnection } from "../connections/index.ts";

/** Slack has given its answer: the same call would get it again. */
const final: ReadonlySet<ErrorCode> = new Set(["not_found", "forbidden", "invalid_input", "conflict"]);
/** What Slack has no time for within a day is old by then. */
const patienceMs = 24 * 3_600_000;
const shortestWaitSeconds = 1;

type Work = {
  tenantId: string;
  topic: "slack.send" | "slack.update";
  row: { id: string; connectionId: string; createdAt: Date };
};

/** Comes again when Slack said, without using up one of its attempts. False where it has waited long enough. */
const comeBack = async (services: Services, { tenantId, topic, row }: Work, { retryAfterSeconds }: AppError) => {
  const now = services.clock.now().getTime();
  if (now - row.createdAt.getTime() > patienceMs) return false;
  const availableAt = new Date(now + Math.max(shortestWaitSeconds, retryAfterSeconds ?? 0) * 1000);
  await services.db.withTenant(tenantId, (tx) =>
    writeOutbox({ tx, tenantId }, topic, { messageId: row.id }, { availableAt }),
  );
  return true;
};

/**
 * Works at Slack for one message, outside any transaction. Answers `refused` where Slack wouldn't take it, `later` where it
 * was put off; what may pass by itself is thrown, for the outbox to try again.
 */
export const atSlack = async (
  services: Services,
  work: Work,
  run: (desk: SlackDesk) => Promise<void>,
): Promise<"done" | "later" | "refused"> => {
  const { tenantId, row } = work;
  const { connection, ...opened } = await openConnection(services, tenantId, row.connectionId);
  try {
    await run(openSlackDesk(opened));
    return "done";
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === "rate_limited") return (await comeBack(services, work, error)) ? "later" : "refused";
    if (error.code === "credential_rejected")
      await markBroken(services, tenantId, connection.id, error.message, connection.checkedAt);
    else if (!final.has(error.code)) throw error;
    services.log.info({ tenantId, messageId: row.id, code: error.code }, "Slack took no message");
    return "refused";
  }
};
