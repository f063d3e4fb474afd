import type { WorkflowDefinition } from "@bizosaas/contracts";
import type { WorkflowWords } from "./words.ts";

type Words = WorkflowWords["starter"];
type Step = WorkflowDefinition["nodes"][number];
type Filled = { connectionId: string | undefined; model: { keyId: string; model: string } | null };

/** Below this many characters a summary is not worth an approval. */
const leastSummaryLength = 40;
const columnWidth = 320;

const edge = (source: string, sourcePort: string, target: string) => ({
  id: `${source}:${sourcePort}:${target}`,
  source,
  sourcePort,
  target,
});

const at = (column: number) => ({ x: column * columnWidth, y: 0 });

const summaryStep = (t: Words, model: Filled["model"]): Step => ({
  id: "summary",
  kind: "ai.prompt",
  name: t.summary,
  position: at(1),
  config: {
    ...(model && { model }),
    system: t.system,
    prompt: `${t.prompt}\n\n{{ trigger.data.title }}\n\n{{ trigger.data.content }}`,
    maxOutputTokens: 1000,
  },
});

const approvalStep = (t: Words): Step => ({
  id: "approval",
  kind: "human.approval",
  name: t.approval,
  position: at(3),
  config: {
    title: `${t.approvalTitle} {{ trigger.data.title }}`,
    message: "{{ steps.summary.text }}",
    details: {},
    expiresAfter: "7d",
  },
});

/** "Summarize new posts": post → AI summary → long enough? → approval → the post's excerpt. */
export const starterGraph = (t: Words, { connectionId, model }: Filled): WorkflowDefinition => {
  const connection = connectionId ? { connectionId } : {};
  return {
    schemaVersion: 1,
    nodes: [
      {
        id: "post",
        kind: "trigger.resource",
        name: t.trigger,
        position: at(0),
        config: { ...connection, resourceKind: "cms.post", change: "created_or_updated", status: "publish" },
      },
      summaryStep(t, model),
      {
        id: "long_enough",
        kind: "flow.branch",
        name: t.branch,
        position: at(2),
        config: { condition: `steps.summary.text.size() > ${leastSummaryLength}` },
      },
      approvalStep(t),
      {
        id: "update_excerpt",
        kind: "action.wordpress.update_post_excerpt",
        name: t.action,
        position: at(4),
        config: { ...connection, postId: "{{ trigger.externalId }}", excerpt: "{{ steps.summary.text }}" },
      },
    ],
    edges: [
      edge("post", "out", "summary"),
      edge("summary", "out", "long_enough"),
      edge("long_enough", "true", "approval"),
      edge("approval", "approved", "update_excerpt"),
    ],
  };
};

const unsuited = /audio|realtime|embed|tts|whisper|transcri|image|dall|moderation|search|instruct|babbage|davinci/i;
const thrifty = /mini|haiku|flash|small|lite/i;

/** A model fit for a summary: a small one for text where there is one, else whatever the key opens first. */
export const preferredModel = (ids: readonly string[]): string | undefined => {
  const suited = ids.filter((id) => !unsuited.test(id));
  return suited.find((id) => thrifty.test(id)) ?? suited[0] ?? ids[0];
};
