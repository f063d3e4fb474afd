"use client";

import type { WorkflowDefinition, WorkflowDetail } from "@bizosaas/contracts";
import { type ActionError, createRequestKeys } from "@bizosaas/portal-kit";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { readWorkflow, saveDraft } from "../actions.ts";
import { toStored } from "./draft-graph.ts";
import { createDraftKeeper } from "./draft-keeper.ts";
import { retryMsAfter } from "./save-retry.ts";
import { type SaveState, shownState } from "./save-state.ts";

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
    settle: () => setState((now) => (now.kind === "error" ? { kind: "saved" } : now)),
    fail: (error: ActionError | undefined) => {
      if (error?.code === "conflict") return setState({ kind: "conflict" });
      failures.current += 1;
      const retryMs = retryMsAfter(failures.current, error?.code ?? null);
      setState({ kind: "error", message: error?.message ?? unreachable, retryMs, isTrying: false });
    },
  };
};

type ConflictSteps = {
  workflowId: string;
  onFailure: (error: ActionError | undefined) => void;
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
  const { state, begin, succeed, settle, fail } = useSaveState(unreachable);
  const text = useMemo(() => textOf({ name, draft }), [name, draft]);
  const [keptText, setKeptText] = useState<string | null>(text);
  const [keeper] = useState(() =>
    createDraftKeeper({ text, revision: workflow.draftRevision, keys: createRequestKeys() }),
  );
  const newest = useRef(text);
  const flight = useRef(Promise.resolve(true));
  useEffect(() => {
    newest.current = text;
  });

  const tellKept = () => setKeptText(keeper.keptText());
  const saveOnce = (): Promise<boolean> =>
    keeper.save(() => newest.current, settle, {
      begin,
      send: (sent, key) => saveDraft(requestOf(workflow.id, sent.revision, sent.text), key),
      succeed: (detail) => {
        tellKept();
        succeed();
        onSaved(detail);
      },
      fail: (error) => {
        tellKept();
        fail(error);
      },
    });
  /** Answers whether everything drawn so far is kept. */
  const save = (): Promise<boolean> => {
    flight.current = flight.current.then(saveOnce);
    return flight.current;
  };

  const isDirty = isEnabled && text !== keptText;
  useSaveWhenQuiet(text, isDirty && state.kind !== "conflict", save);
  useSaveAgain(state, save);
  const conflict = useConflict({
    workflowId: workflow.id,
    onFailure: fail,
    accept: (theirs) => {
      keeper.accept(textOf(theirs), theirs.draftRevision);
      tellKept();
      succeed();
    },
    overwrite: (theirs) => {
      keeper.writeOver(theirs.draftRevision);
      tellKept();
      return save();
    },
  });
  return { state: shownState(state, isDirty), isDirty, save, ...conflict, revision: keeper.revision };
};
