"use client";

import type { WorkflowDifference } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { GraphDrawing } from "@bizosaas/ui/drawing";
import { useMemo, useState } from "react";
import { StepChangeSheet } from "../versions/change-list.tsx";
import { comparisonGraph } from "../versions/comparison-graph.ts";
import type { FieldNames } from "../versions/field-text.ts";
import { versionWords } from "../versions/words.ts";
import { proposalWords } from "./words.ts";

/** The draft and what would become of it in one drawing. */
export function ChangeDrawing({ difference, names }: { difference: WorkflowDifference; names: FieldNames }) {
  const t = useWords(proposalWords).change;
  const words = useWords(versionWords);
  const [nodeId, setNodeId] = useState<string | null>(null);
  const graph = useMemo(() => comparisonGraph(difference, names.kinds, words), [difference, names, words]);
  return (
    <>
      <GraphDrawing label={t.drawn} graph={graph} selectedId={nodeId} onSelect={setNodeId} />
      <StepChangeSheet comparison={difference} names={names} nodeId={nodeId} onClose={() => setNodeId(null)} />
    </>
  );
}
