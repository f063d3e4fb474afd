import { Bot, GitBranch, Globe, Zap } from "lucide-react";
import { useState } from "react";
import type { CanvasEdge, CanvasGraph, CanvasNode } from "../../../src/patterns/drawing/canvas-graph.ts";
import { GraphDrawing } from "../../../src/patterns/drawing/graph-drawing.tsx";
import { StepList } from "../../../src/patterns/drawing/step-list.tsx";
import { definePage } from "../../define-page.ts";

const out = [{ id: "out", label: "Then" }];
const sides = [
  { id: "yes", label: "Long enough" },
  { id: "no", label: "Too short" },
];
type More = Partial<CanvasNode>;
const step = (id: string, name: string, kindTitle: string, [x, y]: [number, number], more: More = {}): CanvasNode => ({
  ...{ id, name, kindTitle, position: { x, y }, icon: <Globe aria-hidden />, hasInput: true, outputs: out },
  ...more,
});
const edge = (source: string, target: string, more: Partial<CanvasEdge> = {}, sourcePort = "out"): CanvasEdge => ({
  ...{ id: `${source}:${sourcePort}:${target}`, source, sourcePort, target },
  ...more,
});
const done = { status: "succeeded", label: "Succeeded" } as const;

const run: CanvasGraph = {
  nodes: [
    step("post", "A post changed", "WordPress", [0, 0], {
      ...{ icon: <Zap aria-hidden />, hasInput: false, state: done },
    }),
    step("ask", "Write a summary", "Ask an AI model", [320, 0], {
      ...{ icon: <Bot aria-hidden />, state: { ...done, detail: "1.8 s" } },
    }),
    step("check", "Is it a summary at all, or only the first sentence of the post?", "Branch", [640, 0], {
      ...{ icon: <GitBranch aria-hidden />, outputs: sides, state: done },
    }),
    step("write", "Update the excerpt", "WordPress", [960, 0], {
      outputs: [],
      state: { status: "running", label: "Running" },
    }),
    step("stop", "Stop", "Stop the run", [960, 200], { outputs: [], state: { status: "skipped", label: "Skipped" } }),
  ],
  edges: [
    edge("post", "ask", { isTaken: true }),
    edge("ask", "check", { isTaken: true }),
    edge("check", "write", { isTaken: true }, "yes"),
    edge("check", "stop", {}, "no"),
  ],
};

const comparison: CanvasGraph = {
  nodes: [
    step("post", "A post changed", "WordPress", [0, 0], { hasInput: false }),
    step("ask", "Write a summary", "Ask an AI model", [320, 0], { state: { status: "removed", label: "Removed" } }),
    step("write", "Update the excerpt", "WordPress", [640, 0], { outputs: [] }),
  ],
  edges: [
    edge("post", "ask", { change: { kind: "removed", label: "Removed" } }),
    edge("ask", "write", { change: { kind: "removed", label: "Removed" } }),
    edge("post", "write", { change: { kind: "added", label: "Added" } }),
  ],
};

const long: CanvasGraph = {
  nodes: Array.from({ length: 24 }, (_, index) =>
    step(`step-${index}`, `Step ${index + 1}`, "Transform", [(index % 12) * 320, Math.floor(index / 12) * 160]),
  ),
  edges: Array.from({ length: 23 }, (_, index) => edge(`step-${index}`, `step-${index + 1}`)),
};

function Chosen({ label, graph }: { label: string; graph: CanvasGraph }) {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <div className="h-96 overflow-hidden rounded-card border border-border">
      <GraphDrawing label={label} graph={graph} selectedId={chosen} onSelect={setChosen} />
    </div>
  );
}

export default definePage({
  title: "Graph drawing",
  states: {
    "A run": () => <Chosen label="Steps" graph={run} />,
    "A comparison": () => <Chosen label="What differs" graph={comparison} />,
    "A long one": () => <Chosen label="All steps" graph={long} />,
    "As a list": () => <StepList label="Steps in order" graph={run} selectedId="check" onSelect={() => undefined} />,
  },
});
