"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Sheet, Skeleton } from "@bizosaas/ui";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import type { PlatformRun } from "./queries.ts";
import { kindTitleOf, runGraph } from "./run-graph.tsx";
import { StepAttempts } from "./step-attempts.tsx";
import { useIsWide } from "./use-is-wide.ts";
import { runWords } from "./words.ts";

const RunCanvas = dynamic(() => import("@bizosaas/ui/canvas").then((canvas) => canvas.RunCanvas), {
  ssr: false,
  loading: () => <Skeleton height="tile" />,
});
const StepList = dynamic(() => import("@bizosaas/ui/canvas").then((canvas) => canvas.StepList), {
  ssr: false,
  loading: () => <Skeleton height="tile" />,
});

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
  const isWide = useIsWide();
  const [chosen, setChosen] = useState<string | null>(null);
  const graph = useMemo(() => runGraph(run, t), [run, t]);
  if (isWide === null) return <Skeleton height="tile" />;
  if (!isWide) {
    const name = run.definition.nodes.find(({ id }) => id === chosen)?.name;
    return (
      <>
        <StepList label={t.graph} graph={graph} selectedId={chosen} onSelect={setChosen} />
        <Sheet title={name ?? t.step} open={chosen !== null} onOpenChange={(isOpen) => !isOpen && setChosen(null)}>
          {chosen && <StepAttempts run={run} nodeId={chosen} />}
        </Sheet>
      </>
    );
  }
  return (
    <div className="grid overflow-hidden rounded-card border border-border bg-surface lg:grid-cols-[1fr_20rem]">
      <div className="h-[28rem] min-w-0">
        <RunCanvas label={t.graph} graph={graph} onSelect={setChosen} />
      </div>
      <aside
        aria-label={t.step}
        aria-live="polite"
        className="max-h-[28rem] overflow-y-auto border-t border-border p-4 lg:border-t-0 lg:border-s"
      >
        <ChosenStep run={run} nodeId={chosen} />
      </aside>
    </div>
  );
}
