import { z } from "zod";

const WordPressSite = z.object({ url: z.url(), username: z.string(), applicationPassword: z.string() });
export type WordPressSite = z.infer<typeof WordPressSite>;

/** What the global setup hands to the specs. */
export const E2eState = z.object({
  client: z.url(),
  admin: z.url(),
  gateway: z.url(),
  /** Stands between the portals and the gateway; see `gateway-proxy.ts`. */
  gatewayProxy: z.url(),
  dataDir: z.string(),
  operator: z.object({ email: z.string(), password: z.string() }),
  /** One for each worker: what one journey publishes starts no run of another's. */
  sites: z.array(WordPressSite),
  ai: z.object({ url: z.url(), key: z.string() }),
  /** Speaks Slack's protocol, for one workspace. */
  slack: z.object({ botToken: z.string() }),
  /** Speaks HubSpot's protocol; a POST to `/settings/remove-app` takes the app out of the account there. */
  hubspot: z.object({ url: z.url(), accessToken: z.string().describe("Until the app is taken out.") }),
});
export type E2eState = z.infer<typeof E2eState>;

const variable = "E2E_STATE";

export const writeE2eState = (state: E2eState): void => {
  process.env[variable] = JSON.stringify(state);
};

export const readE2eState = (): E2eState => E2eState.parse(JSON.parse(process.env[variable] ?? "null"));

/** The WordPress of this worker; outside of one, the first. */
export const readSite = (): WordPressSite => {
  const worker = Number(process.env["TEST_PARALLEL_INDEX"] ?? 0);
  const site = readE2eState().sites[worker];
  if (!site) throw new Error(`Worker ${worker} has no WordPress: see startEverything`);
  return site;
};

/** Whether a platform runs already for these specs. */
export const hasE2eState = (): boolean => process.env[variable] !== undefined;

/** The environment a started program inherits. */
export const inheritedEnvironment = (): NodeJS.ProcessEnv => process.env;
