"use client";

import type { JsonValue, TestBench, TestScope } from "@bizosaas/contracts";
import { useAction, useEventStream, useWords } from "@bizosaas/portal-kit/client";
import { toast } from "@bizosaas/ui";
import { useState } from "react";
import { cancelTest, pinStep, startTest, unpinStep } from "../../actions.ts";
import { testWords } from "./words.ts";

type Options = {
  workflowId: string;
  /** Answers whether everything drawn so far is kept. */
  save: () => Promise<boolean>;
  revision: () => number;
};

type Refusal = { nodeId: string; message: string };

/** What is known of the draft's steps, and the tests that tell more. */
export const useTestBench = ({ workflowId, save, revision }: Options) => {
  const t = useWords(testWords);
  const [round, setRound] = useState(0);
  const [bench, setBench] = useState<TestBench | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [unsaved, setUnsaved] = useState<Refusal | null>(null);
  const again = () => setRound((before) => before + 1);
  useEventStream<TestBench>({
    url: `/api/workflows/${workflowId}/tests/watch?round=${round}`,
    onEvent: setBench,
  });
  const starting = useAction(startTest, { failure: "inline", onDone: again });
  const cancelling = useAction(cancelTest, { success: t.stopped, onDone: again });
  const pinning = useAction(pinStep, { failure: "inline", success: t.pin.pinned, onDone: again });
  const unpinning = useAction(unpinStep, { success: t.pin.removed, onDone: again });

  const test = bench?.test ?? null;
  const isUnderWay = test?.status === "queued" || test?.status === "running";
  const start = async (nodeId: string, scope: TestScope, isSending: boolean): Promise<void> => {
    setAsked(nodeId);
    setUnsaved(null);
    starting.clearError();
    setSaving(true);
    const isKept = await save();
    setSaving(false);
    if (!isKept) return setUnsaved({ nodeId, message: t.saveFirst });
    await starting.run({ workflowId, draftRevision: revision(), nodeId, scope, isSending });
  };
  const cancel = () => {
    if (test) void cancelling.run({ workflowId, testId: test.id });
  };
  const pin = async (nodeId: string, port: string, output: JsonValue): Promise<boolean> => {
    if (!(await save())) {
      toast.error(t.saveFirst);
      return false;
    }
    return (await pinning.run({ workflowId, nodeId, port, output })) !== null;
  };
  const refused = starting.error && asked !== null ? { nodeId: asked, message: starting.error.message } : unsaved;
  return {
    ...{ workflowId, bench, test, isUnderWay, refused, start, cancel, pin },
    isStarting: isSaving || starting.isPending,
    isCancelling: cancelling.isPending,
    pinError: pinning.error,
    isPinning: pinning.isPending,
    unpin: (nodeId: string) => void unpinning.run({ workflowId, nodeId }),
    isUnpinning: unpinning.isPending,
  };
};
export type Testing = ReturnType<typeof useTestBench>;
