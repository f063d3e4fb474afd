"use client";

import { fieldError, useAction, useAskedOpen, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Dialog, Field, Input, RadioGroup } from "@bizosaas/ui";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { createWorkflow, listAiModels } from "./actions.ts";
import type { NodeChoices } from "./queries.ts";
import { preferredModel, starterGraph } from "./starter-graph.ts";
import { workflowWords } from "./words.ts";

const modelOf = async (keyId: string | undefined) => {
  if (!keyId) return null;
  const models = await listAiModels({ aiKeyId: keyId }).catch(() => null);
  const model = models?.ok ? preferredModel(models.value.items.map(({ id }) => id)) : undefined;
  return model ? { keyId, model } : null;
};

/** Asks for a name and where to start from, then opens the builder. */
export function NewWorkflowDialog({ choices, variant }: { choices: NodeChoices; variant: "primary" | "secondary" }) {
  const words = useWords(workflowWords);
  const t = words.create;
  const router = useRouter();
  const formId = useId();
  const asked = useAskedOpen("new");
  const [start, setStart] = useState("starter");
  const [name, setName] = useState("");
  const [isPreparing, setPreparing] = useState(false);
  const { run, isPending, error } = useAction(createWorkflow, { failure: "inline" });
  const site = choices.connections.find(({ connectorId }) => connectorId === "wordpress");
  const key = choices.aiKeys.find(({ status }) => status !== "invalid");
  const isBusy = isPreparing || isPending;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPreparing(true);
    const draft =
      start === "starter"
        ? starterGraph(words.starter, { connectionId: site?.id, model: await modelOf(key?.id) })
        : null;
    setPreparing(false);
    const workflow = await run({
      name: name.trim() || (start === "starter" ? t.starter : t.title),
      ...(draft && { draft }),
    });
    if (workflow) router.push(`/workflows/${workflow.id}`);
  };

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
        <Button type="submit" form={formId} variant="primary" loading={isBusy}>
          {t.submit}
        </Button>
      }
    >
      <form id={formId} onSubmit={(event) => void submit(event)} className="grid gap-4">
        {error && <Callout tone="danger">{error.message}</Callout>}
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
        <div className="grid gap-1.5">
          <span id={`${formId}-start`} className="text-body font-semibold">
            {t.start}
          </span>
          <RadioGroup
            aria-labelledby={`${formId}-start`}
            variant="cards"
            value={start}
            onValueChange={setStart}
            options={[
              {
                value: "starter",
                label: t.starter,
                help: site && key ? t.starterHint : `${t.starterHint} ${t.starterNeeds}`,
              },
              { value: "blank", label: t.blank, help: t.blankHint },
            ]}
          />
        </div>
      </form>
    </Dialog>
  );
}
