import { databaseEnv } from "@bizosaas/db";
import { z } from "zod";

const count = (fallback: number, max: number) => z.coerce.number().int().min(1).max(max).default(fallback);
const list = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ""),
  );
const jsonOf = <Schema extends z.ZodType>(schema: Schema, example: string) =>
  z
    .string()
    .default("{}")
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: `must be JSON, such as ${example}` });
        return z.NEVER;
      }
    })
    .pipe(schema);
const tokenKey = z.string().min(32, "must be at least 32 characters, the same as in that portal");
const origin = (fallback: string) =>
  z
    .url()
    .default(fallback)
    .transform((url) => url.replace(/\/+$/, ""));

/** Everything the gateway reads from its environment. */
export const GatewayEnv = z.object({
  ...databaseEnv,
  ROLE: z.enum(["api", "worker"]).default("api"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** The worker's probes and metrics; each worker of a machine needs its own, 0 takes any that is free. */
  WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(4001),
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]).default("info"),
  /** What portals sign their tokens with; each portal has its own. */
  CLIENT_PORTAL_TOKEN_KEY: tokenKey,
  ADMIN_PORTAL_TOKEN_KEY: tokenKey,
  /** 32 bytes in base64, mode 0600, outside the database's directory. */
  KEY_ENCRYPTION_KEY_FILE: z.string().min(1),
  /** Where files of organizations lie, such as exports; API and worker share it. */
  FILES_DIR: z.string().min(1).default(".data/files"),
  /** Where people open the client portal: invitations point there. */
  CLIENT_PORTAL_URL: origin("http://localhost:3000"),
  ADMIN_PORTAL_URL: origin("http://localhost:3001"),
  /** The server that sends mail, such as smtps://user:password@mail.example.com. Without it, operators read mail in their portal. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be smtp://… or smtps://…" }).optional(),
  MAIL_FROM: z.string().min(3).default("BizOSaaS <no-reply@localhost.localdomain>"),
  /** Where others reach this gateway: webhook addresses point there. */
  GATEWAY_PUBLIC_URL: origin("http://localhost:4000"),
  /** Exact `host:port` that may be called although it is private. */
  EGRESS_ALLOWED_HOSTS: list,
  /** Whose `x-forwarded-for` counts: addresses or ranges; the portals on this machine by default. */
  TRUSTED_PROXIES: z.string().default("loopback"),
  RATE_LIMIT_TENANT_PER_MINUTE: count(6000, 10_000_000),
  RATE_LIMIT_KEY_PER_MINUTE: count(1200, 10_000_000),
  RATE_LIMIT_ADDRESS_PER_MINUTE: count(600, 10_000_000),
  RATE_LIMIT_PUBLIC_PER_MINUTE: count(60, 10_000_000),
  /** Sentences that one organization may have a model draft or change a workflow by. */
  RATE_LIMIT_DRAFTINGS_PER_HOUR: count(60, 10_000_000),
  /** How often a connection is synced. */
  SYNC_INTERVAL_SECONDS: count(60, 86_400),
  /** Replace the vendors' own addresses, for a company's proxy or a test server. */
  OPENAI_BASE_URL: z.url().optional(),
  ANTHROPIC_BASE_URL: z.url().optional(),
  OPENROUTER_BASE_URL: z.url().optional(),
  /** The same for vendors that are connected to, by connector: their sign-in pages and their APIs alike. */
  CONNECTOR_URLS: jsonOf(z.record(z.string(), z.url()), '{"hubspot":"https://proxy.example.com"}'),
  /** The platform's own apps at vendors, by connector. Without one, people bring an app of their own. */
  OAUTH_APPS: jsonOf(
    z.record(z.string(), z.strictObject({ clientId: z.string().min(1), clientSecret: z.string().min(1) })),
    '{"hubspot":{"clientId":"…","clientSecret":"…"}}',
  ),
  OUTBOX_CONCURRENCY: count(16, 200),
  /** Stays with one worker over its restarts, so that it takes its own runs up again. */
  WORKER_ID: z
    .string()
    .regex(/^[\w.-]{1,60}$/)
    .default("worker-1"),
  OPERATOR_EMAIL: z.email().default("operator@localhost.localdomain"),
  /** Of the first operator; without it a random one is made. */
  OPERATOR_PASSWORD: z.string().min(12).optional(),
});
export type GatewayEnv = z.infer<typeof GatewayEnv>;

const parseWith = <Schema extends z.ZodType>(
  schema: Schema,
  source: Record<string, string | undefined>,
): z.infer<Schema> => {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
  throw new Error(`The gateway's environment is not complete. Set:\n${lines.join("\n")}`);
};

/** Parses an environment; the error names each variable and what is wrong with it. */
export const parseEnv = (source: Record<string, string | undefined>): GatewayEnv => parseWith(GatewayEnv, source);

export const readEnv = (): GatewayEnv => parseEnv(process.env);

/** For a command that needs a part of it. */
export const commandEnv = <Schema extends z.ZodType>(schema: Schema): z.infer<Schema> => parseWith(schema, process.env);
