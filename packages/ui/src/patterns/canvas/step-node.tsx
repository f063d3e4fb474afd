"use client";

import { Handle, type NodeProps, Position } from "@xyflow/react";
import { TriangleAlert } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useUiWords } from "../../words/ui-words.tsx";
import { StatusIcon } from "../status-badge.tsx";
import type { CanvasNode } from "./canvas-graph.ts";
import type { FlowNode } from "./flow-elements.ts";

/** React Flow connects by clicking two handles; this gives the same to the keyboard. */
const clickOnEnter = (event: KeyboardEvent<HTMLDivElement>) => {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.click();
};

const handleProps = (isEditable: boolean, label: string) =>
  isEditable ? { role: "button", tabIndex: 0, "aria-label": label, onKeyDown: clickOnEnter } : { "aria-hidden": true };

function InputHandle({ node, isEditable }: { node: CanvasNode; isEditable: boolean }) {
  const words = useUiWords();
  return (
    <Handle
      type="target"
      position={Position.Left}
      isConnectable={isEditable}
      {...handleProps(isEditable, `${words.connectTo} ${node.name}`)}
    />
  );
}

function OutputHandle({
  node,
  port,
  isEditable,
}: {
  node: CanvasNode;
  port: { id: string; label: string };
  isEditable: boolean;
}) {
  const words = useUiWords();
  const name = node.outputs.length > 1 ? `${node.name}: ${port.label}` : node.name;
  return (
    <Handle
      type="source"
      id={port.id}
      position={Position.Right}
      isConnectable={isEditable}
      {...handleProps(isEditable, `${words.connectFrom} ${name}`)}
    />
  );
}

function ProblemBadge({ problems }: { problems: readonly string[] }) {
  const words = useUiWords();
  return (
    <span
      title={problems.join("\n")}
      className="absolute -top-2 -end-2 inline-flex h-5 items-center gap-1 rounded-full border border-surface bg-warning px-1.5 text-meta font-semibold text-on-warning"
    >
      <TriangleAlert aria-hidden className="size-3" />
      <span aria-hidden>{problems.length}</span>
      <span className="sr-only">{words.problems(problems.length)}</span>
    </span>
  );
}

/** A step on the canvas: icon, name, kind, its ports, and either its problems or its state. */
export function StepNode({ data: { node, isEditable }, selected }: NodeProps<FlowNode>) {
  const single = node.outputs.length === 1 ? node.outputs[0] : undefined;
  const isQuiet = ["skipped", "pending", "removed"].includes(node.state?.status ?? "");
  return (
    <div
      className={`rounded-card border bg-raised text-start text-fg transition-colors ${
        selected ? "border-primary outline-2 outline-primary -outline-offset-1" : "border-border-strong"
      } ${isQuiet ? "border-dashed" : ""}`}
    >
      <div className="relative flex items-center gap-3 px-3 py-2.5">
        {node.hasInput && <InputHandle node={node} isEditable={isEditable} />}
        <span className="grid size-8 shrink-0 place-items-center rounded-control bg-primary-subtle text-primary-text [&_svg]:size-4">
          {node.icon}
        </span>
        <span className="min-w-0 flex-1">
          <span title={node.name} className="block truncate text-body leading-5 font-semibold">
            {node.name}
          </span>
          {node.kindTitle !== node.name && (
            <span title={node.kindTitle} className="block truncate text-meta text-fg-muted">
              {node.kindTitle}
            </span>
          )}
        </span>
        {single && <OutputHandle node={node} port={single} isEditable={isEditable} />}
      </div>
      {node.outputs.length > 1 && (
        <ul className="grid border-t border-border py-1">
          {node.outputs.map((port) => (
            <li key={port.id} className="relative flex h-7 items-center justify-end px-3 text-meta text-fg-muted">
              {port.label}
              <OutputHandle node={node} port={port} isEditable={isEditable} />
            </li>
          ))}
        </ul>
      )}
      {node.state && (
        <div className="flex h-8 items-center gap-1.5 rounded-b-card border-t border-border bg-sunken px-3 text-meta">
          <StatusIcon status={node.state.status} />
          <span className="min-w-0 flex-1 truncate">{node.state.label}</span>
          {node.state.detail && <span className="text-fg-muted tabular-nums">{node.state.detail}</span>}
        </div>
      )}
      {node.problems && node.problems.length > 0 && <ProblemBadge problems={node.problems} />}
    </div>
  );
}

export const nodeTypes = { step: StepNode };
