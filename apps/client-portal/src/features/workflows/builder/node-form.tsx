"use client";

import type { NodeKind, WorkflowDefinition, WorkflowDetail, WorkflowNode, WorkflowProblem } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Code, Field, FormFieldInput, Input } from "@bizosaas/ui";
import { Copy, CopyPlus, Trash2 } from "lucide-react";
import { useMemo } from "react";
import type { NodeChoices } from "../queries.ts";
import type { KindsByName } from "../to-canvas-graph.tsx";
import { actionsOf } from "./agent-tools.ts";
import { setNodeField, updateNode } from "./draft-graph.ts";
import type { Exit } from "./draft-lines.ts";
import { FormPanel } from "./form-panel.tsx";
import { NextSteps } from "./next-steps.tsx";
import { NodeControl } from "./node-control.tsx";
import { referencesFor } from "./references.ts";
import { StepNote } from "./step-note.tsx";
import { policyFields, StepPolicy } from "./step-policy.tsx";
import { FieldPreview } from "./testing/field-preview.tsx";
import { StepTest } from "./testing/step-test.tsx";
import { realOutputs } from "./testing/tested-data.ts";
import type { Testing } from "./testing/use-test-bench.ts";
import type { StepAction } from "./vendor-choice-control.tsx";
import { watchingOf } from "./watched-options.ts";
import { WebhookPanel } from "./webhook-panel.tsx";
import { builderWords } from "./words.ts";

export type NodeFormProps = {
  workflow: WorkflowDetail;
  draft: WorkflowDefinition;
  node: WorkflowNode;
  kinds: KindsByName;
  choices: NodeChoices;
  problems: readonly WorkflowProblem[];
  canWrite: boolean;
  /** Null for those who may not try a workflow out. */
  testing: Testing | null;
  onShowStep: (nodeId: string) => void;
  onChange: (draft: WorkflowDefinition, key?: string) => void;
  onAddAfter: (exit: Exit) => void;
  onCopy: () => void;
  onDuplicate: () => void;
  onRemove: () => void;
};

function Head({ node, kind }: { node: WorkflowNode; kind: NodeKind | undefined }) {
  return (
    <div>
      <h2 className="text-body font-semibold">{kind?.title ?? node.kind}</h2>
      {kind && <p className="text-dense text-fg-muted">{kind.description}</p>}
    </div>
  );
}

function StepActions({ onCopy, onDuplicate, onRemove }: Pick<NodeFormProps, "onCopy" | "onDuplicate" | "onRemove">) {
  const t = useWords(builderWords).step;
  return (
    <div className="flex flex-wrap gap-2 border-t border-border pt-4">
      <Button icon={<Copy aria-hidden />} onClick={onCopy}>
        {t.copy}
      </Button>
      <Button icon={<CopyPlus aria-hidden />} onClick={onDuplicate}>
        {t.duplicate}
      </Button>
      <Button icon={<Trash2 aria-hidden />} onClick={onRemove}>
        {t.remove}
      </Button>
    </div>
  );
}

const stepActionOf = ({ kind, config }: WorkflowNode): StepAction | undefined => {
  const [, actionId] = /^action\.[^.]+\.(.+)$/.exec(kind) ?? [];
  const { connectionId } = config;
  return actionId && typeof connectionId === "string" && connectionId ? { connectionId, actionId } : undefined;
};

function Fields({ kind, ...props }: NodeFormProps & { kind: NodeKind }) {
  const { workflow, draft, node, kinds, choices, problems, canWrite, testing, onChange } = props;
  const bench = testing?.bench ?? null;
  const outputs = useMemo(() => realOutputs(bench), [bench]);
  const references = useMemo(() => referencesFor(draft, node.id, kinds, outputs), [draft, node.id, kinds, outputs]);
  const actions = useMemo(() => actionsOf([...kinds.values()]), [kinds]);
  const action = stepActionOf(node);
  const watching = watchingOf(node.config, choices.connections);
  const knownAt = bench?.known.map(({ at }) => at).join() ?? "";
  return kind.fields.map((field) => (
    <div key={field.name} data-field={field.name}>
      <FormFieldInput
        field={field}
        value={node.config[field.name]}
        error={problems.find((problem) => problem.field === field.name)?.message}
        errorLine={problems.find((problem) => problem.field === field.name)?.line}
        disabled={!canWrite}
        references={references}
        onChange={(value) =>
          onChange(setNodeField(draft, node.id, kind, field.name, value), `${node.id}.${field.name}`)
        }
        renderControl={(control) => (
          <NodeControl {...{ ...control, choices, actions, action, watching }} workflowId={workflow.id} />
        )}
      />
      {testing && <FieldPreview workflowId={workflow.id} node={node} kind={kind} field={field} knownAt={knownAt} />}
    </div>
  ));
}

/** Everything about one step: its name, its fields, and what comes next. */
export function NodeForm(props: NodeFormProps) {
  const { draft, node, kinds, problems, canWrite, testing, workflow, onChange, onAddAfter } = props;
  const t = useWords(builderWords).step;
  const kind = kinds.get(node.kind);
  const named = new Set([...(kind?.fields.map(({ name }) => name) ?? []), ...(kind?.isTried ? policyFields : [])]);
  const general = problems.filter(({ field }) => field === null || !named.has(field));
  const reference = kind?.category === "trigger" ? "trigger" : `steps.${node.id}`;
  return (
    <div className="grid gap-4">
      <Head node={node} kind={kind} />
      {!kind && <Callout tone="warning">{t.unknownKind}</Callout>}
      {general.map(({ message }) => (
        <Callout key={message} tone="warning">
          {message}
        </Callout>
      ))}
      <div data-field="name">
        <Field
          label={t.name}
          help={
            <>
              {t.reference}: <Code>{reference}</Code>
            </>
          }
        >
          {({ required: _, ...control }) => (
            <Input
              {...control}
              value={node.name}
              maxLength={80}
              disabled={!canWrite}
              onChange={(event) =>
                onChange(updateNode(draft, node.id, { name: event.currentTarget.value }), `${node.id}:name`)
              }
            />
          )}
        </Field>
      </div>
      {kind?.kind === "trigger.webhook" && <WebhookPanel workflow={workflow} nodeId={node.id} canWrite={canWrite} />}
      {kind?.kind === "trigger.form" && <FormPanel workflow={workflow} nodeId={node.id} canWrite={canWrite} />}
      {kind && <Fields {...props} kind={kind} />}
      {kind?.isTried && (
        <StepPolicy draft={draft} node={node} problems={problems} canWrite={canWrite} onChange={onChange} />
      )}
      <StepNote draft={draft} node={node} canWrite={canWrite} onChange={onChange} />
      {kind && testing && (
        <StepTest testing={testing} draft={draft} node={node} kind={kind} kinds={kinds} onShow={props.onShowStep} />
      )}
      {kind && canWrite && (
        <NextSteps draft={draft} node={node} kind={kind} kinds={kinds} onChange={onChange} onAddAfter={onAddAfter} />
      )}
      {canWrite && <StepActions onCopy={props.onCopy} onDuplicate={props.onDuplicate} onRemove={props.onRemove} />}
    </div>
  );
}
