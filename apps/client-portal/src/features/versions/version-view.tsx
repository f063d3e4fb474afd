"use client";

import type { VersionFacts, WorkflowDefinition, WorkflowDetail } from "@bizosaas/contracts";
import { IntentLink, PageCrumb, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Badge, buttonClasses, PageHeader, RelativeTime, Sheet } from "@bizosaas/ui";
import { useMemo, useState } from "react";
import { RunDrawing } from "../runs/run-drawing.tsx";
import { toCanvasGraph } from "../workflows/to-canvas-graph.tsx";
import type { FormNames } from "./queries.ts";
import { RestoreButton } from "./restore-button.tsx";
import { StepSettings } from "./step-settings.tsx";
import { useFieldNames } from "./use-field-names.ts";
import { compareHref, versionNameOf } from "./version-name.ts";
import { versionWords } from "./words.ts";

type Props = {
  workflow: WorkflowDetail;
  version: { facts: VersionFacts; definition: WorkflowDefinition };
  names: FormNames;
  canWrite: boolean;
};

function Actions({ workflow, version: { facts }, name, canWrite }: Omit<Props, "names"> & { name: string }) {
  const t = useWords(versionWords);
  if (facts.ref === "draft") return null;
  return (
    <>
      <IntentLink href={compareHref(workflow.id, facts.ref, "draft")} className={buttonClasses()}>
        {t.compare.withDraft}
      </IntentLink>
      {canWrite && (
        <RestoreButton
          workflowId={workflow.id}
          reference={facts.ref}
          name={name}
          draftRevision={workflow.draftRevision}
          hasChanges={workflow.hasUnpublishedChanges}
        />
      )}
    </>
  );
}

/** One version as it is: its graph and each step's settings, to read. */
export function VersionView({ workflow, version, names, canWrite }: Props) {
  const t = useWords(versionWords);
  const locale = useLocale();
  const fieldNames = useFieldNames(names);
  const [nodeId, setNodeId] = useState<string | null>(null);
  const { facts, definition } = version;
  const graph = useMemo(() => toCanvasGraph(definition, fieldNames.kinds, () => ({})), [definition, fieldNames]);
  const node = definition.nodes.find(({ id }) => id === nodeId);
  const name = versionNameOf(facts, t, locale);
  return (
    <>
      <PageCrumb label={`${workflow.name}: ${name}`} />
      <PageHeader
        title={`${workflow.name}: ${name}`}
        subtitle={facts.note || undefined}
        meta={
          <>
            {facts.isCurrent && <Badge tone="success">{t.current}</Badge>}
            <span className="text-dense text-fg-muted">
              {facts.byName && `${facts.byName}, `}
              <RelativeTime value={facts.at} locale={locale} />
            </span>
          </>
        }
        actions={<Actions workflow={workflow} version={version} name={name} canWrite={canWrite} />}
      />
      <section aria-labelledby="version-steps" className="grid gap-3">
        <h2 id="version-steps" className="text-lead font-semibold">
          {t.steps}
        </h2>
        <p className="text-dense text-fg-muted">{t.stepsHint}</p>
        <RunDrawing label={t.steps} graph={graph} selectedId={nodeId} onSelect={setNodeId} />
      </section>
      <Sheet title={node?.name ?? ""} open={node !== undefined} onOpenChange={(isOpen) => !isOpen && setNodeId(null)}>
        {node && <StepSettings node={node} names={fieldNames} />}
      </Sheet>
    </>
  );
}
