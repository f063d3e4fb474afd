import { startWordPress, type WordPressSite } from "@bizosaas/connectors/fixtures";
import { type AiServer, startAiServer } from "../platform/ai/fixtures/index.ts";

export type Vendors = {
  site: WordPressSite;
  ai: AiServer;
  /** For `startTestGateway`: allows their private addresses and sends AI calls there. */
  env: Record<string, string>;
  close: () => Promise<void>;
};

/** A real WordPress and a server that speaks the AI vendors' protocols, both on the loopback. */
export const startVendors = async (): Promise<Vendors> => {
  const [site, ai] = await Promise.all([startWordPress(), startAiServer()]);
  return {
    site,
    ai,
    env: {
      EGRESS_ALLOWED_HOSTS: `${site.host},${new URL(ai.url).host}`,
      OPENAI_BASE_URL: ai.baseUrls.openai,
      ANTHROPIC_BASE_URL: ai.baseUrls.anthropic,
      OPENROUTER_BASE_URL: ai.baseUrls.openrouter,
    },
    close: async () => {
      await Promise.all([site.stop(), ai.close()]);
    },
  };
};
