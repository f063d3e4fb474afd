import { startAiServer } from "@bizosaas/brain-gateway/fixtures";
import { startHubSpot, startShop, startSlack, type WordPressSite } from "@bizosaas/connectors/fixtures";
import type { E2eState } from "../env.ts";
import { freePorts } from "./free-ports.ts";
import { startGatewayProxy } from "./gateway-proxy.ts";
import { startIdentityProvider } from "./identity-provider.ts";
import { startPlatform } from "./start-platform.ts";
import { workers } from "./workers.ts";

export type Everything = { state: E2eState; stop: () => Promise<void> };

/** Long enough for its end to be shown; `sk-valid` and its kin are not. */
const aiKey = "sk-harbour-journeys-0000-4f2c";

const hostOf = (url: string): string => new URL(url).host;

const startSite = async (): Promise<WordPressSite> => {
  const site = await startShop({ isActive: false, posts: 12, products: 12, orders: 8, customers: 4 });
  await Promise.all([site.uploadImage("harbour.png"), site.createTerm("tags", "Coffee")]);
  return site;
};

/** A real WordPress for each worker, with a shop that is switched off, local servers of HubSpot's, Slack's and the AI vendors' protocols, an OpenID provider and the product itself. */
export const startEverything = async (): Promise<Everything> => {
  const [client = 0, admin = 0, gateway = 0, worker = 0, database = 0, identityPort = 0] = await freePorts(6);
  const [sites, ai, proxy, identity, hubspot, slack] = await Promise.all([
    Promise.all(Array.from({ length: workers }, startSite)),
    startAiServer({ keys: { [aiKey]: "ok" } }),
    startGatewayProxy(gateway),
    startIdentityProvider(identityPort, `http://localhost:${client}/api/auth/callback/oidc`),
    startHubSpot({ contacts: 12, redirectUris: [`http://localhost:${client}/connections/callback`] }),
    startSlack({ channels: 3, members: 3 }),
  ]);
  const stopPeers = () =>
    Promise.all([ai.close(), ...[...sites, proxy, identity, hubspot, slack].map((peer) => peer.stop())]);
  try {
    const platform = await startPlatform(
      { client, admin, gateway, worker, database },
      {
        EGRESS_ALLOWED_PRIVATE_HOSTS: [...sites, ai, hubspot, slack].map(({ url }) => hostOf(url)).join(","),
        SYNC_INTERVAL_SECONDS: "5",
        PORTAL_GATEWAY_URL: proxy.url,
        OPENAI_BASE_URL: ai.baseUrls.openai,
        CONNECTOR_URLS: JSON.stringify({ hubspot: hubspot.url, slack: slack.url }),
        OAUTH_APPS: JSON.stringify({ hubspot: hubspot.app }),
        ...identity.environment,
      },
    );
    const { stop, ...addresses } = platform;
    return {
      state: {
        ...addresses,
        gatewayProxy: proxy.url,
        sites: sites.map(({ url, username, applicationPassword }) => ({ url, username, applicationPassword })),
        ai: { url: ai.url, key: aiKey },
        slack: { botToken: slack.botToken },
        hubspot: { url: hubspot.url, accessToken: hubspot.accessToken },
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
