import { useState } from "react";
import { RunButton, type RunState } from "../../../src/patterns/run-button.tsx";
import { definePage } from "../../define-page.ts";

const shared = { label: "Sync now", runningLabel: "Syncing", onRun: () => undefined };

function Stoppable() {
  const [state, setState] = useState<RunState>({ kind: "idle" });
  return (
    <RunButton
      {...shared}
      state={state}
      onRun={() => setState({ kind: "running", step: "Reading posts", done: 12, total: 80 })}
      onStop={() => setState({ kind: "failed", message: "Stopped after 12 of 80 posts." })}
    />
  );
}

export default definePage({
  title: "Run button",
  states: {
    "Starts and stops": () => <Stoppable />,
    "Running, end known": () => (
      <RunButton {...shared} state={{ kind: "running", step: "Reading posts", done: 40, total: 80 }} />
    ),
    "Running, end unknown": () => <RunButton {...shared} state={{ kind: "running" }} />,
    Succeeded: () => <RunButton {...shared} state={{ kind: "succeeded", message: "80 posts are up to date." }} />,
    Failed: () => (
      <RunButton {...shared} state={{ kind: "failed", message: "The site refused the password. Reconnect it." }} />
    ),
    Disabled: () => <RunButton {...shared} disabled state={{ kind: "idle" }} />,
  },
});
