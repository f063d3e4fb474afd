import type { Services } from "../../platform/services/services.ts";
import { readHealth } from "../health/index.ts";
import {
  type DeadTopic,
  type FailedMails,
  type Look,
  lookAtLetters,
  lookAtMails,
  lookAtParts,
  lookAtWorkers,
} from "./incidents.ts";

/** A worker that left takes its row away; one that crashed is told of for a day. */
const findSilentWorkers = async ({ db }: Services): Promise<string[]> => {
  const rows = await db.withPlatform(
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select worker_id as id from worker_heartbeat
      where beat_at between now() - interval '1 day' and now() - interval '30 seconds' order by worker_id limit 20`,
  );
  return rows.map(({ id }) => id);
};

const findDeadTopics = ({ db }: Services): Promise<DeadTopic[]> =>
  db.withPlatform(
    (tx) => tx.$queryRaw<DeadTopic[]>`
      select topic, to_char(max(dead_at) at time zone 'UTC', 'YYYY-MM-DD') as day
      from outbox_message where dead_at is not null group by topic`,
  );

const findFailedMails = ({ db }: Services): Promise<FailedMails[]> =>
  db.withPlatform(
    (tx) => tx.$queryRaw<FailedMails[]>`
      select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD') as day, max(last_error) as "lastError"
      from mail_message where state = 'failed' group by 1`,
  );

/** All that the gateway knows of and that operators should know now. */
export const findIncidents = async (services: Services): Promise<Look> => {
  const { parts, workers } = await readHealth(services);
  const looks = [
    lookAtParts(parts, services.clock.now()),
    lookAtWorkers(await findSilentWorkers(services), workers),
    lookAtLetters(await findDeadTopics(services)),
    lookAtMails(await findFailedMails(services)),
  ];
  return { told: looks.flatMap(({ told }) => told), lasting: looks.flatMap(({ lasting }) => lasting) };
};
