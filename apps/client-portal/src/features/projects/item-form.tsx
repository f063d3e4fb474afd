"use client";

import { type ProjectItem, type ProjectItemStatus, projectItemStatuses } from "@bizosaas/contracts";
import { type ActionError, fieldError, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Callout, Field, Input, MultiCombobox, NativeSelect, Textarea } from "@bizosaas/ui";
import { DatePicker } from "@bizosaas/ui/date";
import { type FormEvent, useState } from "react";
import type { Assignable } from "./queries.ts";
import { projectWords } from "./words.ts";

export type ItemFields = { title: string; description: string; dueOn: string | null; assigneeIds: string[] };

type Props = {
  id: string;
  item?: ProjectItem | undefined;
  /** The column that a new item goes into; an item that exists is moved on the board. */
  status: ProjectItemStatus;
  onStatus: (status: ProjectItemStatus) => void;
  people: readonly Assignable[];
  error: ActionError | null;
  onSubmit: (fields: ItemFields) => void;
};

/** Everything about one item. */
export function ItemForm({ id, item, status, onStatus, people, error, onSubmit }: Props) {
  const words = useWords(projectWords);
  const locale = useLocale();
  const t = words.item;
  const [assigneeIds, setAssigneeIds] = useState<string[]>(item?.assigneeIds ?? []);
  const [dueOn, setDueOn] = useState(item?.dueOn ?? null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name));
    onSubmit({ title: text("title"), description: text("description"), dueOn, assigneeIds });
  };
  return (
    <form method="post" id={id} onSubmit={submit} className="grid gap-4">
      {error && (
        <Callout tone="danger" title={t.failedTitle}>
          {error.message}
        </Callout>
      )}
      <Field label={t.name} error={fieldError(error, "title")} required>
        {(control) => <Input {...control} name="title" maxLength={300} defaultValue={item?.title} />}
      </Field>
      <Field label={t.status}>
        {({ required: _, ...control }) => (
          <NativeSelect
            {...control}
            value={status}
            options={projectItemStatuses.map((value) => ({ value, label: words.board.statuses[value] }))}
            onChange={({ currentTarget }) =>
              onStatus(projectItemStatuses.find((each) => each === currentTarget.value) ?? status)
            }
          />
        )}
      </Field>
      <Field label={t.description} error={fieldError(error, "description")} markOptional>
        {(control) => (
          <Textarea {...control} name="description" rows={6} maxLength={20_000} defaultValue={item?.description} />
        )}
      </Field>
      <Field label={t.dueOn} error={fieldError(error, "dueOn")} markOptional>
        {(control) => <DatePicker {...control} locale={locale} value={dueOn} onValueChange={setDueOn} />}
      </Field>
      <Field label={t.assignees} error={fieldError(error, "assigneeIds")} markOptional>
        {(control) => (
          <MultiCombobox
            {...control}
            value={assigneeIds}
            onValueChange={setAssigneeIds}
            placeholder={t.nobody}
            options={people.map(({ userId, name }) => ({ value: userId, label: name }))}
          />
        )}
      </Field>
    </form>
  );
}
