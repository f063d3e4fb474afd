"use client";

import type { RunDetail, RunIteration, RunStep } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, JsonView } from "@bizosaas/ui";
import { ArrowLeft } from "lucide-react";
import { Fragment, type ReactNode, useState } from "react";
import { nodeNameOf } from "../run-graph.ts";
import { getIteration } from "./actions.ts";
import { IterationList } from "./iteration-list.tsx";
import { loopsAround } from "./loops-around.ts";
import { progressOf } from "./progress-of.ts";
import { useRead } from "./use-read.ts";
import { iterationWords } from "./words.ts";

type Props = {
  run: RunDetail;
  nodeId: string;
  /** One attempt of a step, under the step's name where several are shown. */
  showStep: (step: RunStep, heading: string | undefined) => ReactNode;
};

/** What one iteration's steps did: all of them for the loop itself, else the chosen one. */
function IterationSteps({ run, nodeId, showStep, path, isLoop }: Props & { path: string; isLoop: boolean }) {
  const t = useWords(iterationWords);
  const progress = progressOf(run, isLoop ? undefined : nodeId);
  const { state, value, again } = useRead(`${run.id} ${path}`, progress, () => getIteration({ runId: run.id, path }));
  if (state === "failed") return <Button onClick={again}>{t.again}</Button>;
  if (value === null) return <p className="text-dense text-fg-muted">{t.loading}</p>;
  const steps = value.steps.filter((step) => (isLoop ? step.nodeId !== nodeId : step.nodeId === nodeId));
  if (steps.length === 0) return <p className="text-body text-fg-muted">{t.notRun}</p>;
  return (
    <ol className="grid gap-6">
      {steps.map((step) => (
        <Fragment key={`${step.nodeId}:${step.iteration}:${step.attempt}`}>
          {showStep(step, isLoop ? nodeNameOf(run, step.nodeId) : undefined)}
        </Fragment>
      ))}
    </ol>
  );
}

function ChosenIteration({ iteration, onBack }: { iteration: RunIteration; onBack: () => void }) {
  const t = useWords(iterationWords);
  return (
    <>
      <div>
        <Button size="sm" variant="ghost" icon={<ArrowLeft aria-hidden />} onClick={onBack}>
          {t.back}
        </Button>
      </div>
      <h3 className="text-body font-semibold">{t.item(iteration.index + 1)}</h3>
      {iteration.error && <Callout tone="danger">{iteration.error.message}</Callout>}
      <div className="grid gap-1.5">
        <p className="text-dense text-fg-muted">{t.itemData}</p>
        <JsonView label={t.itemData} value={iteration.item} />
      </div>
    </>
  );
}

type LevelProps = Props & { loops: readonly string[]; within: string };

/** The items of the outermost loop; behind a chosen one those of the loop within it, and at last the steps. */
function LoopLevel({ loops, within, ...props }: LevelProps) {
  const t = useWords(iterationWords);
  const [chosen, setChosen] = useState<RunIteration | null>(null);
  const [loopId, ...inner] = loops;
  if (loopId === undefined) return null;
  const name = nodeNameOf(props.run, loopId);
  return (
    <section aria-label={t.title(name)} className="grid gap-3 border-t border-border pt-4">
      <h3 className="text-body font-semibold">{t.title(name)}</h3>
      {loopId !== props.nodeId && !chosen && <p className="text-dense text-fg-muted">{t.inside(name)}</p>}
      {!chosen && <IterationList run={props.run} loopId={loopId} within={within} onChoose={setChosen} />}
      {chosen && <ChosenIteration iteration={chosen} onBack={() => setChosen(null)} />}
      {chosen && inner.length === 0 && (
        <IterationSteps {...props} path={chosen.path} isLoop={loopId === props.nodeId} />
      )}
      {chosen && inner.length > 0 && <LoopLevel {...props} loops={inner} within={chosen.path} />}
    </section>
  );
}

/** For a loop and for the steps inside one: its items, page by page, and what happened to a chosen one. */
export function RunIterations(props: Props) {
  const loops = loopsAround(props.run.definition, props.nodeId);
  return <LoopLevel key={props.nodeId} {...props} loops={loops} within="" />;
}
