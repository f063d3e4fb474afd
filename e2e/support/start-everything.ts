import { startAiServer } from "@bizosaas/brain-gateway/fixtures";
import { startWordPress } from "@bizosaas/connectors/fixtures";
import type { E2eState } from "../env.ts";
import { freePorts } from "./free-ports.ts";
import { startGatewayProxy } from "./gateway-proxy.ts";
import { startIdentityProvider } from "./identity-provider.ts";
import { startPlatform } from "./start-platform.ts";

export type Everything = { state: E2eState; stop: () => Promise<void> };

/** Long enough for its end to be shown; `sk-valid` and its kin are not. */
const aiKey = "sk-harbour-journeys-0000-4f2c";

const hostOf = (url: string): string => new URL(url).host;

/** A real WordPress, a local AI server, an OpenID provider and the product itself. */
export const startEverything = async (): Promise<Everything> => {
  const [client = 0, admin = 0, gateway = 0, database = 0, identityPort = 0] = await freePorts(5);
  const [site, ai, proxy, identity] = await Promise.all([
    startWordPress({ posts: 12 }),
    startAiServer({ keys: { [aiKey]: "ok" } }),
    startGatewayProxy(gateway),
    startIdentityProvider(identityPort, `http://localhost:${client}/api/auth/callback/oidc`),
  ]);
  await Promise.all([site.uploadImage("harbour.png"), site.createTerm("tags", "Coffee")]);
  const stopPeers = () => Promise.all([site.stop(), ai.close(), proxy.stop(), identity.stop()]);
  try {
    const platform = await startPlatform(
      { client, admin, gateway, database },
      {
        EGRESS_ALLOWED_PRIVATE_HOSTS: [hostOf(site.url), hostOf(ai.url)].join(","),
        SYNC_INTERVAL_SECONDS: "5",
        PORTAL_GATEWAY_URL: proxy.url,
        OPENAI_BASE_URL: ai.baseUrls.openai,
        ...identity.environment,
      },
    );
    const { stop, ...addresses } = platform;
    const { url, username, applicationPassword } = site;
    return {
      state: {
        ...addresses,
        gatewayProxy: proxy.url,
        wordpress: { url, username, applicationPassword },
        ai: { url: ai.url, key: aiKey },
      },
      stop: async () => {
        await stop();
        await stopPeers();
      },
    };
  } catch (error) {
    await stopPeers();
    throw error;
  }
};
