"use client";

import type { ProjectSummary } from "@bizosaas/contracts";
import { type ActionError, fieldError, useWords } from "@bizosaas/portal-kit/client";
import { Callout, Field, Input, Textarea } from "@bizosaas/ui";
import type { FormEvent } from "react";
import { projectWords } from "./words.ts";

export type ProjectFields = { name: string; description: string; dueOn: string | null };

type Props = {
  id: string;
  project?: Pick<ProjectSummary, "name" | "description" | "dueOn"> | undefined;
  error: ActionError | null;
  failedTitle: string;
  onSubmit: (fields: ProjectFields) => void;
};

const fieldsOf = (form: FormData): ProjectFields => ({
  name: String(form.get("name")),
  description: String(form.get("description")),
  dueOn: String(form.get("dueOn")) || null,
});

/** What a project is called, about, and due on: for a new one and for one that is edited. */
export function ProjectForm({ id, project, error, failedTitle, onSubmit }: Props) {
  const t = useWords(projectWords).create;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(fieldsOf(new FormData(event.currentTarget)));
  };
  return (
    <form method="post" id={id} onSubmit={submit} className="grid gap-4">
      {error && (
        <Callout tone="danger" title={failedTitle}>
          {error.message}
        </Callout>
      )}
      <Field label={t.name} error={fieldError(error, "name")} required>
        {(control) => <Input {...control} name="name" maxLength={120} defaultValue={project?.name} />}
      </Field>
      <Field label={t.description} error={fieldError(error, "description")} markOptional>
        {(control) => (
          <Textarea {...control} name="description" rows={3} maxLength={20_000} defaultValue={project?.description} />
        )}
      </Field>
      <Field label={t.dueOn} error={fieldError(error, "dueOn")} markOptional>
        {(control) => <Input {...control} name="dueOn" type="date" defaultValue={project?.dueOn ?? ""} />}
      </Field>
    </form>
  );
}
