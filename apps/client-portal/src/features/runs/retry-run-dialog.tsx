"use client";

import type { JsonObject, RunDetail, RunStep } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Checkbox, Dialog, Field, Textarea } from "@bizosaas/ui";
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { retryRun } from "./actions.ts";
import { failedNodeOf, nodeNameOf, stepsOfNode } from "./run-graph.ts";
import { runWords } from "./words.ts";

/** Null where the text is no JSON object. */
const readObject = (text: string): JsonObject | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
  } catch {
    return null;
  }
};

const failedStepOf = (run: RunDetail): RunStep | undefined => {
  const nodeId = failedNodeOf(run);
  return nodeId === null ? undefined : stepsOfNode(run, nodeId).at(-1);
};

type Props = { run: RunDetail; onRetried: (run: RunDetail) => void };

const useRetry = ({ run, onRetried }: Props, close: () => void) => {
  const t = useWords(runWords).retry;
  const step = failedStepOf(run);
  const [isChanging, setChanging] = useState(false);
  const [text, setText] = useState(() => JSON.stringify(step?.input ?? {}, null, 2));
  const [problem, setProblem] = useState<string>();
  const action = useAction(retryRun, {
    failure: "inline",
    success: t.done,
    onDone: (next) => {
      close();
      onRetried(next);
    },
  });
  const retry = async () => {
    const input = isChanging ? readObject(text) : null;
    setProblem(isChanging && !input ? t.notAnObject : undefined);
    if (isChanging && !input) return;
    await action.run({
      runId: run.id,
      ...(step && input && { change: { nodeId: step.nodeId, path: step.path, input } }),
    });
  };
  return { step, isChanging, setChanging, text, setText, problem, retry, ...action };
};

function RetryForm({ close, ...props }: Props & { close: () => void }) {
  const t = useWords(runWords).retry;
  const { step, isChanging, setChanging, text, setText, problem, retry, isPending, error } = useRetry(props, close);
  return (
    <div className="grid gap-4">
      {error && <Callout tone="danger">{error.message}</Callout>}
      {step && step.input !== null && (
        <Checkbox
          label={t.change(nodeNameOf(props.run, step.nodeId))}
          help={t.changeHelp}
          checked={isChanging}
          onCheckedChange={(checked) => setChanging(checked === true)}
        />
      )}
      {isChanging && (
        <Field label={t.input} error={problem}>
          {(control) => (
            <Textarea {...control} rows={8} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          )}
        </Field>
      )}
      <div className="flex justify-end">
        <Button variant="primary" loading={isPending} onClick={() => void retry()}>
          {t.button}
        </Button>
      </div>
    </div>
  );
}

/** Carries a failed run on from the step that failed, with that step's input changed where that is what was wrong. */
export function RetryRunDialog(props: Props) {
  const t = useWords(runWords).retry;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon={<RotateCcw aria-hidden />} onClick={() => setOpen(true)}>
        {t.button}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={t.title} description={t.description}>
        <RetryForm {...props} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
