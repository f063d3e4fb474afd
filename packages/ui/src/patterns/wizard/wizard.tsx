"use client";

import { Check } from "lucide-react";
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "../../primitives/button.tsx";
import { useUiWords } from "../../words/ui-words.tsx";
import { reachableStep, type StepState } from "./wizard-steps.ts";

export type WizardStep = StepState & {
  title: string;
  description?: ReactNode;
  content: ReactNode;
};

export type WizardProps = {
  /** Names the whole: "Connect a tool". */
  label: string;
  steps: readonly WizardStep[];
  /** From the address, so that it can be left and taken up again. */
  current: string | null;
  onStep: (id: string) => void;
  /** Asked before going on: false stays, and the caller shows why beside its fields. */
  onNext?: ((id: string) => boolean | Promise<boolean>) | undefined;
  finishLabel: string;
  onFinish: () => void | Promise<void>;
};

function StepMark({ number, isComplete, isCurrent }: { number: number; isComplete: boolean; isCurrent: boolean }) {
  const look = isCurrent
    ? "border-primary bg-primary text-on-primary"
    : isComplete
      ? "border-border-strong bg-surface text-success-text"
      : "border-border-strong bg-surface text-fg-muted";
  return (
    <span
      aria-hidden
      className={`grid size-6 shrink-0 place-items-center rounded-full border text-meta font-semibold ${look}`}
    >
      {isComplete && !isCurrent ? <Check className="size-3.5" /> : number}
    </span>
  );
}

function StepList({
  steps,
  index,
  limit,
  onStep,
}: Pick<WizardProps, "steps" | "onStep"> & { index: number; limit: number }) {
  const words = useUiWords();
  return (
    <ol className="flex gap-1 max-sm:hidden">
      {steps.map(({ id, title, isComplete }, position) => (
        <li key={id} className="flex min-w-0 flex-1">
          <button
            type="button"
            disabled={position > limit}
            aria-current={position === index ? "step" : undefined}
            onClick={() => onStep(id)}
            className={`flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-control px-2 py-1 text-start transition-colors inset-focus enabled:hover:bg-hover disabled:cursor-not-allowed pointer-coarse:min-h-11 ${position === index ? "font-semibold text-fg" : "text-fg-muted"}`}
          >
            <StepMark number={position + 1} isComplete={isComplete} isCurrent={position === index} />
            <span className="truncate" title={title}>
              {title}
            </span>
            {isComplete && <span className="sr-only">, {words.stepDone}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Moves focus to the step's title when it changes, never on the first show. */
const useStepFocus = (index: number) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(index);
  useEffect(() => {
    if (shown.current === index) return;
    shown.current = index;
    heading.current?.focus();
  }, [index]);
  return heading;
};

const useGoingOn = ({ steps, onNext, onStep, onFinish }: WizardProps, index: number) => {
  const [isBusy, setBusy] = useState(false);
  const goOn = async (event: FormEvent) => {
    event.preventDefault();
    const step = steps[index];
    if (!step || isBusy) return;
    setBusy(true);
    try {
      if (onNext && !(await onNext(step.id))) return;
      const next = steps[index + 1];
      if (next) onStep(next.id);
      else await onFinish();
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, goOn };
};

/** A long form in steps. Values belong to the caller, so going back keeps them; Enter goes on. */
export function Wizard(props: WizardProps) {
  const { label, steps, current, onStep, finishLabel } = props;
  const words = useUiWords();
  const headingId = useId();
  const index = reachableStep(steps, current);
  const heading = useStepFocus(index);
  const { isBusy, goOn } = useGoingOn(props, index);
  const step = steps[index];
  if (!step) return null;
  const limit = reachableStep(steps, steps.at(-1)?.id ?? null);
  const previous = steps[index - 1];
  return (
    <section aria-label={label} className="grid min-w-0 gap-4">
      <StepList steps={steps} index={index} limit={limit} onStep={onStep} />
      <p role="status" className="text-meta text-fg-muted sm:sr-only">
        {words.stepOf(index + 1, steps.length, step.title)}
      </p>
      <form
        method="post"
        noValidate
        aria-labelledby={headingId}
        onSubmit={(event) => void goOn(event)}
        className="grid gap-4"
      >
        <div className="grid gap-1">
          <h2 ref={heading} id={headingId} tabIndex={-1} className="text-lead font-semibold outline-none">
            {step.title}
          </h2>
          {step.description && <p className="text-body text-fg-muted">{step.description}</p>}
        </div>
        <div key={step.id} className="grid gap-4">
          {step.content}
        </div>
        <div className="flex flex-wrap items-center justify-between gap-2 border-t border-border pt-4">
          {previous ? (
            <Button disabled={isBusy} onClick={() => onStep(previous.id)}>
              {words.back}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" variant="primary" loading={isBusy}>
            {index === steps.length - 1 ? finishLabel : words.next}
          </Button>
        </div>
      </form>
    </section>
  );
}
