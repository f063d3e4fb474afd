"use client";

import type { WorkflowDefinition } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Sheet } from "@bizosaas/ui";
import { GraphDrawing } from "@bizosaas/ui/drawing";
import { ChevronRight } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { NodeIcon } from "../workflows/node-icon.tsx";
import { type KindsByName, toCanvasGraph } from "../workflows/to-canvas-graph.tsx";
import { useIsPhone } from "../workflows/use-is-phone.ts";
import type { FormNames } from "./queries.ts";
import { StepSettings } from "./step-settings.tsx";
import { useFieldNames } from "./use-field-names.ts";
import { versionWords } from "./words.ts";

type Node = WorkflowDefinition["nodes"][number];
type ListProps = { nodes: readonly Node[]; kinds: KindsByName; onSelect: (nodeId: string) => void };

function StepsInWords({ nodes, kinds, onSelect }: ListProps) {
  return (
    <ol className="grid divide-y divide-border overflow-hidden rounded-card border border-border bg-surface">
      {nodes.map((node) => (
        <li key={node.id}>
          <button
            type="button"
            onClick={() => onSelect(node.id)}
            className="flex w-full items-center gap-3 px-3 py-2.5 text-start inset-focus transition-colors hover:bg-hover"
          >
            <span className="grid size-8 shrink-0 place-items-center rounded-control bg-primary-subtle text-primary-text [&_svg]:size-4">
              <NodeIcon name={kinds.get(node.kind)?.icon} />
            </span>
            <span className="grid min-w-0 flex-1 gap-0.5">
              <span className="font-semibold break-words">{node.name}</span>
              <span className="text-dense text-fg-muted">{kinds.get(node.kind)?.description}</span>
            </span>
            <ChevronRight aria-hidden className="size-4 shrink-0 text-fg-muted rtl:-scale-x-100" />
          </button>
        </li>
      ))}
    </ol>
  );
}

/** A workflow's graph, its steps in words, and the settings of the step that is chosen. */
export function DefinitionSteps({ definition, names }: { definition: WorkflowDefinition; names: FormNames }) {
  const t = useWords(versionWords);
  const headingId = useId();
  const fieldNames = useFieldNames(names);
  const isPhone = useIsPhone();
  const [nodeId, setNodeId] = useState<string | null>(null);
  const graph = useMemo(() => toCanvasGraph(definition, fieldNames.kinds, () => ({})), [definition, fieldNames]);
  const node = definition.nodes.find(({ id }) => id === nodeId);
  return (
    <section aria-labelledby={headingId} className="grid min-w-0 gap-3">
      <h2 id={headingId} className="text-lead font-semibold">
        {t.steps}
      </h2>
      <p className="text-dense text-fg-muted">{t.stepsHint}</p>
      {isPhone !== true && (
        <div className="h-96 overflow-hidden rounded-card border border-border max-md:hidden">
          <GraphDrawing label={t.steps} graph={graph} selectedId={nodeId} onSelect={setNodeId} />
        </div>
      )}
      <StepsInWords nodes={definition.nodes} kinds={fieldNames.kinds} onSelect={setNodeId} />
      <Sheet title={node?.name ?? ""} open={node !== undefined} onOpenChange={(isOpen) => !isOpen && setNodeId(null)}>
        {node && <StepSettings node={node} names={fieldNames} />}
      </Sheet>
    </section>
  );
}
