"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { RunFilter } from "../queries.ts";
import { RunManyDialog } from "./run-many-dialog.tsx";
import { type RunManyState, useRunMany } from "./use-run-many.ts";

const RunManyContext = createContext<Pick<RunManyState, "ask">>({ ask: () => undefined });

/** For the buttons of the list. */
export const useRunManyState = () => useContext(RunManyContext);

/** Around a list of runs: the bar of its chosen rows goes as soon as none is left, and what was asked for must not. */
export function RunMany({ filter, children }: { filter: RunFilter; children: ReactNode }) {
  const many = useRunMany(filter);
  return (
    <RunManyContext value={{ ask: many.ask }}>
      {children}
      <RunManyDialog many={many} />
    </RunManyContext>
  );
}
