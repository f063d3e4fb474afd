import { z } from "zod";
import { codeSentence, readCode } from "../code/read-code.ts";
import { wrapCode } from "../code/wrap-code.ts";
import { variableNames } from "../expressions/variables.ts";
import { defineNode, outPort } from "../node-spec.ts";

const example = `// trigger: what started the run. steps: what came out before, such as steps.order.
// What you return is handed on; console.log() writes to the step's log.
const words = String(trigger.title ?? "").trim().split(/\\s+/);
return { title: words.join(" "), count: words.length };`;

const pick = <Value>(all: Record<string, Value>, ids: string[] | null): Record<string, Value> =>
  ids === null ? all : Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));

export const dataCode = defineNode({
  kind: "data.code",
  title: "Run code",
  description: "Runs JavaScript that you write, for what no other step does.",
  category: "data",
  icon: "code",
  connectorId: null,
  effect: "read",
  // Neither its clock nor its cost are ours, so that its result is remembered.
  durable: true,
  config: z.object({
    code: z.string().min(1).max(50_000).default(example).meta({
      title: "JavaScript",
      description:
        "Reads trigger and steps, and in a loop item; returns JSON. It has a second, 64 MB and no way to files, the network or other data.",
      control: "code",
    }),
  }),
  hasInput: true,
  outputs: () => [outPort],
  sample: { title: "Spring opening hours", count: 3 },
  check: ({ code }) => {
    const { problem } = readCode(typeof code === "string" ? code : "");
    if (!problem) return [];
    const message = `The code can't be read: ${codeSentence(problem)}`;
    return [{ field: "code", message, ...(problem.line !== null && { line: problem.line }) }];
  },
  run: ({ config: { code }, variables, ports, signal }) => {
    const given = { ...variables, steps: pick(variables.steps, readCode(code).stepIds) };
    return ports.runCode({ program: wrapCode(code), input: variableNames.map((name) => given[name] ?? null), signal });
  },
});
