import { type AppError, isAppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { Capability, Validation } from "../kit/connector.ts";
import type { EgressResponse } from "../kit/egress/index.ts";
import type { WordPressConfig } from "./config.ts";
import type { RestClient } from "./rest-client.ts";
import { restErrorOf, restFailure } from "./rest-failure.ts";
import { NoRestApi, type RestRoot } from "./rest-root.ts";

const Me = z.object({
  id: z.int().positive(),
  name: z.string(),
  username: z.string(),
  roles: z.array(z.string()).catch([]),
  capabilities: z.record(z.string(), z.unknown()),
});

export const judged = (kind: Validation["outcome"], reason: string, rest: Partial<Validation> = {}): Validation => ({
  outcome: kind,
  reason,
  capabilities: [],
  ...rest,
});

const switchedOff =
  "Application Passwords aren't available on this site. They need https, and a security plugin may have switched them off.";

/** A failure that says nothing about the password: silence, a fault or a wait. A refused address is the person's to fix. */
const fromFailure = (error: AppError): Validation => {
  if (error instanceof NoRestApi || error.code === "address_refused") return judged("invalid", error.message);
  const seconds = error.retryAfterSeconds;
  return judged("unknown", error.message, seconds === undefined ? {} : { retryAfterSeconds: seconds });
};

const refused = (answer: EgressResponse): Validation => {
  const error = restErrorOf(answer);
  if (!error) return judged("unknown", "The site's firewall refused our call before WordPress could judge it.");
  if (error.code.startsWith("application_passwords_disabled")) return judged("invalid", switchedOff);
  if (answer.status === 401)
    return judged(
      "invalid",
      "WordPress refused this user name or Application Password. Use the password made under Users → Profile → " +
        "Application Passwords, not the one for signing in. If both are right, the server may drop the Authorization header.",
    );
  return judged("invalid", restFailure(answer).message);
};

/** What is looked for: capabilities by their names, each in a business's words. */
type LookedFor = {
  labels: Readonly<Record<string, string>>;
  /** The capability that stands for all of them, where a plugin takes one so. */
  withAll?: string;
};

/** A table of what a user may do on the site: WordPress's capabilities in a business's words. */
const capabilitiesOf = ({ labels, withAll }: LookedFor, held: Record<string, unknown>, roles: string[]): Capability[] =>
  Object.entries(labels).map(([id, label]) => {
    const allowed = held[id] === true || (withAll !== undefined && held[withAll] === true);
    const role = roles.length > 0 ? `the role ${roles.join(", ")}` : "no role on this site";
    return { id, label, allowed, ...(!allowed && { why: `This user has ${role}, which doesn't include it.` }) };
  });

const accepted = (
  answer: EgressResponse,
  root: RestRoot,
  { config, ...lookedFor }: LookedFor & { config: WordPressConfig },
): Validation => {
  const isJson = /^\s*\{/.test(answer.text());
  const me = isJson ? Me.safeParse(answer.json()).data : undefined;
  if (!me) {
    const reason = "The site answered with something other than WordPress's user. A cache may stand in between.";
    return judged("unknown", reason);
  }
  const capabilities = capabilitiesOf(lookedFor, me.capabilities, me.roles);
  const detail = `${me.name} (${me.username}), ${me.roles.join(", ") || "without a role"}`;
  const url = URL.parse(root.home)?.host === new URL(config.siteUrl).host ? root.home : config.siteUrl;
  const account = { name: root.siteName || new URL(config.siteUrl).host, url, detail };
  if (capabilities.every(({ allowed }) => allowed)) return { outcome: "valid", account, capabilities };
  const missing = capabilities.filter(({ allowed }) => !allowed).map(({ label }) => label.toLowerCase());
  return judged("limited", `${me.username} may not: ${missing.join("; ")}.`, { account, capabilities });
};

/**
 * Judges a credential by `users/me` alone: with a wrong password WordPress still answers public lists with 200, as to
 * a visitor. Over plain http the password is only sent where the site itself says that it takes one.
 */
export const judgeUser = async (
  client: RestClient,
  asked: LookedFor & { config: WordPressConfig },
  signal?: AbortSignal,
): Promise<Validation> => {
  try {
    const root = await client.root(signal);
    if (!root.offersApplicationPasswords && root.url.startsWith("http:")) return judged("invalid", switchedOff);
    const answer = await client.askWhoAmI({ context: "edit" }, signal);
    if (answer.status === 200) return accepted(answer, root, asked);
    if (answer.status === 401 || answer.status === 403) {
      if (!root.offersApplicationPasswords) return judged("invalid", switchedOff);
      return refused(answer);
    }
    return fromFailure(restFailure(answer));
  } catch (error) {
    if (isAppError(error)) return fromFailure(error);
    throw error;
  }
};
