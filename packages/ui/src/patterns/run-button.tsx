"use client";

import { CircleStop, Play } from "lucide-react";
import { Button } from "../primitives/button.tsx";
import { Progress } from "../primitives/progress.tsx";
import { useUiWords } from "../words/ui-words.tsx";
import { Callout } from "./callout.tsx";

export type RunState =
  | { kind: "idle" }
  /** `done` of `total` where the end is known; `step` names what goes on. */
  | { kind: "running"; step?: string | undefined; done?: number | undefined; total?: number | undefined }
  | { kind: "succeeded"; message: string }
  | { kind: "failed"; message: string };

export type RunButtonProps = {
  /** A verb with its object: "Sync now". */
  label: string;
  /** What goes on, while no step is named: "Syncing". */
  runningLabel: string;
  state: RunState;
  onRun: () => void;
  onStop?: (() => void) | undefined;
  disabled?: boolean | undefined;
};

function Going({ state, runningLabel }: { state: RunState & { kind: "running" }; runningLabel: string }) {
  const words = useUiWords();
  const isKnown = state.done !== undefined && state.total !== undefined;
  return (
    <div className="grid gap-1">
      <Progress label={runningLabel} value={isKnown ? state.done : undefined} max={state.total} />
      <p role="status" className="flex justify-between gap-3 text-meta text-fg-muted">
        <span className="min-w-0 truncate">{state.step ?? runningLabel}</span>
        {state.done !== undefined && state.total !== undefined && (
          <span className="shrink-0 tabular-nums">{words.progressOf(state.done, state.total)}</span>
        )}
      </p>
    </div>
  );
}

/** Starts something that takes a while, and says how far it is and how it ended where it was started. */
export function RunButton({ label, runningLabel, state, onRun, onStop, disabled }: RunButtonProps) {
  const words = useUiWords();
  const isRunning = state.kind === "running";
  return (
    <div className="grid max-w-sm min-w-0 gap-2">
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" icon={<Play aria-hidden />} loading={isRunning} disabled={disabled} onClick={onRun}>
          {label}
        </Button>
        {isRunning && onStop && (
          <Button icon={<CircleStop aria-hidden />} onClick={onStop}>
            {words.stop}
          </Button>
        )}
      </div>
      {state.kind === "running" && <Going state={state} runningLabel={runningLabel} />}
      {state.kind === "succeeded" && <Callout tone="success">{state.message}</Callout>}
      {state.kind === "failed" && <Callout tone="danger">{state.message}</Callout>}
    </div>
  );
}
