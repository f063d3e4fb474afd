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
  /** What the kept draft watches: with something else, something else is known. */
  watched: string;
};

/** `triggerNodeId` is empty where there is one start at most. */
export type TestChoices = { isSending: boolean; triggerNodeId: string };
type Refusal = { nodeId: string; message: string };

/** What steps put out in tests instead of being run. */
const usePins = ({ workflowId, save }: Pick<Options, "workflowId" | "save">, onChanged: () => void) => {
  const t = useWords(testWords);
  const pinning = useAction(pinStep, { failure: "inline", success: t.pin.pinned, onDone: onChanged });
  const unpinning = useAction(unpinStep, { success: t.pin.removed, onDone: onChanged });
  const pin = async (nodeId: string, port: string, output: JsonValue): Promise<boolean> => {
    if (await save()) return (await pinning.run({ workflowId, nodeId, port, output })) !== null;
    toast.error(t.saveFirst);
    return false;
  };
  return {
    pin,
    pinError: pinning.error,
    isPinning: pinning.isPending,
    unpin: (nodeId: string) => void unpinning.run({ workflowId, nodeId }),
    isUnpinning: unpinning.isPending,
  };
};

/** What is known of the draft's steps, and the tests that tell more. */
export const useTestBench = ({ workflowId, save, revision, watched }: Options) => {
  const t = useWords(testWords);
  const [round, setRound] = useState(0);
  const [bench, setBench] = useState<TestBench | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [unsaved, setUnsaved] = useState<Refusal | null>(null);
  const again = () => setRound((before) => before + 1);
  const [watchedBefore, setWatchedBefore] = useState(watched);
  if (watchedBefore !== watched) {
    setWatchedBefore(watched);
    again();
  }
  useEventStream<TestBench>({
    url: `/api/workflows/${workflowId}/tests/watch?round=${round}`,
    onEvent: setBench,
  });
  const starting = useAction(startTest, { failure: "inline", onDone: again });
  const cancelling = useAction(cancelTest, { success: t.stopped, onDone: again });
  const pins = usePins({ workflowId, save }, again);

  const test = bench?.test ?? null;
  const isUnderWay = test?.status === "queued" || test?.status === "running";
  const start = async (nodeId: string, scope: TestScope, { isSending, triggerNodeId }: TestChoices): Promise<void> => {
    setAsked(nodeId);
    setUnsaved(null);
    starting.clearError();
    setSaving(true);
    const isKept = await save();
    setSaving(false);
    if (!isKept) return setUnsaved({ nodeId, message: t.saveFirst });
    await starting.run({
      workflowId,
      draftRevision: revision(),
      nodeId,
      scope,
      isSending,
      ...(triggerNodeId && { triggerNodeId }),
    });
  };
  const cancel = () => {
    if (test) void cancelling.run({ workflowId, testId: test.id });
  };
  const refused = starting.error && asked !== null ? { nodeId: asked, message: starting.error.message } : unsaved;
  return {
    ...{ workflowId, bench, test, isUnderWay, refused, start, cancel },
    ...pins,
    isStarting: isSaving || starting.isPending,
    isCancelling: cancelling.isPending,
  };
};
export type Testing = ReturnType<typeof useTestBench>;
