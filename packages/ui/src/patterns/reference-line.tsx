"use client";

import { useUiWords } from "../words/ui-words.tsx";
import { CopyButton } from "./copy-button.tsx";

/** The correlation id of what failed, to be copied: support finds it in the log. */
export function ReferenceLine({ value, label }: { value: string; label?: string | undefined }) {
  const words = useUiWords();
  return (
    <p className="flex max-w-full items-center gap-1 text-meta text-fg-muted">
      <span>{label ?? words.reference}</span>
      <code className="min-w-0 truncate font-mono" title={value}>
        {value}
      </code>
      <CopyButton value={value} size="sm" />
    </p>
  );
}
