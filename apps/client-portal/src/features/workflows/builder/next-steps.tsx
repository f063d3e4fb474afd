"use client";

import type { NodeKind, WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button, IconButton, NativeSelect } from "@bizosaas/ui";
import { CornerDownRight, Plus, X } from "lucide-react";
import { outputsOf } from "../node-outputs.ts";
import type { KindsByName } from "../to-canvas-graph.tsx";
import { connect, disconnect, type Exit, refusalsFrom } from "./draft-lines.ts";
import { builderWords } from "./words.ts";

type Props = {
  draft: WorkflowDefinition;
  node: WorkflowNode;
  kind: NodeKind;
  kinds: KindsByName;
  onChange: (draft: WorkflowDefinition) => void;
  onAddAfter: (exit: Exit) => void;
};

function ExitSteps({
  exit,
  label,
  draft,
  kinds,
  onChange,
  onAddAfter,
}: Omit<Props, "node" | "kind"> & { exit: Exit; label: string | null }) {
  const t = useWords(builderWords).step;
  const nameOf = (id: string) => draft.nodes.find((node) => node.id === id)?.name ?? id;
  const lines = draft.edges.filter(
    ({ source, sourcePort }) => source === exit.source && sourcePort === exit.sourcePort,
  );
  const refusalOf = refusalsFrom(draft, exit);
  const targets = draft.nodes.filter(({ id, kind }) => kinds.get(kind)?.hasInput !== false && refusalOf(id) === null);
  return (
    <div className="grid gap-1.5">
      {label && <h4 className="text-dense font-semibold">{label}</h4>}
      {lines.map((line) => (
        <div key={line.id} className="flex items-center gap-2 text-body">
          <CornerDownRight aria-hidden className="size-4 shrink-0 text-fg-muted" />
          <span className="min-w-0 flex-1 truncate" title={nameOf(line.target)}>
            {nameOf(line.target)}
          </span>
          <IconButton
            size="sm"
            label={t.disconnect(nameOf(line.target))}
            icon={<X aria-hidden />}
            onClick={() => onChange(disconnect(draft, line.id))}
          />
        </div>
      ))}
      <div className="grid justify-items-start gap-2">
        {targets.length > 0 && (
          <div className="w-full">
            <NativeSelect
              aria-label={label ? t.connectFrom(label) : t.connect}
              placeholder={t.choose}
              value=""
              options={targets.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => onChange(connect(draft, exit, event.currentTarget.value))}
            />
          </div>
        )}
        <Button icon={<Plus aria-hidden />} onClick={() => onAddAfter(exit)}>
          {t.add}
        </Button>
      </div>
    </div>
  );
}

/** What follows a step, by each of its exits: connect, disconnect and add, without a drawing. */
export function NextSteps({ kind, node, ...props }: Props) {
  const t = useWords(builderWords).step;
  const outputs = outputsOf(kind, node.config);
  const isChoice = outputs.length > 1;
  return (
    <section aria-label={t.next} className="grid gap-3 border-t border-border pt-4">
      <h3 className="text-body font-semibold">{t.next}</h3>
      {outputs.map(({ id, label }) => (
        <ExitSteps key={id} exit={{ source: node.id, sourcePort: id }} label={isChoice ? label : null} {...props} />
      ))}
    </section>
  );
}
