"use client";

import { fieldError, useAskedOpen, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Dialog, Field, FileDrop, Input, RadioGroup } from "@bizosaas/ui";
import { Plus } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import type { NodeChoices } from "./queries.ts";
import { type Start, useNewWorkflow } from "./use-new-workflow.ts";
import { type WorkflowWords, workflowWords } from "./words.ts";

const startsWith = (t: WorkflowWords["create"], hasAll: boolean) => [
  { value: "starter", label: t.starter, help: hasAll ? t.starterHint : `${t.starterHint} ${t.starterNeeds}` },
  { value: "describe", label: t.describe, help: t.describeHint },
  { value: "template", label: t.template, help: t.templateHint },
  { value: "blank", label: t.blank, help: t.blankHint },
  { value: "import", label: t.import, help: t.importHint },
];

const isStart = (value: string): value is Start =>
  ["starter", "describe", "template", "blank", "import"].includes(value);

/** Those that go on to a page of their own, with what their button says. */
const onward = (t: WorkflowWords["create"]): Partial<Record<Start, string>> => ({
  describe: t.describeIt,
  template: t.seeTemplates,
});

type FormProps = {
  id: string;
  choices: NodeChoices;
  start: Start;
  onStart: (start: Start) => void;
  making: ReturnType<typeof useNewWorkflow>;
};

function NewWorkflowForm({ id, choices, start, onStart, making }: FormProps) {
  const t = useWords(workflowWords).create;
  const [name, setName] = useState("");
  const [files, setFiles] = useState<File[]>([]);
  const { create, error, fileError, isBusy } = making;
  const hasAll = choices.connections.length > 0 && choices.aiKeys.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void create({ start, name: name.trim(), file: files[0] });
  };
  return (
    <form id={id} onSubmit={submit} className="grid gap-4">
      {error && <Callout tone="danger">{error.message}</Callout>}
      {!onward(t)[start] && (
        <Field label={t.name} error={fieldError(error, "name")}>
          {(control) => (
            <Input
              {...control}
              value={name}
              placeholder={start === "starter" ? t.starter : t.title}
              onChange={(event) => setName(event.currentTarget.value)}
              maxLength={120}
              disabled={isBusy}
            />
          )}
        </Field>
      )}
      <div className="grid gap-1.5">
        <span id={`${id}-start`} className="text-body font-semibold">
          {t.start}
        </span>
        <RadioGroup
          aria-labelledby={`${id}-start`}
          variant="cards"
          value={start}
          onValueChange={(next) => isStart(next) && onStart(next)}
          options={startsWith(t, hasAll)}
        />
      </div>
      {start === "import" && (
        <FileDrop
          label={t.file}
          help={t.fileHelp}
          value={files}
          onValueChange={setFiles}
          accept=".json"
          maxBytes={2_000_000}
          error={fileError}
          disabled={isBusy}
        />
      )}
    </form>
  );
}

/** Asks for a name and where to start from, then opens the builder. */
export function NewWorkflowDialog({ choices, variant }: { choices: NodeChoices; variant: "primary" | "secondary" }) {
  const t = useWords(workflowWords).create;
  const formId = useId();
  const asked = useAskedOpen("new");
  const [start, setStart] = useState<Start>("starter");
  const making = useNewWorkflow(choices);
  return (
    <Dialog
      // An empty list has a second button; the address opens one dialog, the header's.
      {...(variant === "primary" && asked)}
      trigger={
        <Button variant={variant} icon={<Plus aria-hidden />}>
          {t.button}
        </Button>
      }
      title={t.title}
      description={t.description}
      footer={
        <Button type="submit" form={formId} variant="primary" loading={making.isBusy}>
          {onward(t)[start] ?? t.submit}
        </Button>
      }
    >
      <NewWorkflowForm id={formId} choices={choices} start={start} onStart={setStart} making={making} />
    </Dialog>
  );
}
