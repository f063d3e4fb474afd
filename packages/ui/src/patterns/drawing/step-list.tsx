"use client";

import { ChevronRight, CornerDownRight, StickyNote, TriangleAlert } from "lucide-react";
import { StatusDot } from "../status-badge.tsx";
import type { CanvasGraph } from "./canvas-graph.ts";
import { type OrderedStep, orderSteps } from "./order-steps.ts";

function Origin({ from, previousId }: { from: OrderedStep["from"]; previousId: string | undefined }) {
  const isPlain =
    from.length <= 1 && from.every(({ edge, portLabel }) => portLabel === null && edge.source === previousId);
  if (isPlain) return null;
  return (
    <span className="flex gap-1.5 text-meta text-fg-muted">
      <CornerDownRight aria-hidden className="mt-0.5 size-3 shrink-0" />
      <span className="min-w-0">
        {from
          .map(({ sourceName, portLabel }) => (portLabel === null ? sourceName : `${sourceName}: ${portLabel}`))
          .join(", ")}
      </span>
    </span>
  );
}

function Step({
  step,
  previousId,
  isSelected,
  onSelect,
}: {
  step: OrderedStep;
  previousId: string | undefined;
  isSelected: boolean;
  onSelect: (nodeId: string) => void;
}) {
  const { node, from } = step;
  return (
    <button
      type="button"
      aria-current={isSelected ? "step" : undefined}
      onClick={() => onSelect(node.id)}
      className={`flex min-h-14 w-full items-center gap-3 px-3 py-2 text-start inset-focus transition-colors hover:bg-hover ${isSelected ? "bg-hover" : ""}`}
    >
      <span className="grid size-8 shrink-0 place-items-center rounded-control bg-primary-subtle text-primary-text [&_svg]:size-4">
        {node.icon}
      </span>
      <span className="grid min-w-0 flex-1 gap-0.5">
        <Origin from={from} previousId={previousId} />
        <span className="font-semibold break-words">{node.name}</span>
        <span className="text-meta text-fg-muted">{node.kindTitle}</span>
        {node.note && (
          <span className="flex gap-1.5 text-meta text-fg-muted">
            <StickyNote aria-hidden className="mt-0.5 size-3 shrink-0" />
            <span className="line-clamp-2 min-w-0 whitespace-pre-line">{node.note}</span>
          </span>
        )}
        {node.problems?.map((problem) => (
          <span key={problem} className="flex gap-1.5 text-meta text-warning-text">
            <TriangleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />
            {problem}
          </span>
        ))}
      </span>
      {node.state && (
        <span className="text-meta">
          <StatusDot status={node.state.status} label={node.state.label} />
        </span>
      )}
      <ChevronRight aria-hidden className="size-4 shrink-0 text-fg-muted" />
    </button>
  );
}

/** The same graph as a list, for a phone: in running order, each step saying which branch it hangs on. */
export function StepList({
  label,
  graph,
  selectedId,
  onSelect,
}: {
  label: string;
  graph: CanvasGraph;
  selectedId?: string | null | undefined;
  onSelect: (nodeId: string) => void;
}) {
  const steps = orderSteps(graph);
  return (
    <ol
      aria-label={label}
      className="grid divide-y divide-border overflow-hidden rounded-card border border-border bg-surface"
    >
      {steps.map((step, index) => (
        <li key={step.node.id}>
          <Step
            step={step}
            previousId={steps[index - 1]?.node.id}
            isSelected={step.node.id === selectedId}
            onSelect={onSelect}
          />
        </li>
      ))}
    </ol>
  );
}
