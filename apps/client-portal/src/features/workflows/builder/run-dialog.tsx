"use client";

import type { JsonObject, JsonValue, WorkflowDetail } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Dialog, Field, Textarea } from "@bizosaas/ui";
import { Play } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { runWorkflow } from "../actions.ts";
import { builderWords } from "./words.ts";

const parse = (text: string): JsonObject | null => {
  if (text.trim() === "") return {};
  try {
    const value = JSON.parse(text) as JsonValue;
    return value !== null && typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
};

const sampleOf = ({ draft }: WorkflowDetail): string =>
  JSON.stringify(draft.nodes.find(({ kind }) => kind === "trigger.manual")?.config["sampleInput"] ?? {}, null, 2);

/** Starts the published version by hand, with an input, and goes to its run. */
export function RunDialog({ workflow }: { workflow: WorkflowDetail }) {
  const t = useWords(builderWords).run;
  const router = useRouter();
  const [text, setText] = useState(() => sampleOf(workflow));
  const [isInvalid, setInvalid] = useState(false);
  const { run, isPending, error } = useAction(runWorkflow, { failure: "inline", success: t.started });
  const start = async () => {
    const input = parse(text);
    setInvalid(input === null);
    if (input === null) return;
    const started = await run({ workflowId: workflow.id, input });
    if (started) router.push(`/runs/${started.runId}`);
  };
  return (
    <Dialog
      trigger={<Button icon={<Play aria-hidden />}>{t.button}</Button>}
      title={t.title}
      description={t.description}
      footer={
        <Button variant="primary" loading={isPending} onClick={() => void start()}>
          {t.button}
        </Button>
      }
    >
      <div className="grid gap-4">
        {error && <Callout tone="danger">{error.message}</Callout>}
        <Field label={t.input} help={t.help} error={isInvalid ? t.invalid : undefined}>
          {(control) => (
            <Textarea
              {...control}
              font="mono"
              rows={6}
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
