import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { Egress } from "../kit/egress/index.ts";
import { apiOrigin, type SlackConfig, slackHosts } from "./config.ts";
import { slackFailure } from "./slack-failure.ts";

/** `auth.test`: whose token this is. */
const Identity = z.object({
  url: z.url(),
  team: z.string().min(1),
  team_id: z.string().min(1),
  user: z.string(),
  user_id: z.string().min(1),
  /** Missing of a person's token. */
  bot_id: z.string().optional(),
});

export type SlackIdentity = z.infer<typeof Identity> & {
  /** What the token may do; null where Slack didn't say. */
  scopes: ReadonlySet<string> | null;
};

type Query = Record<string, string | number | boolean | undefined>;
type Signalled = { signal?: AbortSignal | undefined };

/** Speaks to one workspace as one app. The token stays inside. */
export type SlackClient = {
  read<Schema extends z.ZodType>(
    method: string,
    query: Query,
    schema: Schema,
    options: Signalled,
  ): Promise<z.output<Schema>>;
  write<Schema extends z.ZodType>(
    method: string,
    body: object,
    schema: Schema,
    options: Signalled,
  ): Promise<z.output<Schema>>;
  /** Asked once in this client's short life. */
  identity(options: Signalled): Promise<SlackIdentity>;
};

const foreign = (cause?: unknown): AppError =>
  new AppError("upstream_failed", "Slack answered with data that doesn't look like its own.", { cause });

const scopesOf = (headers: Headers): SlackIdentity["scopes"] => {
  const value = headers.get("x-oauth-scopes");
  return value === null ? null : new Set(value.split(",").map((scope) => scope.trim()));
};

export const createSlackClient = ({ botToken }: Pick<SlackConfig, "botToken">, egress: Egress): SlackClient => {
  const call = async <Schema extends z.ZodType>(
    method: string,
    schema: Schema,
    { query = {}, body, signal }: Signalled & { query?: Query; body?: object },
  ) => {
    const url = new URL(`/api/${method}`, apiOrigin);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value));
    const answer = await egress.fetch(url, {
      hosts: slackHosts(),
      method: body ? "POST" : "GET",
      headers: {
        ...{ accept: "application/json", authorization: `Bearer ${botToken}` },
        ...(body && { "content-type": "application/json; charset=utf-8" }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal,
    });
    const failed = slackFailure(answer);
    if (failed) throw failed;
    const parsed = schema.safeParse(answer.json());
    if (parsed.success) return { data: parsed.data, headers: answer.headers };
    throw foreign(parsed.error);
  };
  let known: Promise<SlackIdentity> | null = null;
  return {
    read: async (method, query, schema, { signal }) => (await call(method, schema, { query, signal })).data,
    write: async (method, body, schema, { signal }) => (await call(method, schema, { body, signal })).data,
    identity: ({ signal }) => {
      known ??= call("auth.test", Identity, { body: {}, signal }).then(
        ({ data, headers }) => ({ ...data, scopes: scopesOf(headers) }),
        (error: unknown) => {
          known = null;
          throw error;
        },
      );
      return known;
    },
  };
};
