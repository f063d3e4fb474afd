"use client";

import type { NodeKind, WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Button, Checkbox, Field, formatMoney, NativeSelect } from "@bizosaas/ui";
import { FlaskConical, PinOff, Play, Square } from "lucide-react";
import { useState } from "react";
import type { KindsByName } from "../../to-canvas-graph.tsx";
import { toolsOf } from "../agent-tools.ts";
import { ancestorsOf } from "../draft-lines.ts";
import { PinDialog } from "./pin-dialog.tsx";
import { StepData } from "./step-data.tsx";
import { StepResult } from "./step-result.tsx";
import { TestReceipts } from "./test-receipts.tsx";
import { isPinned, stepIn } from "./tested-data.ts";
import type { TestChoices, Testing } from "./use-test-bench.ts";
import { testWords } from "./words.ts";

type Props = {
  testing: Testing;
  draft: WorkflowDefinition;
  node: WorkflowNode;
  kind: NodeKind;
  kinds: KindsByName;
  onShow: (nodeId: string) => void;
};

/** What a test up to here touches: writes to send or not, and models that cost. */
const reachOf = ({ draft, node, kinds }: Props) => {
  const before = ancestorsOf(draft, node.id);
  const involved = draft.nodes.filter(({ id }) => id === node.id || before.has(id));
  const writes = (kind: string) => {
    const known = kinds.get(kind);
    return known?.effect !== "read" && known?.category === "action";
  };
  const isWrite = ({ kind, config }: WorkflowNode) =>
    writes(kind) || toolsOf(config["tools"]).some(({ action, mode }) => mode === "allow" && writes(action));
  return {
    hasWrites: involved.some(isWrite),
    hasModels: involved.some(({ kind }) => kind === "ai.prompt" || kind === "ai.agent"),
    starts: involved.filter(({ kind }) => kinds.get(kind)?.category === "trigger"),
  };
};

function TestButtons({ testing, node, kind, choices }: Props & { choices: TestChoices }) {
  const t = useWords(testWords);
  const { isUnderWay, isStarting, isCancelling, start, cancel } = testing;
  if (isUnderWay) {
    return (
      <Button icon={<Square aria-hidden />} loading={isCancelling} onClick={cancel}>
        {t.stop}
      </Button>
    );
  }
  return (
    <>
      <Button
        icon={<FlaskConical aria-hidden />}
        loading={isStarting}
        onClick={() => void start(node.id, "step", choices)}
      >
        {t.step}
      </Button>
      {kind.category !== "trigger" && (
        <Button
          icon={<Play aria-hidden />}
          disabled={isStarting}
          onClick={() => void start(node.id, "to_here", choices)}
        >
          {t.toHere}
        </Button>
      )}
    </>
  );
}

/** Tries the step, shows what went in and came out, and pins data for later tests. */
export function StepTest(props: Props) {
  const { testing, node, kind, onShow } = props;
  const t = useWords(testWords);
  const [isSending, setSending] = useState(false);
  const { hasWrites, hasModels, starts } = reachOf(props);
  const [startId, setStart] = useState("");
  const triggerNodeId = starts.length > 1 ? (starts.find(({ id }) => id === startId) ?? starts[0])?.id : undefined;
  const locale = useLocale();
  const limits = testing.bench?.limits;
  const step = stepIn(testing.bench, node.id);
  return (
    <section aria-label={t.title} className="grid gap-3 border-t border-border pt-4">
      <h3 className="text-body font-semibold">{t.title}</h3>
      {limits && (
        <p className="text-dense text-fg-muted">
          {isSending && hasWrites ? t.sendingHint(limits.seconds) : t.hint(limits.seconds)}
          {hasModels && ` ${t.aiHint(limits.aiCalls, formatMoney(limits.costMicros, "USD", locale))}`}
        </p>
      )}
      {hasWrites && (
        <Checkbox
          label={t.sending}
          help={t.sendingHelp}
          checked={isSending}
          disabled={testing.isUnderWay}
          onCheckedChange={(checked) => setSending(checked === true)}
        />
      )}
      {triggerNodeId !== undefined && (
        <Field label={t.startsWith}>
          {({ required: _, ...control }) => (
            <NativeSelect
              {...control}
              value={triggerNodeId}
              options={starts.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => setStart(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <div className="flex flex-wrap gap-2">
        <TestButtons {...props} choices={{ isSending: isSending && hasWrites, triggerNodeId: triggerNodeId ?? "" }} />
      </div>
      <StepResult testing={testing} nodeId={node.id} step={step} onShow={onShow} />
      <StepData testing={testing} nodeId={node.id} step={step} />
      <div className="flex flex-wrap gap-2">
        <PinDialog testing={testing} node={node} kind={kind} />
        {isPinned(testing.bench, node.id) && (
          <Button
            size="sm"
            icon={<PinOff aria-hidden />}
            loading={testing.isUnpinning}
            onClick={() => testing.unpin(node.id)}
          >
            {t.pin.remove}
          </Button>
        )}
      </div>
      <TestReceipts testing={testing} />
    </section>
  );
}
