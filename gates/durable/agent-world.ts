import { type AiServer, startAiServer } from "@bizosaas/brain-gateway/fixtures";
import { startWordPress, type WordPressSite } from "@bizosaas/connectors/fixtures";
import type { WorkflowDefinition } from "@bizosaas/contracts";
import { z } from "zod";
import { publishHook } from "../flow/publish-workflow.ts";
import type { Hook } from "../flow/webhook-sender.ts";
import { callAsOwner } from "../harness/call.ts";
import { type Platform, startPlatform } from "../harness/platform.ts";

export type AgentWorld = { platform: Platform; site: WordPressSite; ai: AiServer; close: () => Promise<void> };

const Made = z.object({ id: z.string() });

/** A real WordPress, a model that does what it is told, and the platform that knows both. */
export const startAgentWorld = async (): Promise<AgentWorld> => {
  const [site, ai] = await Promise.all([startWordPress(), startAiServer()]);
  const hosts = `${site.host},${new URL(ai.url).host}`;
  const platform = await startPlatform({ env: { EGRESS_ALLOWED_HOSTS: hosts, OPENAI_BASE_URL: ai.baseUrls.openai } });
  const close = async () => {
    await platform.close();
    await Promise.all([site.stop(), ai.close()]);
  };
  return { platform, site, ai, close };
};

/** Starts with whatever its sender wants done: it may read posts by itself, and asks before it changes one. */
const agentDraft = (connectionId: string, keyId: string): WorkflowDefinition => {
  const tool = (action: string, mode: string) => ({ connectionId, action: `action.wordpress.${action}`, mode });
  const tools = [tool("get_post", "allow"), tool("update_post_excerpt", "ask")];
  const position = { x: 0, y: 0 };
  const config = { model: { keyId, model: "gpt-4o-mini" }, task: "{{ trigger.body.task }}", tools };
  return {
    schemaVersion: 1,
    nodes: [
      { id: "start", name: "start", kind: "trigger.webhook", position, config: {} },
      { id: "agent", name: "agent", kind: "ai.agent", position, config },
    ],
    edges: [{ id: "e1", source: "start", sourcePort: "out", target: "agent" }],
  };
};

export const publishAgent = async ({ platform, site }: AgentWorld): Promise<Hook> => {
  const { url: siteUrl, username, applicationPassword } = site;
  const form = { siteUrl, username, applicationPassword };
  const connection = await callAsOwner(platform, "connections.create", { connectorId: "wordpress", form });
  const asked = { provider: "openai", name: "Key", form: { apiKey: "sk-valid" } };
  const key = await callAsOwner(platform, "aiKeys.create", asked);
  return publishHook(platform, agentDraft(Made.parse(connection).id, Made.parse(key).id));
};

/** How a post is told from others in what the model is asked. */
export const nameOf = (postId: number): string => `bees-${postId}-of-the-gate`;

/** Two calls in two turns, and then its answer. */
export const taskFor = (postId: number): string =>
  [
    `This is about ${nameOf(postId)}.`,
    `[[call wordpress_get_post {"postId":"${postId}"}]]`,
    `[[call wordpress_update_post_excerpt {"postId":"${postId}","excerpt":"Bees."}]]`,
  ].join("\n");
