import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { Egress } from "../kit/egress/index.ts";
import { apiOrigin, apiVersion, type HubSpotConfig, hubSpotHosts } from "./config.ts";
import { hubSpotFailure } from "./hubspot-failure.ts";

type CallOptions = {
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  signal?: AbortSignal | undefined;
};

/** HubSpot's account, as `account-info` tells it. */
const Account = z.object({
  portalId: z.int().positive(),
  uiDomain: z.string().regex(/^[\w.-]+$/),
  timeZone: z.string().catch(""),
  accountType: z.string().catch(""),
  companyCurrency: z.string().catch(""),
});
export type HubSpotAccount = z.infer<typeof Account>;

/** Speaks to one HubSpot account. Whoever made `egress` signs the calls. */
export type HubSpotClient = {
  call<Schema extends z.ZodType>(
    method: string,
    path: string,
    schema: Schema,
    options?: CallOptions,
  ): Promise<{ data: z.output<Schema>; headers: Headers }>;
  /** Asked once in this client's short life. */
  account(signal?: AbortSignal): Promise<HubSpotAccount>;
};

/** `/crm/objects/2026-03/contacts`, and what comes behind it. */
export const objectPath = (type: string, rest = ""): string => `/crm/objects/${apiVersion}/${type}${rest}`;

/** A hundred records with everything people paste into them outgrow the usual bound. */
const maxListBytes = 32 * 1024 * 1024;

export const createHubSpotClient = (_config: HubSpotConfig, egress: Egress): HubSpotClient => {
  const call: HubSpotClient["call"] = async (method, path, schema, { query = {}, body, signal } = {}) => {
    const url = new URL(path, apiOrigin);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value));
    const answer = await egress.fetch(url, {
      hosts: hubSpotHosts(),
      method,
      headers: { accept: "application/json", ...(body !== undefined && { "content-type": "application/json" }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      maxBodyBytes: maxListBytes,
      signal,
    });
    if (answer.status >= 300) throw hubSpotFailure(answer);
    const parsed = schema.safeParse(answer.status === 204 ? null : answer.json());
    if (parsed.success) return { data: parsed.data, headers: answer.headers };
    const message = "HubSpot answered with data that doesn't look like its own.";
    throw new AppError("upstream_failed", message, { cause: parsed.error });
  };
  let known: Promise<HubSpotAccount> | null = null;
  const account: HubSpotClient["account"] = (signal) => {
    known ??= call("GET", `/account-info/${apiVersion}/details`, Account, { signal }).then(
      ({ data }) => data,
      (error: unknown) => {
        known = null;
        throw error;
      },
    );
    return known;
  };
  return { call, account };
};
