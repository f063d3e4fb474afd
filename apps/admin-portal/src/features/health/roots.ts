import type { HealthPart } from "@bizosaas/contracts";

export type Root = { part: HealthPart; affected: HealthPart[] };

/** Every part that fails for itself, with the parts that only fail because of it. Worst first. */
export const rootsOf = (parts: readonly HealthPart[]): Root[] =>
  parts
    .filter(({ state, cause }) => state !== "up" && cause === null)
    .map((part) => ({ part, affected: parts.filter(({ cause }) => cause === part.id) }))
    .sort((one, other) => Number(other.part.state === "down") - Number(one.part.state === "down"));

export const nameOf = (parts: readonly HealthPart[], id: string): string =>
  parts.find((part) => part.id === id)?.name ?? id;
