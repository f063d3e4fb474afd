"use client";

import type { JsonObject, RunDetail, RunStep } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Checkbox, Dialog, Field, NativeSelect, Textarea } from "@bizosaas/ui";
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { retryRun } from "./actions.ts";
import { nodeNameOf } from "./run-graph.ts";
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

/** One that failed before it had any input has none to change. */
const changeableOf = ({ failedSteps }: RunDetail): RunStep[] => failedSteps.filter(({ input }) => input !== null);
const textOf = (step: RunStep | undefined): string => JSON.stringify(step?.input ?? {}, null, 2);
/** The items that it lies in, as people count them: `2` of a loop, `2.1` of one within another. */
const itemOf = ({ path }: RunStep): string =>
  path
    .split("/")
    .map((part) => Number(part.split(".").at(-1)) + 1)
    .join(".");

/** The run went on without the items that failed. */
const isPartOf = ({ status }: RunDetail): boolean => status === "succeeded";

type Props = { run: RunDetail; onRetried: (run: RunDetail) => void };

const useRetry = ({ run, onRetried }: Props, close: () => void) => {
  const t = useWords(runWords).retry;
  const steps = changeableOf(run);
  const [at, setAt] = useState(0);
  const step = steps[at];
  const [isChanging, setChanging] = useState(false);
  const [text, setText] = useState(() => textOf(step));
  const [problem, setProblem] = useState<string>();
  const write = (next: string) => {
    setText(next);
    setProblem(undefined);
  };
  const choose = (next: number) => {
    setAt(next);
    write(textOf(steps[next]));
  };
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
  return { steps, step, at, choose, isChanging, setChanging, text, write, problem, retry, ...action };
};

type Choice = { run: RunDetail; steps: readonly RunStep[]; at: number; onChoose: (at: number) => void };

function StepChoice({ run, steps, at, onChoose }: Choice) {
  const t = useWords(runWords).retry;
  const labelOf = (step: RunStep) => {
    const name = nodeNameOf(run, step.nodeId);
    return step.path === "" ? name : t.ofItem(name, itemOf(step));
  };
  return (
    <Field label={t.step}>
      {(control) => (
        <NativeSelect
          {...control}
          value={String(at)}
          options={steps.map((step, index) => ({ value: String(index), label: labelOf(step) }))}
          onChange={(event) => onChoose(Number(event.currentTarget.value))}
        />
      )}
    </Field>
  );
}

function RetryForm({ close, ...props }: Props & { close: () => void }) {
  const t = useWords(runWords).retry;
  const { steps, step, at, choose, isChanging, setChanging, text, write, problem, retry, isPending, error } = useRetry(
    props,
    close,
  );
  return (
    <div className="grid gap-4">
      {error && <Callout tone="danger">{error.message}</Callout>}
      {step && (
        <Checkbox
          label={steps.length === 1 ? t.change(nodeNameOf(props.run, step.nodeId)) : t.changeOne}
          help={t.changeHelp}
          checked={isChanging}
          onCheckedChange={(checked) => setChanging(checked === true)}
        />
      )}
      {isChanging && steps.length > 1 && <StepChoice run={props.run} steps={steps} at={at} onChoose={choose} />}
      {isChanging && (
        <Field label={t.input} error={problem}>
          {(control) => (
            <Textarea {...control} rows={8} value={text} onChange={(event) => write(event.currentTarget.value)} />
          )}
        </Field>
      )}
      <div className="flex justify-end">
        <Button variant="primary" loading={isPending} onClick={() => void retry()}>
          {isPartOf(props.run) ? t.itemsButton : t.button}
        </Button>
      </div>
    </div>
  );
}

/** Carries a run on from the steps that failed, with the input of one changed where that is what was wrong. */
export function RetryRunDialog(props: Props) {
  const t = useWords(runWords).retry;
  const [isOpen, setOpen] = useState(false);
  const isPart = isPartOf(props.run);
  return (
    <>
      <Button variant={isPart ? "secondary" : "primary"} icon={<RotateCcw aria-hidden />} onClick={() => setOpen(true)}>
        {isPart ? t.itemsButton : t.button}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={isPart ? t.itemsTitle : t.title}
        description={isPart ? t.itemsDescription : t.description}
      >
        <RetryForm {...props} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
