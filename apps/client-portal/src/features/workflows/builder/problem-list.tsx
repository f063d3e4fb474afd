"use client";

import type { WorkflowProblem } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { TriangleAlert } from "lucide-react";
import { builderWords } from "./words.ts";

type Props = { problems: readonly WorkflowProblem[]; onChoose: (problem: WorkflowProblem) => void };

const rowClasses = "flex w-full gap-2 rounded-control px-2 py-1.5 text-start text-dense";

/** What keeps the draft from being published; each leads to its step and field. */
export function ProblemList({ problems, onChoose }: Props) {
  const t = useWords(builderWords).problems;
  if (problems.length === 0) return null;
  return (
    <details open className="rounded-card bg-warning-subtle p-2 text-warning-text">
      <summary className="rounded-badge px-2 py-1 text-body font-semibold">{t.title(problems.length)}</summary>
      <p className="px-2 text-dense text-fg">{t.hint}</p>
      <ul className="mt-1 grid max-h-56 overflow-y-auto">
        {problems.map((problem) => {
          const body = (
            <>
              <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
              <span className="min-w-0 text-fg">{problem.message}</span>
            </>
          );
          return (
            <li key={`${problem.nodeId}:${problem.field}:${problem.message}`}>
              {problem.nodeId === null ? (
                <span className={rowClasses}>{body}</span>
              ) : (
                <button type="button" className={`${rowClasses} hover:underline`} onClick={() => onChoose(problem)}>
                  {body}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
