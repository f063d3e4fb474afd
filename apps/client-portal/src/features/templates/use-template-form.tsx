"use client";

import type { JsonObject, WorkflowTemplate } from "@bizosaas/contracts";
import { fieldError, useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Card, Field, FormFieldInput, Input } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useDescribedForm } from "../described-form/described-fields.tsx";
import { NodeControl } from "../workflows/builder/node-control.tsx";
import type { NodeChoices } from "../workflows/queries.ts";
import { createFromTemplate } from "./actions.ts";
import { useLateChoices } from "./use-late-choices.ts";
import { templateWords } from "./words.ts";

type Props = { template: WorkflowTemplate; choices: NodeChoices; chosen: JsonObject };

/** What only the person can say, a name, and the button that makes the draft and opens it. */
export function UseTemplateForm({ template, choices, chosen }: Props) {
  const t = useWords(templateWords);
  const router = useRouter();
  const form = useDescribedForm(template.choices, chosen);
  const [name, setName] = useState(template.name);
  const { run, isPending: isMaking, error } = useAction(createFromTemplate, { failure: "inline" });
  const late = useLateChoices(template, choices.aiKeys);
  const [isWaiting, setIsWaiting] = useState(false);
  const isPending = isWaiting || isMaking;
  const values = { ...late.values, ...form.values };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsWaiting(true);
    const known = await late.settled();
    setIsWaiting(false);
    const cleared = Object.keys(form.values).filter((each) => form.values[each] === "");
    const filled = Object.entries({ ...known, ...form.toInput() }).filter(([each]) => !cleared.includes(each));
    const given = { templateId: template.id, choices: Object.fromEntries(filled) };
    const workflow = await run({ ...given, ...(name.trim() && { name: name.trim() }) });
    if (workflow) router.push(`/workflows/${workflow.id}`);
  };
  return (
    <Card title={t.choose} description={template.choices.length > 0 ? t.chooseHint : t.nothingToChoose}>
      <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
        {error && (
          <Callout tone="danger" title={t.failed}>
            {error.message}
          </Callout>
        )}
        {template.choices.map((field) => (
          <FormFieldInput
            key={field.name}
            field={field}
            value={values[field.name]}
            onChange={(value) => form.set(field.name, value)}
            error={fieldError(error, `choices.${field.name}`)}
            disabled={isPending}
            renderControl={(control) => <NodeControl {...control} choices={choices} workflowId="" />}
          />
        ))}
        <Field label={t.name} error={fieldError(error, "name")}>
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={120}
              disabled={isPending}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" loading={isPending}>
          {t.use}
        </Button>
      </form>
    </Card>
  );
}
