import { type Choice, isAppError } from "@bizosaas/contracts";
import { storableJson } from "@bizosaas/workflows";
import type { KindWork } from "./kind-work.ts";
import { toSyncFailure } from "./rules.ts";
import { fence } from "./sync-lease.ts";

const mostLabels = 1000;
const longestLabel = 200;

/** Null where they can't be read now: names are no reason to leave the records unread. */
const readLabels = async ({ services, ref, resource, client, signal }: KindWork): Promise<Choice[] | null> => {
  try {
    return (await resource.listStatuses?.(client, signal)) ?? null;
  } catch (error) {
    if (!isAppError(error) || toSyncFailure(error)?.endsRound) throw error;
    const { connectionId, kind } = ref;
    services.log.warn({ err: error, connectionId, kind }, "what a tool calls its states could not be read");
    return null;
  }
};

/** Keeps what people call the states of this kind at the tool, as it is now; lists and filters say it. */
export const keepStatusLabels = async (work: KindWork): Promise<void> => {
  const named = await readLabels(work);
  if (named === null) return;
  const { tenantId, connectionId, kind } = work.ref;
  const labels = named
    .map(({ value, label }): [string, string] => [value, label.trim().slice(0, longestLabel)])
    .filter(([, label]) => label !== "")
    .slice(0, mostLabels);
  const statusLabels = JSON.stringify(storableJson(Object.fromEntries(labels)));
  await work.services.db.withTenant(tenantId, async (tx) => {
    await fence(tx, work.ref);
    await tx.$executeRaw`
      update sync_state set status_labels = ${statusLabels}::jsonb
      where tenant_id = ${tenantId}::uuid and connection_id = ${connectionId}::uuid and kind = ${kind}`;
  });
};
