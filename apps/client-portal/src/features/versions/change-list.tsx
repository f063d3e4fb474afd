"use client";

import type { WorkflowDifference } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Card, Sheet, StatusBadge, StatusDot } from "@bizosaas/ui";
import { FieldChanges } from "./field-changes.tsx";
import type { FieldNames } from "./field-text.ts";
import { StepSettings } from "./step-settings.tsx";
import { versionWords } from "./words.ts";

type Props = { comparison: WorkflowDifference; names: FieldNames };

/** What became of one step: its changed fields, or its settings where it came or went. */
function StepChange({ comparison, names, nodeId }: Props & { nodeId: string }) {
  const t = useWords(versionWords);
  const node = comparison.definition.nodes.find(({ id }) => id === nodeId);
  const { change, fields } = comparison.nodes.find((one) => one.nodeId === nodeId) ?? { change: "same", fields: [] };
  if (!node) return null;
  return (
    <div className="grid gap-4">
      {change === "same" ? (
        <p className="text-body text-fg-muted">{t.change.same}</p>
      ) : (
        <div>
          <StatusBadge status={change} label={t.change[change]} />
        </div>
      )}
      {change === "changed" ? (
        <FieldChanges changes={fields} kind={names.kinds.get(node.kind)} names={names} />
      ) : (
        <StepSettings node={node} names={names} />
      )}
    </div>
  );
}

type SheetProps = Props & { nodeId: string | null; onClose: () => void };

/** The step that was chosen in the drawing, beside it. */
export function StepChangeSheet({ comparison, names, nodeId, onClose }: SheetProps) {
  const node = comparison.definition.nodes.find(({ id }) => id === nodeId);
  return (
    <Sheet title={node?.name ?? ""} open={node !== undefined} onOpenChange={(isOpen) => !isOpen && onClose()}>
      {node && <StepChange comparison={comparison} names={names} nodeId={node.id} />}
    </Sheet>
  );
}

function LineChanges({ comparison, names }: Props) {
  const t = useWords(versionWords);
  const { definition } = comparison;
  const nodeOf = (id: string) => definition.nodes.find((node) => node.id === id);
  const lines = comparison.edges.flatMap(({ edgeId, change }) => {
    const edge = definition.edges.find(({ id }) => id === edgeId);
    if (!edge || change === "same") return [];
    const source = nodeOf(edge.source);
    const ports = names.kinds.get(source?.kind ?? "")?.outputs ?? [];
    const port = ports.length > 1 ? ports.find(({ id }) => id === edge.sourcePort)?.label : undefined;
    const from = `${source?.name ?? edge.source}${port ? ` (${port})` : ""}`;
    return [{ edgeId, change, text: `${from} → ${nodeOf(edge.target)?.name ?? edge.target}` }];
  });
  if (lines.length === 0) return null;
  return (
    <Card title={t.compare.lines}>
      <ul className="grid gap-2">
        {lines.map(({ edgeId, change, text }) => (
          <li key={edgeId} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-body">
            <StatusDot status={change} label={t.change[change]} />
            <span className="min-w-0 break-words">{text}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Every difference in words: the steps first, then the lines between them. */
export function ChangeList({ comparison, names }: Props) {
  const nameOf = (nodeId: string) => comparison.definition.nodes.find(({ id }) => id === nodeId)?.name ?? nodeId;
  return (
    <>
      {comparison.nodes
        .filter(({ change }) => change !== "same")
        .map(({ nodeId }) => (
          <Card key={nodeId} title={nameOf(nodeId)}>
            <StepChange comparison={comparison} names={names} nodeId={nodeId} />
          </Card>
        ))}
      <LineChanges comparison={comparison} names={names} />
    </>
  );
}
