"use client";

import type { JsonValue, NodeKind, StepSample, WorkflowNode } from "@bizosaas/contracts";
import { useAction, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Dialog, Field, formatExactTime, NativeSelect, Textarea } from "@bizosaas/ui";
import { Pin } from "lucide-react";
import { useState } from "react";
import { listStepSamples } from "../../actions.ts";
import { outputsOf } from "../../node-outputs.ts";
import { outputIn, stepIn } from "./tested-data.ts";
import type { Testing } from "./use-test-bench.ts";
import { testWords } from "./words.ts";

type Props = { testing: Testing; node: WorkflowNode; kind: NodeKind };
type Draft = { text: string; port: string };

const parse = (text: string): { value: JsonValue } | null => {
  try {
    return { value: JSON.parse(text) as JsonValue };
  } catch {
    return null;
  }
};

const write = (value: JsonValue): string => JSON.stringify(value, null, 2);

/** Everything that the data may be taken from: the last test first. */
const useSamples = ({ testing, node }: Pick<Props, "testing" | "node">) => {
  const t = useWords(testWords).pin;
  const locale = useLocale();
  const [samples, setSamples] = useState<readonly StepSample[]>([]);
  const reading = useAction(listStepSamples, { onDone: ({ items }) => setSamples(items) });
  const step = stepIn(testing.bench, node.id);
  const tested = step?.port && !step.isCut ? { title: t.lastTest, port: step.port, output: step.output } : null;
  const titleOf = ({ source, title, at }: StepSample): string => {
    if (source === "run") return t.run(title, at ? formatExactTime(at, locale) : "");
    return source === "record" ? t.record(title || t.untitled) : t.example;
  };
  const all = [
    ...(tested ? [tested] : []),
    ...samples.map((sample) => ({ title: titleOf(sample), port: sample.port, output: sample.output })),
  ];
  return {
    all,
    isReading: reading.isPending,
    read: () => void reading.run({ workflowId: testing.workflowId, nodeId: node.id }),
  };
};

function PinFields({
  samples,
  kind,
  node,
  draft,
  isInvalid,
  onChange,
}: Pick<Props, "kind" | "node"> & {
  samples: ReturnType<typeof useSamples>["all"];
  draft: Draft;
  isInvalid: boolean;
  onChange: (draft: Draft) => void;
}) {
  const t = useWords(testWords).pin;
  const ports = outputsOf(kind, node.config);
  return (
    <>
      {samples.length > 0 && (
        <Field label={t.from}>
          {({ required: _, ...control }) => (
            <NativeSelect
              {...control}
              placeholder={t.choose}
              value=""
              options={samples.map(({ title }, index) => ({ value: String(index), label: title }))}
              onChange={(event) => {
                const sample = samples[Number(event.currentTarget.value)];
                if (sample) onChange({ text: write(sample.output), port: sample.port });
              }}
            />
          )}
        </Field>
      )}
      <Field label={t.data} error={isInvalid ? t.invalid : undefined}>
        {(control) => (
          <Textarea
            {...control}
            font="mono"
            rows={6}
            spellCheck={false}
            value={draft.text}
            onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
          />
        )}
      </Field>
      {ports.length > 1 && (
        <Field label={t.exit}>
          {({ required: _, ...control }) => (
            <NativeSelect
              {...control}
              value={draft.port}
              options={ports.map(({ id, label }) => ({ value: id, label }))}
              onChange={(event) => onChange({ ...draft, port: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

/** Pins what a step puts out in tests: written, or taken from a test, a run or a record. */
export function PinDialog({ testing, node, kind }: Props) {
  const t = useWords(testWords).pin;
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState<Draft>({ text: "{}", port: "out" });
  const [isInvalid, setInvalid] = useState(false);
  const samples = useSamples({ testing, node });
  const known = outputIn(testing.bench, node.id);
  const open = (next: boolean) => {
    setOpen(next);
    if (!next) return;
    setInvalid(false);
    setDraft({ text: write(known?.output ?? {}), port: known?.port ?? outputsOf(kind, node.config)[0]?.id ?? "out" });
    samples.read();
  };
  const save = async () => {
    const parsed = parse(draft.text);
    setInvalid(parsed === null);
    if (parsed && (await testing.pin(node.id, draft.port, parsed.value))) setOpen(false);
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={open}
      trigger={
        <Button size="sm" icon={<Pin aria-hidden />}>
          {known?.source === "pin" ? t.edit : t.button}
        </Button>
      }
      title={t.title(node.name)}
      description={kind.category === "trigger" ? t.triggerDescription : t.description}
      footer={
        <Button variant="primary" loading={testing.isPinning} onClick={() => void save()}>
          {t.save}
        </Button>
      }
    >
      <div className="grid gap-4">
        {testing.pinError && <Callout tone="danger">{testing.pinError.message}</Callout>}
        <PinFields
          samples={samples.all}
          kind={kind}
          node={node}
          draft={draft}
          isInvalid={isInvalid}
          onChange={(changed) => {
            setDraft(changed);
            setInvalid(false);
          }}
        />
      </div>
    </Dialog>
  );
}
