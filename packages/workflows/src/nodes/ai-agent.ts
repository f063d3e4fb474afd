import { z } from "zod";
import { platformLimits } from "../agent/agent-limits.ts";
import { AgentTools } from "../agent/agent-tools.ts";
import { AnswerShape } from "../agent/answer-shape.ts";
import { durationMs } from "../duration.ts";
import { defineNode, outPort } from "../node-spec.ts";
import { durationField } from "./duration-field.ts";

export const agentKind = "ai.agent";

const microsPerDollar = 1_000_000;

const limit = (title: string, max: number, usual: number, least = 1) =>
  z.int().min(least).max(max).default(usual).meta({ title, control: "number" });

export const aiAgent = defineNode({
  kind: agentKind,
  title: "Let an agent work",
  description:
    "Gives an AI model a task and tools. It works step by step, and asks before it uses a tool that you set to ask.",
  category: "ai",
  icon: "bot",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({
    model: z
      .strictObject({ keyId: z.string().min(1), model: z.string().min(1).max(200) })
      .meta({ title: "Model", control: "ai_model" }),
    instructions: z.string().max(20_000).default("").meta({
      title: "Instructions",
      description: "How it should work, always. They hold no data: that belongs in the task.",
      control: "textarea",
      holds: "literals",
    }),
    task: z.string().min(1).max(400_000).meta({
      title: "Task",
      description: "What to do this time. What you insert is shown to the model as data, never as instructions.",
      control: "template",
      holds: "marked",
      placeholder: "Check the excerpt of post {{ trigger.externalId }}: {{ trigger.data.content }}",
    }),
    tools: AgentTools.default([]).meta({
      title: "Tools",
      description: "What it may use. Everything else it never can.",
      control: "agent_tools",
    }),
    shape: AnswerShape.optional().meta({
      title: "Shape of the answer",
      description: "A JSON Schema of an object. Leave open for plain text.",
      control: "json",
      holds: "literals",
    }),
    maxTurns: limit("Turns at most", platformLimits.turns, 10),
    maxToolCalls: limit("Tool calls at most", platformLimits.toolCalls, 20, 0),
    maxTokens: limit("Tokens at most", platformLimits.tokens, 100_000, 1000),
    maxCost: z
      .number()
      .min(0.01)
      .max(platformLimits.costMicros / microsPerDollar)
      .default(0.5)
      .meta({ title: "Cost at most (US$)", control: "number" }),
    answerWithin: durationField(90).default("7d").meta({
      title: "Wait for a yes",
      description: "What nobody has answered by then counts as a no.",
      control: "duration",
    }),
  }),
  hasInput: true,
  outputs: () => [outPort],
  sample: {
    answer: "The excerpt was too long; it is now one sentence.",
    toolCalls: [{ turn: 1, tool: "wordpress_update_post_excerpt", connectionId: null, outcome: "done" }],
    turns: 2,
    usage: { inputTokens: 1840, outputTokens: 120 },
    costMicros: 410,
  },
  run: ({ config }) => {
    const {
      model: chosen,
      instructions,
      task,
      tools,
      shape = null,
      maxTurns,
      maxToolCalls,
      maxTokens,
      maxCost,
    } = config;
    const limits = {
      turns: maxTurns,
      toolCalls: maxToolCalls,
      tokens: maxTokens,
      costMicros: Math.round(maxCost * microsPerDollar),
    };
    const expiresAfterMs = durationMs(config.answerWithin) ?? 0;
    const request = { ...chosen, instructions, task, tools, limits, shape, expiresAfterMs };
    return { suspend: { type: "agent", request } };
  },
});
