"use client";

import type { NodePolicy, WorkflowDefinition, WorkflowNode, WorkflowProblem } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Accordion, Field, Input } from "@bizosaas/ui";
import { useState } from "react";
import { setPolicy } from "./draft-graph.ts";
import { useInheritedPolicy } from "./inherited-policy.tsx";
import { policyWords } from "./policy-words.ts";

type Name = keyof NodePolicy;
const names: readonly Name[] = ["retries", "timeoutSeconds"];

/** The fields whose problems stand here. */
export const policyFields: readonly string[] = names.map((name) => `policy.${name}`);

type Props = {
  draft: WorkflowDefinition;
  node: WorkflowNode;
  problems: readonly WorkflowProblem[];
  canWrite: boolean;
  onChange: (draft: WorkflowDefinition, key?: string) => void;
};

function PolicyField({ name, ...props }: Props & { name: Name }) {
  const t = useWords(policyWords);
  const inherited = useInheritedPolicy();
  const { draft, node, problems, canWrite, onChange } = props;
  const [isNumber, setNumber] = useState(true);
  const problem = problems.find(({ field }) => field === `policy.${name}`)?.message;
  const usual = name === "retries" ? inherited.stepRetries : inherited.stepTimeoutSeconds;
  const change = (text: string) => {
    const value = text.trim() === "" ? null : Number(text);
    setNumber(value === null || Number.isFinite(value));
    if (value === null || Number.isFinite(value))
      onChange(setPolicy(draft, node.id, name, value), `${node.id}:${name}`);
  };
  return (
    <div data-field={`policy.${name}`}>
      <Field label={t[name]} help={t.help[name]} error={isNumber ? problem : t.notANumber} markOptional>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            defaultValue={node.policy?.[name]?.toString() ?? ""}
            placeholder={t.inherited[name](usual)}
            disabled={!canWrite}
            onChange={(event) => change(event.currentTarget.value)}
          />
        )}
      </Field>
    </div>
  );
}

/** How often this step is tried and for how long, where it differs from its workflow, and what a failure means. */
export function StepPolicy(props: Props) {
  const t = useWords(policyWords);
  const { draft, node, problems } = props;
  const isCaught = draft.edges.some(({ source, sourcePort }) => source === node.id && sourcePort === "error");
  const isWrong = problems.some(({ field }) => field !== null && policyFields.includes(field));
  const own = Object.keys(node.policy ?? {}).length;
  const content = (
    <div className="grid gap-4">
      {names.map((name) => (
        <PolicyField key={name} {...props} name={name} />
      ))}
      <p className="text-dense">{isCaught ? t.goesOn : t.failsRun}</p>
    </div>
  );
  const item = { id: "policy", title: t.title, content, ...(own > 0 && { meta: t.ownCount(own) }) };
  return <Accordion items={[item]} defaultOpen={own > 0 || isWrong ? ["policy"] : []} />;
}
