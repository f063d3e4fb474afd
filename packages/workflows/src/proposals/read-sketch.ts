import { JsonObject, NodeId, NodePolicy, WorkflowNode } from "@bizosaas/contracts";
import { z } from "zod";

/** What a model is asked for: a definition without what it can't know, such as where its steps stand. */
const WorkflowSketch = z.object({
  name: z.string().trim().min(1).max(120),
  summary: z.string().trim().max(2000).default(""),
  assumptions: z.array(z.string().trim().min(1).max(500)).max(12).default([]),
  steps: z
    .array(
      z.object({
        id: NodeId,
        kind: WorkflowNode.shape.kind,
        name: WorkflowNode.shape.name,
        config: JsonObject.default({}),
        policy: NodePolicy.optional(),
      }),
    )
    .min(1)
    .max(60),
  lines: z
    .array(z.object({ from: NodeId, port: z.string().min(1).max(40).default("out"), to: NodeId }))
    .max(200)
    .default([]),
});
export type WorkflowSketch = z.infer<typeof WorkflowSketch>;

const Refusal = z.object({ impossible: z.string().trim().min(1).max(1000) });

export type SketchReading =
  | { kind: "sketch"; sketch: WorkflowSketch }
  /** The model says why it can't. */
  | { kind: "impossible"; reason: string }
  | { kind: "faulty"; faults: string[] };

/** More than any sketch of sixty steps needs. */
const maxLength = 120_000;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Models like to put a fence or a greeting around what they were asked for. */
const jsonIn = (text: string): unknown => parseJson(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));

const maxDepth = 30;

/** Looked at before anything that goes into it by calling itself. */
const isDeep = (json: unknown): boolean => {
  let level = [json];
  for (let depth = 0; depth < maxDepth && level.length > 0; depth += 1) {
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
  }
  return level.length > 0;
};

const faulty = (...faults: string[]): SketchReading => ({ kind: "faulty", faults });

/** A model's text is nobody's word: whatever it holds comes out as a sketch, a refusal or sentences of what is wrong. */
export const readSketch = (text: string, isCutOff = false): SketchReading => {
  if (text.length > maxLength) return faulty("The answer is far too long. Draw fewer steps with shorter settings.");
  const json = jsonIn(text);
  if (json === undefined) {
    return faulty(
      isCutOff
        ? "The answer was cut off before its end. Draw fewer steps with shorter settings."
        : "The answer is not one JSON object. Answer with the JSON object alone.",
    );
  }
  if (isDeep(json)) return faulty("The answer is nested too deeply.");
  const refusal = Refusal.safeParse(json);
  if (refusal.success) return { kind: "impossible", reason: refusal.data.impossible };
  const parsed = WorkflowSketch.safeParse(json);
  if (parsed.success) return { kind: "sketch", sketch: parsed.data };
  return faulty(...parsed.error.issues.slice(0, 12).map(({ path, message }) => `${path.join(".")}: ${message}`));
};
