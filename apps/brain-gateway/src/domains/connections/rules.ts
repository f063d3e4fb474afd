import { AppError } from "@bizosaas/contracts";
import type { CheckedCredentials } from "./check-credentials.ts";

const statuses = { valid: "connected", limited: "limited", invalid: "broken" } as const;

/** What a check's verdict makes of a connection. */
export const statusOf = (outcome: CheckedCredentials["outcome"], reason: string | null) => ({
  status: statuses[outcome],
  statusReason: outcome === "valid" ? null : reason,
});

const hostnameOf = (host: string): string => host.replace(/:\d+$/, "").replace(/^www\./, "");

/** New credentials must open the same place: another site's records would be taken for changes of this one's. */
export const assertSamePlace = (known: readonly string[], given: readonly string[]): void => {
  const hostnames = new Set(known.map(hostnameOf));
  if (given.some((host) => hostnames.has(hostnameOf(host)))) return;
  throw new AppError(
    "conflict",
    `This connection belongs to ${known[0] ?? "another address"}. To use ${given[0] ?? "the new one"}, add it as a connection of its own.`,
  );
};
