import type { HealthState } from "@bizosaas/contracts";
import { readLocale, say } from "@bizosaas/portal-kit/server";
import { type Status, StatusBadge } from "@bizosaas/ui";
import { getStatus } from "../status/queries.ts";
import { workflowWords } from "./words.ts";

const looks: Record<HealthState, Status> = { up: "succeeded", degraded: "warning", down: "failed" };

/** How many workers take up runs now, and whether they do so well; nothing where that can't be read. */
export async function WorkerBadge() {
  const [t, locale, status] = await Promise.all([say(workflowWords), readLocale(), getStatus().catch(() => null)]);
  if (!status) return null;
  const state = status.services.find(({ id }) => id === "workflows")?.state ?? status.state;
  return (
    <StatusBadge status={looks[state]} label={t.workers(status.workers.toLocaleString(locale), status.workers === 1)} />
  );
}
