"use client";

import type { NodeKind, RunDetail, RunStep, WorkflowNode } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import {
  Callout,
  Code,
  DescriptionList,
  DueTime,
  formatDuration,
  JsonView,
  Money,
  RelativeTime,
  StatusBadge,
} from "@bizosaas/ui";
import type { ReactNode } from "react";
import { outputsOf } from "../workflows/node-outputs.ts";
import { agentKind } from "./agent/agent-moves.ts";
import { AgentTrace } from "./agent/agent-trace.tsx";
import { CalledRuns } from "./iterations/called-runs.tsx";
import { RunIterations } from "./iterations/run-iterations.tsx";
import { stepsOfNode } from "./run-graph.ts";
import { tookMs } from "./run-time.ts";
import { runWords } from "./words.ts";

function AttemptFacts({ step, portLabel }: { step: RunStep; portLabel: string | undefined }) {
  const t = useWords(runWords).detail;
  const locale = useLocale();
  const ms = tookMs(step);
  const hasTokens = step.inputTokens + step.outputTokens > 0;
  const tokens = t.tokensInOut(step.inputTokens.toLocaleString(locale), step.outputTokens.toLocaleString(locale));
  return (
    <DescriptionList
      items={[
        ...(step.startedAt
          ? [{ id: "started", term: t.started, value: <RelativeTime value={step.startedAt} locale={locale} /> }]
          : []),
        ...(step.status === "waiting" && step.waitsUntil
          ? [
              {
                id: "waits",
                term: t.waitsUntil,
                value: <DueTime value={step.waitsUntil} locale={locale} />,
              },
            ]
          : []),
        ...(ms === null ? [] : [{ id: "duration", term: t.duration, value: formatDuration(ms) }]),
        ...(portLabel ? [{ id: "exit", term: t.exit, value: portLabel }] : []),
        ...(hasTokens ? [{ id: "tokens", term: t.tokens, value: tokens }] : []),
        ...(hasTokens || step.costMicros !== 0
          ? [{ id: "cost", term: t.cost, value: <Money micros={step.costMicros} locale={locale} /> }]
          : []),
      ]}
    />
  );
}

type AttemptProps = {
  step: RunStep;
  node: WorkflowNode | undefined;
  kind: NodeKind | undefined;
  isOnly: boolean;
  /** How often its step is tried at most; null where it is tried once. */
  most: number | null;
  /** Which step it is of, where several are shown. */
  heading?: string | undefined;
  /** What it did one by one, for what is made of more than one thing. */
  trace?: ReactNode;
};

/** The step's own bound, or else its workflow's. */
const attemptsOf = (run: RunDetail, node: WorkflowNode | undefined, kind: NodeKind | undefined): number | null => {
  if (!kind?.isTried) return null;
  return node?.policy?.retries === undefined ? run.stepAttempts : node.policy.retries + 1;
};

/** One attempt of a step: how it ended, what went in and what came out. */
function Attempt({ step, node, kind, isOnly, most, heading, trace }: AttemptProps) {
  const t = useWords(runWords);
  const outputs = kind && node ? outputsOf(kind, node.config) : [];
  const portLabel = outputs.length > 1 ? outputs.find(({ id }) => id === step.port)?.label : undefined;
  const round = step.path === "" && step.iteration > 0 ? `, ${t.detail.round(step.iteration + 1)}` : "";
  return (
    <li className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        {heading && <h4 className="text-body font-semibold">{heading}</h4>}
        {!isOnly && !heading && (
          <h3 className="text-body font-semibold">
            {most === null ? t.detail.attempt(step.attempt) : t.detail.attemptOf(step.attempt, most)}
            {round}
          </h3>
        )}
        <StatusBadge status={step.status} label={t.stepStatus[step.status]} />
      </div>
      {step.error && (
        <Callout tone="danger" title={t.detail.error}>
          {step.error.message}
        </Callout>
      )}
      <AttemptFacts step={step} portLabel={portLabel} />
      {step.input !== null && (
        <div className="grid gap-1.5">
          <p className="text-dense text-fg-muted">{t.detail.input}</p>
          <JsonView label={t.detail.input} value={step.input} />
        </div>
      )}
      {step.output !== null && (
        <div className="grid gap-1.5">
          <p className="text-dense text-fg-muted">{t.detail.output}</p>
          <JsonView label={t.detail.output} value={step.output} />
        </div>
      )}
      {step.log && (
        <div className="grid gap-1.5">
          <p className="text-dense text-fg-muted">{t.detail.log}</p>
          <Code block>{step.log.join("\n")}</Code>
        </div>
      )}
      {trace}
    </li>
  );
}

/** A step's attempts, newest first: what went in, what came out, what it cost, why it failed. */
export function RunStepDetail({ run, nodeId, kinds }: { run: RunDetail; nodeId: string; kinds: readonly NodeKind[] }) {
  const t = useWords(runWords).detail;
  const node = run.definition.nodes.find(({ id }) => id === nodeId);
  const steps = stepsOfNode(run, nodeId).toReversed();
  const isInLoop = run.tallies.some((tally) => tally.nodeId === nodeId);
  const kind = kinds.find((each) => each.kind === node?.kind);
  const showStep = (step: RunStep, heading: string | undefined) => {
    const of = run.definition.nodes.find(({ id }) => id === step.nodeId);
    const ofKind = kinds.find((each) => each.kind === of?.kind);
    const trace = of?.kind === agentKind && <AgentTrace {...{ run, kinds }} nodeId={of.id} within={step.path} />;
    const isOnly = heading === undefined;
    const most = attemptsOf(run, of, ofKind);
    return <Attempt step={step} node={of} kind={ofKind} most={most} heading={heading} isOnly={isOnly} trace={trace} />;
  };
  return (
    <div className="grid gap-4">
      <p className="text-dense text-fg-muted">
        {kind?.title ?? node?.kind}
        {kind?.category !== "trigger" && (
          <>
            {" · "}
            <Code>{`steps.${nodeId}`}</Code>
          </>
        )}
      </p>
      {nodeId === run.triggerNodeId && steps.length === 0 && <JsonView label={t.triggerData} value={run.trigger} />}
      {steps.length === 0 && !isInLoop && nodeId !== run.triggerNodeId && (
        <p className="text-body text-fg-muted">{t.noSteps}</p>
      )}
      <ol className="grid gap-6">
        {steps.map((step) => (
          <Attempt
            key={`${step.iteration}:${step.attempt}`}
            step={step}
            node={node}
            kind={kind}
            isOnly={steps.length === 1}
            most={attemptsOf(run, node, kind)}
          />
        ))}
      </ol>
      {node?.kind === agentKind && steps.length > 0 && <AgentTrace run={run} nodeId={nodeId} within="" kinds={kinds} />}
      <CalledRuns run={run} nodeId={nodeId} />
      <RunIterations run={run} nodeId={nodeId} showStep={showStep} />
    </div>
  );
}
