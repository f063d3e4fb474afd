import { startAiServer } from "@bizosaas/brain-gateway/fixtures";
import { startWordPress } from "@bizosaas/connectors/fixtures";
import { writeE2eState } from "./env.ts";
import { startPlatform } from "./support/start-platform.ts";

const hostOf = (url: string): string => new URL(url).host;

/** A real WordPress, a local AI server and the product itself, started once for all specs. */
const setUp = async (): Promise<() => Promise<void>> => {
  const [site, ai] = await Promise.all([startWordPress({ posts: 12 }), startAiServer()]);
  const platform = await startPlatform({
    EGRESS_ALLOWED_PRIVATE_HOSTS: [hostOf(site.url), hostOf(ai.url)].join(","),
    SYNC_INTERVAL_SECONDS: "2",
    OPENAI_BASE_URL: ai.baseUrls.openai ?? `${ai.url}/v1`,
  });
  const { client, admin, gateway, dataDir, operator } = platform;
  const { url, username, applicationPassword } = site;
  writeE2eState({
    client,
    admin,
    gateway,
    dataDir,
    operator,
    wordpress: { url, username, applicationPassword },
    ai: { url: ai.url },
  });
  return async () => {
    await platform.stop();
    await Promise.all([site.stop(), ai.close()]);
  };
};

export default setUp;
