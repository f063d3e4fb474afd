"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Sheet, useMedia } from "@bizosaas/ui";
import { GraphDrawing, StepList } from "@bizosaas/ui/drawing";
import { useMemo, useState } from "react";
import type { PlatformRun } from "./queries.ts";
import { kindTitleOf, runGraph } from "./run-graph.tsx";
import { StepAttempts } from "./step-attempts.tsx";
import { runWords } from "./words.ts";

function ChosenStep({ run, nodeId }: { run: PlatformRun; nodeId: string | null }) {
  const t = useWords(runWords);
  const node = run.definition.nodes.find(({ id }) => id === nodeId);
  if (!node) return <p className="text-body text-fg-muted">{t.choose}</p>;
  return (
    <div className="grid content-start gap-3">
      <div>
        <h3 className="text-body font-semibold break-words">{node.name}</h3>
        <p className="text-dense text-fg-muted">{kindTitleOf(node.kind, t)}</p>
      </div>
      <StepAttempts run={run} nodeId={node.id} />
    </div>
  );
}

/** The graph with each node's state; on a phone the same as a list. Choosing a step shows its attempts. */
export function RunView({ run }: { run: PlatformRun }) {
  const t = useWords(runWords);
  const isWide = useMedia("(min-width: 48rem)", null);
  const [chosen, setChosen] = useState<string | null>(null);
  const graph = useMemo(() => runGraph(run, t), [run, t]);
  const name = run.definition.nodes.find(({ id }) => id === chosen)?.name;
  const shown = { label: t.graph, graph, selectedId: chosen, onSelect: setChosen };
  // The server can't know: until the browser says so, the style sheet shows one of the two.
  return (
    <>
      {isWide !== true && (
        <div className="md:hidden">
          <StepList {...shown} />
        </div>
      )}
      {isWide === false && (
        <Sheet title={name ?? t.step} open={chosen !== null} onOpenChange={(isOpen) => !isOpen && setChosen(null)}>
          {chosen && <StepAttempts run={run} nodeId={chosen} />}
        </Sheet>
      )}
      {isWide !== false && (
        <div className="grid overflow-hidden rounded-card border border-border bg-surface max-md:hidden lg:grid-cols-[1fr_20rem]">
          <div className="h-112 min-w-0">
            <GraphDrawing {...shown} />
          </div>
          <aside
            aria-label={t.step}
            aria-live="polite"
            className="max-h-112 overflow-y-auto border-t border-border p-4 lg:border-s lg:border-t-0"
          >
            <ChosenStep run={run} nodeId={chosen} />
          </aside>
        </div>
      )}
    </>
  );
}
