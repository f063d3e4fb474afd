import {
  type HubSpotServer,
  type ShopSite,
  type SlackServer,
  startHubSpot,
  startShop,
  startSlack,
} from "@bizosaas/connectors/fixtures";
import { type AiServer, startAiServer } from "../platform/ai/fixtures/index.ts";

export type Vendors = {
  /** Its shop is there, and switched off. */
  site: ShopSite;
  ai: AiServer;
  hubspot: HubSpotServer;
  slack: SlackServer;
  /** For `startTestGateway`: allows their private addresses and sends AI calls there. */
  env: Record<string, string>;
  close: () => Promise<void>;
};

/** Where a gateway in a test has vendors send people back to. */
const redirectUris = ["http://localhost:3000/connections/callback"];

/** What a gateway has to be told, to find this server in HubSpot's place. */
export const hubSpotEnv = ({ url, app }: HubSpotServer): Record<string, string> => ({
  CONNECTOR_URLS: JSON.stringify({ hubspot: url }),
  OAUTH_APPS: JSON.stringify({ hubspot: app }),
});

/** A real WordPress, and servers that speak the protocols of HubSpot, Slack and the AI vendors, all on the loopback. */
export const startVendors = async (): Promise<Vendors> => {
  const starting = [
    startShop({ isActive: false }),
    startAiServer(),
    startHubSpot({ contacts: 3, redirectUris }),
    startSlack(),
  ] as const;
  const [site, ai, hubspot, slack] = await Promise.all(starting);
  return {
    site,
    ai,
    hubspot,
    slack,
    env: {
      ...hubSpotEnv(hubspot),
      CONNECTOR_URLS: JSON.stringify({ hubspot: hubspot.url, slack: slack.url }),
      EGRESS_ALLOWED_HOSTS: `${site.host},${new URL(ai.url).host},${hubspot.host},${slack.host}`,
      OPENAI_BASE_URL: ai.baseUrls.openai,
      ANTHROPIC_BASE_URL: ai.baseUrls.anthropic,
      OPENROUTER_BASE_URL: ai.baseUrls.openrouter,
    },
    close: async () => {
      await Promise.all([site.stop(), ai.close(), hubspot.stop(), slack.stop()]);
    },
  };
};
