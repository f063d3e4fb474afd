"use client";

import type { WorkflowDefinition, WorkflowDetail } from "@bizosaas/contracts";
import { useEffect, useRef, useState } from "react";
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

/** Keeps the draft: a second after the last change, one save at a time, never over somebody else's. */
export const useDraftSave = ({ workflow, name, draft, isEnabled, unreachable, onSaved }: Options) => {
  const [state, setState] = useState<SaveState>({ kind: "saved" });
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
    setState({ kind: "saved" });
  };
  const saveOnce = async (): Promise<boolean> => {
    const { text: sent, revision, savedText: before } = kept.current;
    if (sent === before) return true;
    setState({ kind: "saving" });
    const input: Saved = JSON.parse(sent);
    const request = {
      workflowId: workflow.id,
      draftRevision: revision,
      draft: input.draft,
      ...(input.name && { name: input.name }),
    };
    const result = await saveDraft(request).catch(() => null);
    if (result?.ok) {
      markSaved(result.value, sent);
      onSaved(result.value);
      return true;
    }
    const isConflict = result?.error.code === "conflict";
    setState(isConflict ? { kind: "conflict" } : { kind: "error", message: result?.error.message ?? unreachable });
    return false;
  };
  /** Answers whether everything drawn so far is kept. */
  const save = (): Promise<boolean> => {
    kept.current.flight = kept.current.flight.then(saveOnce);
    return kept.current.flight;
  };

  const isDirty = isEnabled && text !== savedText;
  const isHeld = state.kind === "conflict";
  useEffect(() => {
    if (!isDirty || isHeld) return;
    const timer = setTimeout(save, quietMs);
    return () => clearTimeout(timer);
    // `save` reads the latest through a ref, so only what it saves matters here.
  }, [text, isDirty, isHeld]);

  /** What somebody else saved meanwhile, to be taken over or written over. */
  const readTheirs = async (): Promise<WorkflowDetail | null> => {
    const result = await readWorkflow({ workflowId: workflow.id }).catch(() => null);
    if (!result?.ok) {
      setState({ kind: "error", message: result?.error.message ?? unreachable });
      return null;
    }
    return result.value;
  };
  const takeTheirs = async (): Promise<WorkflowDetail | null> => {
    const theirs = await readTheirs();
    if (theirs) markSaved(theirs, textOf(theirs));
    return theirs;
  };
  const keepMine = async (): Promise<void> => {
    const theirs = await readTheirs();
    if (!theirs) return;
    kept.current.revision = theirs.draftRevision;
    await save();
  };

  const shown: SaveState = state.kind === "saved" && isDirty ? { kind: "unsaved" } : state;
  return { state: shown, isDirty, save, takeTheirs, keepMine, revision: () => kept.current.revision };
};
