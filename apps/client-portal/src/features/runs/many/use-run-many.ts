"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { cancelRunOfMany, pauseRunOfMany, readRuns, resumeRunOfMany, retryRunOfMany } from "../actions.ts";
import type { RunFilter } from "../queries.ts";
import { actOnEach, type ManyOutcome } from "./act-on-each.ts";
import { findMatching, type ManyRun, type Matching } from "./find-matching.ts";
import { createManySender } from "./many-sender.ts";
import { type ManyVerb, statusesFor } from "./many-verbs.ts";
import { manyWords } from "./words.ts";

const acts = {
  pause: pauseRunOfMany,
  resume: resumeRunOfMany,
  retry: retryRunOfMany,
  cancel: cancelRunOfMany,
} as const satisfies Record<ManyVerb, unknown>;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const useMatching = (filter: RunFilter) => {
  const [counted, setCounted] = useState(0);
  const [matching, setMatching] = useState<Matching | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const clear = () => {
    setCounted(0);
    setMatching(null);
    setProblem(null);
  };
  const find = async (verb: ManyVerb) => {
    clear();
    await findMatching(readRuns, filter, statusesFor[verb], setCounted).then(setMatching, (error: unknown) =>
      setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  return { counted, matching, problem, find, clear };
};

type Asked = { verb: ManyVerb; chosen: readonly ManyRun[] };

/** What is asked of many runs at once, from the question to what became of each. */
export const useRunMany = (filter: RunFilter) => {
  const t = useWords(manyWords);
  const router = useRouter();
  const [send] = useState(createManySender);
  const found = useMatching(filter);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isForAll, setForAll] = useState(false);
  const [looked, setLooked] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<ManyOutcome | null>(null);
  const isStopped = useRef(false);
  const runs = isForAll ? (found.matching?.runs ?? []) : (asked?.chosen ?? []);
  const ask = (next: Asked) => {
    found.clear();
    setForAll(false);
    setOutcome(null);
    setAsked(next);
  };
  const chooseAll = (all: boolean) => {
    setForAll(all);
    if (all && asked) void found.find(asked.verb);
  };
  const start = async () => {
    if (!asked) return;
    isStopped.current = false;
    setLooked(0);
    const hands = { wait, unreachable: t.unreachable, isStopped: () => isStopped.current, onDone: setLooked };
    setOutcome(await actOnEach(runs, { ...hands, send: (runId) => send(asked.verb, acts[asked.verb], runId) }));
    setLooked(null);
    router.refresh();
  };
  const stop = () => {
    isStopped.current = true;
  };
  return {
    ...{ asked, ask, close: () => setAsked(null), isForAll, chooseAll, found, runs },
    ...{ looked, outcome, start, stop },
  };
};
export type RunManyState = ReturnType<typeof useRunMany>;
