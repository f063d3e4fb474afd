import { Bot, GitBranch, Globe, Zap } from "lucide-react";
import { useState } from "react";
import { RunCanvas } from "../../../src/patterns/canvas/run-canvas.tsx";
import { WorkflowCanvas } from "../../../src/patterns/canvas/workflow-canvas.tsx";
import type { CanvasEdge, CanvasGraph, CanvasNode } from "../../../src/patterns/drawing/canvas-graph.ts";
import { GraphPicture } from "../../../src/patterns/drawing/graph-picture.tsx";
import { definePage } from "../../define-page.ts";

const then = [{ id: "out", label: "Then" }];
const sides = [
  { id: "yes", label: "Long enough" },
  { id: "no", label: "Too short" },
];
const done = { status: "succeeded", label: "Succeeded" } as const;

const step = (id: string, name: string, x: number, more: Partial<CanvasNode>): CanvasNode => ({
  ...{ id, name, kindTitle: name, position: { x, y: 0 }, icon: <Globe aria-hidden />, hasInput: true, outputs: then },
  ...more,
});
const line = (source: string, target: string, sourcePort = "out", isTaken?: boolean): CanvasEdge => ({
  ...{ id: `${source}:${sourcePort}:${target}`, source, sourcePort, target, isTaken },
});

const draft: CanvasGraph = {
  nodes: [
    step("post", "A post changed", 0, { icon: <Zap aria-hidden />, hasInput: false }),
    step("ask", "Write a summary", 320, { icon: <Bot aria-hidden />, problems: ["Choose an AI key."] }),
    step("check", "Is it long enough?", 640, { icon: <GitBranch aria-hidden />, outputs: sides }),
    step("write", "Update the excerpt", 960, { outputs: [] }),
  ],
  edges: [line("post", "ask"), line("ask", "check"), line("check", "write", "yes")],
};
const run: CanvasGraph = {
  nodes: draft.nodes.map(({ problems: _, ...node }) => ({
    ...node,
    state: node.id === "write" ? { status: "waiting", label: "Waiting", detail: "2 min" } : done,
  })),
  edges: [line("post", "ask", "out", true), line("ask", "check", "out", true), line("check", "write", "yes", true)],
};

const chosen = ["ask"];

function Drawn({ start }: { start: CanvasGraph }) {
  const [graph, setGraph] = useState(start);
  return (
    <div className="h-96">
      <WorkflowCanvas label="Steps of the workflow" graph={graph} onChange={setGraph} selectedIds={chosen} />
    </div>
  );
}

export default definePage({
  title: "Canvas and picture",
  states: {
    "A draft with a problem": () => <Drawn start={draft} />,
    "A run": () => (
      <div className="h-96">
        <RunCanvas label="Steps of the run" graph={run} />
      </div>
    ),
    "A picture for a card": () => (
      <div className="flex h-24 items-center">
        <GraphPicture label="A post, a summary, a check and an update" graph={draft} />
      </div>
    ),
  },
});
