import { z } from "zod";

const Secret = z.string().min(32, "must have at least 32 characters; make one with: openssl rand -base64 32");

/** What a portal needs. Each portal has values of its own: the two share no secret and no cookie. */
export const portalEnv = {
  /** Where browsers reach this portal, such as https://app.example.com. */
  PORTAL_URL: z.url(),
  GATEWAY_URL: z.url(),
  SESSION_SECRET: Secret,
  GATEWAY_SIGNING_KEY: Secret,
  /** Of the application's own role, for sign-in alone. */
  APP_DATABASE_URL: z.string().startsWith("postgres", "must be a connection URL such as postgresql://…"),
  /** "1" behind a reverse proxy that sets x-forwarded-for itself; otherwise the socket's address counts. */
  TRUST_FORWARDED_FOR: z.enum(["0", "1"]).default("0"),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_LABEL: z.string().min(1).default("single sign-on"),
};

const PortalEnv = z
  .object(portalEnv)
  .refine((env) => !env.OIDC_ISSUER || (env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET), {
    path: ["OIDC_CLIENT_ID"],
    message: "OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it",
  });
export type PortalEnv = z.infer<typeof PortalEnv>;

let parsed: PortalEnv | undefined;

/** Reads the environment once. Not at import: `next build` runs without any of it. */
export const readPortalEnv = (): PortalEnv => {
  if (parsed) return parsed;
  const result = PortalEnv.safeParse(process.env);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The portal can't start; set these variables:\n${lines.join("\n")}`);
  }
  // next-auth reads its own address from the environment alone.
  process.env["NEXTAUTH_URL"] = result.data.PORTAL_URL;
  parsed = result.data;
  return parsed;
};

export const isDevelopment = (): boolean => process.env.NODE_ENV === "development";
