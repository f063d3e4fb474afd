import type { HealthPart, StatusService } from "@bizosaas/contracts";
import { worstOf } from "./name-causes.ts";

const behind: Readonly<Record<StatusService["id"], readonly string[]>> = {
  portal: ["postgresql", "api"],
  workflows: ["worker", "engine", "outbox"],
  syncs: ["worker"],
};

/** Dead letters degrade the queue for operators, not for organizations: theirs go through. */
const asTouched = (part: HealthPart): HealthPart =>
  part.id === "outbox" && part.state === "degraded" ? { ...part, state: "up" } : part;

/** The platform's parts as an organization meets them: each service is as bad as the worst part behind it. */
export const tenantServices = (parts: readonly HealthPart[]): StatusService[] =>
  (["portal", "workflows", "syncs"] as const).map((id) => {
    const mine = parts.filter((part) => behind[id].includes(part.id)).map(asTouched);
    const state = worstOf(mine);
    const since = mine.filter((part) => part.state === state).map((part) => part.since);
    return { id, state, since: since.toSorted().at(0) ?? new Date(0).toISOString() };
  });
