"use client";

import type { WorkflowDefinition, WorkflowDetail } from "@bizosaas/contracts";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { readWorkflow, saveDraft } from "../actions.ts";
import { toStored } from "./draft-graph.ts";

export type SaveState = { kind: "saved" | "unsaved" | "saving" | "conflict" } | { kind: "error"; message: string };

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

type ConflictSteps = {
  workflowId: string;
  onFailure: (message: string | undefined) => void;
  accept: (theirs: WorkflowDetail) => void;
  overwrite: (theirs: WorkflowDetail) => Promise<unknown>;
};

/** What somebody else saved meanwhile, to be taken over or written over. */
const useConflict = ({ workflowId, onFailure, accept, overwrite }: ConflictSteps) => {
  const readTheirs = async (): Promise<WorkflowDetail | null> => {
    const result = await readWorkflow({ workflowId }).catch(() => null);
    if (result?.ok) return result.value;
    onFailure(result?.error.message);
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
  const [state, setState] = useState<SaveState>({ kind: "saved" });
  const text = textOf({ name, draft });
  const [savedText, setSavedText] = useState(text);
  const kept = useRef({ revision: workflow.draftRevision, text, savedText: text, flight: Promise.resolve(true) });
  useEffect(() => {
    kept.current.text = text;
  });

  const fail = (message: string | undefined) => setState({ kind: "error", message: message ?? unreachable });
  const markSaved = (detail: WorkflowDetail, sent: string) => {
    kept.current.revision = detail.draftRevision;
    kept.current.savedText = sent;
    setSavedText(sent);
    setState({ kind: "saved" });
  };
  const saveOnce = async (): Promise<boolean> => {
    const { text: sent, revision, savedText: before } = kept.current;
    if (sent === before) return true;
    setState({ kind: "saving" });
    const result = await saveDraft(requestOf(workflow.id, revision, sent)).catch(() => null);
    if (result?.ok) {
      markSaved(result.value, sent);
      onSaved(result.value);
      return true;
    }
    if (result?.error.code === "conflict") setState({ kind: "conflict" });
    else fail(result?.error.message);
    return false;
  };
  /** Answers whether everything drawn so far is kept. */
  const save = (): Promise<boolean> => {
    kept.current.flight = kept.current.flight.then(saveOnce);
    return kept.current.flight;
  };

  const isDirty = isEnabled && text !== savedText;
  useSaveWhenQuiet(text, isDirty && state.kind !== "conflict", save);
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
