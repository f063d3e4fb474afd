import type { Connector } from "@bizosaas/connectors";
import { AppError } from "@bizosaas/contracts";
import type { CheckedCredentials } from "./check-credentials.ts";
import type { FoundSibling } from "./find-siblings.ts";

/** Why a tool that stands behind another's credentials can't be opened by them now; null where it is there. */
export const absenceOf = (name: string, state: FoundSibling["presence"]["state"]): string | null => {
  if (state === "inactive") return `${name} is installed, but switched off. Activate it first.`;
  if (state === "absent") return `${name} isn't installed there.`;
  if (state === "hidden") return `${name} isn't active, and this user may not see whether it is installed.`;
  if (state === "unknown") return `${name} could not be looked up. Try again in a moment.`;
  return null;
};

const statuses = { valid: "connected", limited: "limited", invalid: "broken" } as const;

/** What a check's verdict makes of a connection. */
export const statusOf = (outcome: CheckedCredentials["outcome"], reason: string | null) => ({
  status: statuses[outcome],
  statusReason: outcome === "valid" ? null : reason,
});

/** A form alone opens nothing where a person has to sign in. */
export const assertFormIsAll = ({ auth, name }: Connector): void => {
  if (auth.type !== "oauth2") return;
  throw new AppError("conflict", `${name} is connected by signing in there. Begin with a sign-in.`);
};

const longestAheadMs = 60_000;

/** Renewed a minute before its end; of a short life, when nine tenths of it are over. */
export const isStale = ({ issuedAt, expiresAt }: { issuedAt: Date; expiresAt: Date | null }, now: Date): boolean => {
  if (expiresAt === null) return false;
  const lifeMs = expiresAt.getTime() - issuedAt.getTime();
  return now.getTime() >= expiresAt.getTime() - Math.min(longestAheadMs, lifeMs / 10);
};

/** A new sign-in must come to the same account; where the vendor names none, nothing can be compared. */
export const assertSameAccount = (known: string | null, given: string | null, vendor: string): void => {
  if (known === null || given === null || known === given) return;
  throw new AppError(
    "conflict",
    `This connection belongs to the account ${known} at ${vendor}, and these credentials open ${given}. To use that one, add it as a connection of its own.`,
  );
};

const hostnameOf = (host: string): string => host.replace(/:\d+$/, "").replace(/^www\./, "");

/** What two addresses of one place have in common; null for what is no address. */
export const placeOf = (url: string): string | null => {
  const parsed = URL.parse(url);
  if (!parsed) return null;
  return `${parsed.host.replace(/^www\./, "")}${parsed.pathname.replace(/\/+$/, "")}`;
};

/** New credentials must open the same place: another site's records would be taken for changes of this one's. */
export const assertSamePlace = (known: readonly string[], given: readonly string[]): void => {
  const hostnames = new Set(known.map(hostnameOf));
  if (given.some((host) => hostnames.has(hostnameOf(host)))) return;
  throw new AppError(
    "conflict",
    `This connection belongs to ${known[0] ?? "another address"}. To use ${given[0] ?? "the new one"}, add it as a connection of its own.`,
  );
};

/** Credentials of another connection are renewed there, and every one that uses them is mended by it. */
export const assertOwnCredentials = (opener: { name: string } | null): void => {
  if (!opener) return;
  const message = `This connection uses the credentials of “${opener.name}”. Reconnect that one: both are mended by it.`;
  throw new AppError("conflict", message);
};
