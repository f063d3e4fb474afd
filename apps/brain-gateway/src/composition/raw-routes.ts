import { mcpRoutes } from "../domains/mcp/index.ts";
import { slackRoutes } from "../domains/slack/index.ts";
import { resumeRoutes, webhookRoutes } from "../domains/webhooks/index.ts";
import type { RawRoutes } from "../platform/http/server.ts";

/** Routes outside the contract that need the raw request, from the domains. */
export const rawRoutes: readonly RawRoutes[] = [webhookRoutes, resumeRoutes, mcpRoutes, slackRoutes];
