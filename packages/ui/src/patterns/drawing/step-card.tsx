import { StickyNote, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useUiWords } from "../../words/ui-words.tsx";
import { StatusIcon } from "../status-badge.tsx";
import type { StepLook } from "./canvas-graph.ts";

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

/** The whole of it is read in the step's form; here it is a sign, and what a mouse that rests on it is told. */
function NoteSign({ note }: { note: string }) {
  const words = useUiWords();
  return (
    <span
      title={note}
      className="absolute -top-2 -start-2 inline-flex size-5 items-center justify-center rounded-full border border-border-strong bg-raised text-fg-muted"
    >
      <StickyNote aria-hidden className="size-3" />
      <span className="sr-only">{words.hasNote}</span>
    </span>
  );
}

export type StepCardProps = {
  node: StepLook;
  isSelected: boolean;
  /** What marks the way in, at the card's edge. */
  entry: ReactNode;
  /** What marks a way out, at the card's edge. */
  exitOf: (port: { id: string; label: string }) => ReactNode;
};

/** A step of a drawing: icon, name, kind, its ports, and either its problems or its state. As high as `nodeHeightOf` says. */
export function StepCard({ node, isSelected, entry, exitOf }: StepCardProps) {
  const single = node.outputs.length === 1 ? node.outputs[0] : undefined;
  const isQuiet = ["skipped", "pending", "removed"].includes(node.state?.status ?? "");
  return (
    <div
      className={`rounded-card border bg-raised text-start text-fg transition-colors ${
        isSelected ? "border-primary outline-2 outline-primary -outline-offset-1" : "border-border-strong"
      } ${isQuiet ? "border-dashed" : ""}`}
    >
      <div className="relative flex min-h-14 items-center gap-3 px-3">
        {node.hasInput && entry}
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
        {single && exitOf(single)}
      </div>
      {node.outputs.length > 1 && (
        <ul className="grid border-t border-border py-1">
          {node.outputs.map((port) => (
            <li key={port.id} className="relative flex h-7 items-center justify-end px-3 text-meta text-fg-muted">
              {port.label}
              {exitOf(port)}
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
      {node.note && <NoteSign note={node.note} />}
      {node.problems && node.problems.length > 0 && <ProblemBadge problems={node.problems} />}
    </div>
  );
}
