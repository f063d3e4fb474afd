import { z } from "zod";

/** What the global setup hands to the specs. */
export const E2eState = z.object({
  client: z.url(),
  admin: z.url(),
  gateway: z.url(),
  /** Stands between the portals and the gateway; see `gateway-proxy.ts`. */
  gatewayProxy: z.url(),
  dataDir: z.string(),
  operator: z.object({ email: z.string(), password: z.string() }),
  wordpress: z.object({
    url: z.url(),
    username: z.string(),
    applicationPassword: z.string(),
  }),
  ai: z.object({ url: z.url(), key: z.string() }),
});
export type E2eState = z.infer<typeof E2eState>;

const variable = "E2E_STATE";

export const writeE2eState = (state: E2eState): void => {
  process.env[variable] = JSON.stringify(state);
};

export const readE2eState = (): E2eState => E2eState.parse(JSON.parse(process.env[variable] ?? "null"));

/** Whether a platform runs already for these specs. */
export const hasE2eState = (): boolean => process.env[variable] !== undefined;

/** The environment a started program inherits. */
export const inheritedEnvironment = (): NodeJS.ProcessEnv => process.env;
