import { writeOutbox } from "../../platform/events/write-outbox.ts";
import type { Transaction } from "../../platform/http/verb.ts";
import type { Services } from "../../platform/services/services.ts";
import { areStillUsed } from "./credentials-of.ts";
import { findSiblings } from "./find-siblings.ts";
import { mendSiblings } from "./keep-siblings.ts";
import type { OpenConnection } from "./open-connection.ts";

const countBroken = ({ db }: Pick<Services, "db">, tenantId: string, openedById: string): Promise<number> =>
  db.withTenant(tenantId, (tx) => tx.connection.count({ where: { tenantId, openedById, status: "broken" } }));

/**
 * Looks again behind credentials that work, where something that they opened doesn't: a plugin that is back mends its
 * connection without anybody pressing a button. Network is called: never call it inside a transaction.
 */
export const watchSiblings = async (
  services: Pick<Services, "db" | "egress" | "env" | "changes">,
  tenantId: string,
  open: OpenConnection,
  signal: AbortSignal,
): Promise<void> => {
  const { connection, connector, config, egress } = open;
  if (!connector.opensAlso || (await countBroken(services, tenantId, connection.id)) === 0) return;
  const found = await findSiblings(services, { connector, values: config, signal, outbound: egress });
  if (found.some(({ presence }) => presence.state === "unknown")) return;
  await services.db.withTenant(tenantId, async (tx) => {
    if (!(await areStillUsed({ tx, tenantId }, open))) return;
    const outbox: Transaction["outbox"] = (...message) => writeOutbox({ tx, tenantId }, ...message);
    await mendSiblings(services, { tx, tenantId, outbox }, connection.id, found);
  });
};
