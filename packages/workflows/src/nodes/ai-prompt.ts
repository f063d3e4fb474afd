import { z } from "zod";
import { defineNode, outPort } from "../node-spec.ts";

export const aiPrompt = defineNode({
  kind: "ai.prompt",
  title: "Ask an AI model",
  description: "Sends a prompt to an AI model and hands on its answer.",
  category: "ai",
  icon: "sparkles",
  connectorId: null,
  effect: "read",
  durable: true,
  config: z.object({
    model: z
      .strictObject({ keyId: z.string().min(1), model: z.string().min(1).max(200) })
      .meta({ title: "Model", control: "ai_model" }),
    system: z
      .string()
      .max(20_000)
      .optional()
      .meta({ title: "Instructions", description: "How the model should behave.", control: "template" }),
    prompt: z.string().min(1).max(400_000).meta({
      title: "Prompt",
      control: "template",
      placeholder: "Summarize in two sentences: {{ trigger.data.content }}",
    }),
    maxOutputTokens: z
      .int()
      .min(1)
      .max(32_000)
      .default(1000)
      .meta({ title: "Longest answer (tokens)", control: "number" }),
  }),
  hasInput: true,
  outputs: () => [outPort],
  sample: { text: "From March the shop opens at nine. Closing times stay as they were.", model: "gpt-5-mini" },
  run: async ({ config: { model: chosen, system, prompt, maxOutputTokens }, ports, idempotencyKey, signal }) => {
    const { text, usage, costMicros } = await ports.generateText({
      ...chosen,
      ...(system && { system }),
      prompt,
      maxOutputTokens,
      idempotencyKey,
      signal,
    });
    return { output: { text, model: chosen.model }, usage, costMicros };
  },
});
