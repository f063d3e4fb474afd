import type { HealthPart } from "@bizosaas/contracts";

/** Names, for every part that is not up, the root among what it depends on that is worse off for itself. */
export const nameCauses = (parts: readonly HealthPart[]): HealthPart[] => {
  const seen = new Map<string, HealthPart>();
  return parts.map((part) => {
    const roots = part.dependsOn.map((id) => seen.get(id)).filter((root) => root?.state === "down");
    const [root] = roots;
    const cause = part.state === "up" || !root ? null : (root.cause ?? root.id);
    const named = { ...part, cause };
    seen.set(part.id, named);
    return named;
  });
};

const rank = { up: 0, degraded: 1, down: 2 } as const;

export const worstOf = (parts: readonly Pick<HealthPart, "state">[]): HealthPart["state"] =>
  parts.reduce<HealthPart["state"]>((worst, { state }) => (rank[state] > rank[worst] ? state : worst), "up");
