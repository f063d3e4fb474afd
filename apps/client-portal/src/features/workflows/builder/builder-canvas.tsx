"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { toast } from "@bizosaas/ui";
import { type CanvasConnection, RunCanvas, WorkflowCanvas } from "@bizosaas/ui/canvas";
import { useMemo } from "react";
import { toCanvasGraph } from "../to-canvas-graph.tsx";
import { applyCanvasGraph } from "./draft-graph.ts";
import { refusalOf } from "./draft-lines.ts";
import { testStateOf } from "./testing/tested-data.ts";
import { testWords } from "./testing/words.ts";
import type { Builder } from "./use-builder.ts";
import { builderWords } from "./words.ts";

export const useBuilderGraph = ({ draft, kindsByName, detail: { problems }, testing: { bench } }: Builder) => {
  const t = useWords(testWords);
  const problemsOf = useMemo(() => Map.groupBy(problems, ({ nodeId }) => nodeId), [problems]);
  return useMemo(
    () =>
      toCanvasGraph(draft, kindsByName, ({ id }) => ({
        problems: problemsOf.get(id)?.map(({ message }) => message) ?? [],
        ...testStateOf(bench, id, t),
      })),
    [draft, kindsByName, problemsOf, bench, t],
  );
};

/** The drawing: editable, or to look at for those who may not change it. */
export function BuilderCanvas({ builder, canWrite }: { builder: Builder; canWrite: boolean }) {
  const t = useWords(builderWords);
  const graph = useBuilderGraph(builder);
  const { canvas, draft, kindsByName, selected, selectedIds, choose } = builder;
  if (!canWrite)
    return <RunCanvas label={t.canvas} graph={graph} selectedId={selected[0]?.id ?? null} onSelect={choose} />;
  const refuse = ({ target, ...exit }: CanvasConnection): string | null => {
    const to = draft.nodes.find(({ id }) => id === target);
    if (to && kindsByName.get(to.kind)?.hasInput === false) return t.refused.noInput;
    const refusal = refusalOf(draft, exit, target);
    return refusal && t.refused[refusal];
  };
  return (
    <WorkflowCanvas
      ref={canvas}
      label={t.canvas}
      graph={graph}
      selectedIds={selectedIds}
      canConnect={refuse}
      onConnectRefused={(reason) => toast.error(reason)}
      onChange={(next) => builder.change(applyCanvasGraph(draft, next))}
      onSelectionChange={(ids) => {
        builder.select(ids);
        if (ids.length > 0) builder.setAddingAfter(null);
      }}
      onDropLine={({ source, sourcePort }, at) => builder.setAddingAfter({ source, sourcePort, at })}
      onDropKind={(name, position) => {
        const kind = kindsByName.get(name);
        if (kind) builder.add(kind, position);
      }}
    />
  );
}
