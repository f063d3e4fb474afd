"use client";

import type { KeptDraft, WorkflowComparison, WorkflowDetail, WorkflowVersion } from "@bizosaas/contracts";
import { IntentLink, PageCrumb, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { buttonClasses, Callout, PageHeader } from "@bizosaas/ui";
import { useMemo, useState } from "react";
import { RunDrawing } from "../runs/run-drawing.tsx";
import { ChangeList, StepChangeSheet } from "./change-list.tsx";
import { changeCount, comparisonGraph, countChanges } from "./comparison-graph.ts";
import { ComparisonSides } from "./comparison-sides.tsx";
import type { FormNames } from "./queries.ts";
import { useFieldNames } from "./use-field-names.ts";
import { versionNameOf } from "./version-name.ts";
import { versionWords } from "./words.ts";

type Props = {
  workflow: WorkflowDetail;
  versions: { items: readonly WorkflowVersion[]; keptDrafts: readonly KeptDraft[] };
  names: FormNames;
  comparison: WorkflowComparison;
};

/** Two versions in one drawing, and everything that differs in words below it. */
export function ComparisonView({ workflow, versions, names, comparison }: Props) {
  const t = useWords(versionWords);
  const locale = useLocale();
  const fieldNames = useFieldNames(names);
  const [nodeId, setNodeId] = useState<string | null>(null);
  const graph = useMemo(() => comparisonGraph(comparison, fieldNames.kinds, t), [comparison, fieldNames, t]);
  const { before, after, movedCount } = comparison;
  const [from, to] = [versionNameOf(before, t, locale), versionNameOf(after, t, locale)];
  return (
    <>
      <PageCrumb label={workflow.name} />
      <PageHeader
        title={`${workflow.name}: ${t.compare.title}`}
        subtitle={t.compare.subtitle(from, to)}
        actions={
          <IntentLink href={`/workflows/${workflow.id}/versions`} className={buttonClasses()}>
            {t.all}
          </IntentLink>
        }
      />
      <ComparisonSides workflowId={workflow.id} from={before.ref} to={after.ref} versions={versions} />
      {changeCount(comparison) === 0 && <Callout tone="info">{t.compare.same}</Callout>}
      <section aria-labelledby="comparison-drawing" className="grid gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-2">
          <h2 id="comparison-drawing" className="text-lead font-semibold">
            {t.compare.drawing}
          </h2>
          <span className="text-dense text-fg-muted">{countChanges(comparison, t)}</span>
        </div>
        <p className="text-dense text-fg-muted">{t.compare.drawingHint}</p>
        <RunDrawing label={t.compare.drawing} graph={graph} selectedId={nodeId} onSelect={setNodeId} />
        {movedCount > 0 && <p className="text-dense text-fg-muted">{t.compare.moved(movedCount)}</p>}
      </section>
      {changeCount(comparison) > 0 && (
        <section aria-labelledby="comparison-list" className="grid gap-3">
          <h2 id="comparison-list" className="text-lead font-semibold">
            {t.compare.list}
          </h2>
          <ChangeList comparison={comparison} names={fieldNames} />
        </section>
      )}
      <StepChangeSheet comparison={comparison} names={fieldNames} nodeId={nodeId} onClose={() => setNodeId(null)} />
    </>
  );
}
