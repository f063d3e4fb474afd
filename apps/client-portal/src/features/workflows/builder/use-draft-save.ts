"use client";

import type { ErrorCode, WorkflowDefinition, WorkflowDetail } from "@bizosaas/contracts";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { readWorkflow, saveDraft } from "../actions.ts";
import { toStored } from "./draft-graph.ts";
import { retryMsAfter } from "./save-retry.ts";

export type SaveState =
  | { kind: "saved" | "unsaved" | "saving" | "conflict" }
  /** `retryMs` until it is tried again by itself, if that may help; `isTrying` while it is. */
  | { kind: "error"; message: string; retryMs: number | null; isTrying: boolean };

type Saved = { name: string; draft: WorkflowDefinition };
type Options = Saved & {
  workflow: WorkflowDetail;
  isEnabled: boolean;
  unreachable: string;
  onSaved: (workflow: WorkflowDetail) => void;
};

const quietMs = 1000;
const textOf = ({ name, draft }: Saved): string => JSON.stringify({ name: name.trim(), draft: toStored(draft) });

const requestOf = (workflowId: string, draftRevision: number, sent: string) => {
  const { name, draft } = JSON.parse(sent) as Saved;
  return { workflowId, draftRevision, draft, ...(name && { name }) };
};

const useSaveWhenQuiet = (text: string, isWaiting: boolean, save: () => Promise<boolean>) => {
  const saveNow = useEffectEvent(() => void save());
  // A new text starts the wait anew.
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => saveNow(), quietMs);
    return () => clearTimeout(timer);
  }, [text, isWaiting]);
};

/** After a while, and at once when there is a network again. */
const useSaveAgain = (state: SaveState, save: () => Promise<boolean>) => {
  const saveNow = useEffectEvent(() => void save());
  // Each failure is a state of its own, and starts the wait anew.
  useEffect(() => {
    if (state.kind !== "error" || state.isTrying || state.retryMs === null) return;
    const again = () => saveNow();
    const timer = setTimeout(again, state.retryMs);
    globalThis.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      globalThis.removeEventListener("online", again);
    };
  }, [state]);
};

type Failure = { code: ErrorCode; message: string };

/** How saving goes; failures are counted until one works. */
const useSaveState = (unreachable: string) => {
  const [state, setState] = useState<SaveState>({ kind: "saved" });
  const failures = useRef(0);
  return {
    state,
    begin: () => setState((now) => (now.kind === "error" ? { ...now, isTrying: true } : { kind: "saving" })),
    succeed: () => {
      failures.current = 0;
      setState({ kind: "saved" });
    },
    /** What failed to be saved was taken back meanwhile. */
    settle: (): true => {
      setState((now) => (now.kind === "error" ? { kind: "saved" } : now));
      return true;
    },
    clash: () => setState({ kind: "conflict" }),
    fail: (error: Failure | undefined) => {
      failures.current += 1;
      const retryMs = retryMsAfter(failures.current, error?.code ?? null);
      setState({ kind: "error", message: error?.message ?? unreachable, retryMs, isTrying: false });
    },
  };
};

type ConflictSteps = {
  workflowId: string;
  onFailure: (error: Failure | undefined) => void;
  accept: (theirs: WorkflowDetail) => void;
  overwrite: (theirs: WorkflowDetail) => Promise<unknown>;
};

/** What somebody else saved meanwhile, to be taken over or written over. */
const useConflict = ({ workflowId, onFailure, accept, overwrite }: ConflictSteps) => {
  const readTheirs = async (): Promise<WorkflowDetail | null> => {
    const result = await readWorkflow({ workflowId }).catch(() => null);
    if (result?.ok) return result.value;
    onFailure(result?.error);
    return null;
  };
  const takeTheirs = async (): Promise<WorkflowDetail | null> => {
    const theirs = await readTheirs();
    if (theirs) accept(theirs);
    return theirs;
  };
  const keepMine = async (): Promise<void> => {
    const theirs = await readTheirs();
    if (theirs) await overwrite(theirs);
  };
  return { takeTheirs, keepMine };
};

/** Keeps the draft: a second after the last change, one save at a time, never over somebody else's. */
export const useDraftSave = ({ workflow, name, draft, isEnabled, unreachable, onSaved }: Options) => {
  const { state, begin, succeed, settle, clash, fail } = useSaveState(unreachable);
  const text = textOf({ name, draft });
  const [savedText, setSavedText] = useState(text);
  const kept = useRef({ revision: workflow.draftRevision, text, savedText: text, flight: Promise.resolve(true) });
  useEffect(() => {
    kept.current.text = text;
  });

  const markSaved = (detail: WorkflowDetail, sent: string) => {
    kept.current.revision = detail.draftRevision;
    kept.current.savedText = sent;
    setSavedText(sent);
    succeed();
  };
  const saveOnce = async (): Promise<boolean> => {
    const { text: sent, revision, savedText: before } = kept.current;
    if (sent === before) return settle();
    begin();
    const result = await saveDraft(requestOf(workflow.id, revision, sent)).catch(() => null);
    if (result?.ok) {
      markSaved(result.value, sent);
      onSaved(result.value);
      return true;
    }
    if (result?.error.code === "conflict") clash();
    else fail(result?.error);
    return false;
  };
  /** Answers whether everything drawn so far is kept. */
  const save = (): Promise<boolean> => {
    kept.current.flight = kept.current.flight.then(saveOnce);
    return kept.current.flight;
  };

  const isDirty = isEnabled && text !== savedText;
  useSaveWhenQuiet(text, isDirty && state.kind !== "conflict", save);
  useSaveAgain(state, save);
  const conflict = useConflict({
    workflowId: workflow.id,
    onFailure: fail,
    accept: (theirs) => markSaved(theirs, textOf(theirs)),
    overwrite: (theirs) => {
      kept.current.revision = theirs.draftRevision;
      return save();
    },
  });
  const shown: SaveState = state.kind === "saved" && isDirty ? { kind: "unsaved" } : state;
  return { state: shown, isDirty, save, ...conflict, revision: () => kept.current.revision };
};
