"use client";

import { CircleAlert, RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../primitives/button.tsx";
import { useUiWords } from "../words/ui-words.tsx";
import { ReferenceLine } from "./reference-line.tsx";

export type ErrorStateProps = {
  /** What happened: "Couldn't load your workflows". */
  title: ReactNode;
  /** Why, if known, and what to do. */
  description?: ReactNode;
  /** The correlation id of the answer that failed; support asks for it. */
  reference?: string | undefined;
  referenceLabel?: string | undefined;
  onRetry?: (() => void) | undefined;
  isRetrying?: boolean | undefined;
};

/** A failure with a way on: retry, and a reference that support can look up. */
export function ErrorState({ title, description, reference, referenceLabel, onRetry, isRetrying }: ErrorStateProps) {
  const words = useUiWords();
  return (
    <div
      role="alert"
      className="grid grid-cols-1 justify-items-center gap-1 rounded-card border border-border px-6 py-12 text-center"
    >
      <span className="mb-3 grid size-10 place-items-center rounded-card bg-danger-subtle text-danger-text">
        <CircleAlert aria-hidden className="size-5" />
      </span>
      <h2 className="text-lead font-semibold">{title}</h2>
      {description && <p className="max-w-md text-body text-fg-muted">{description}</p>}
      {onRetry && (
        <div className="mt-4">
          <Button icon={<RotateCw aria-hidden />} loading={isRetrying} onClick={onRetry}>
            {words.retry}
          </Button>
        </div>
      )}
      {reference && (
        <div className="mt-4 max-w-full">
          <ReferenceLine value={reference} label={referenceLabel} />
        </div>
      )}
    </div>
  );
}
