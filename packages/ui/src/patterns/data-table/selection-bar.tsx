"use client";

import type { ReactNode } from "react";
import { Button } from "../../primitives/button.tsx";
import { useUiWords } from "../../words/ui-words.tsx";

export type SelectionSettings = {
  /** Buttons that read `useTableSelection()`; at most one primary or danger among them. */
  actions: ReactNode;
};

/** What can be done to the chosen rows; stays in sight at the lower edge while the page scrolls. */
export function SelectionBar({
  count,
  total,
  onAll,
  onClear,
  actions,
}: {
  count: number;
  total: number;
  onAll: () => void;
  onClear: () => void;
  actions: ReactNode;
}) {
  const words = useUiWords();
  return (
    <>
      <p role="status" className="sr-only">
        {count > 0 ? words.selectedCount(count) : ""}
      </p>
      {count > 0 && (
        <section
          aria-label={words.selectedCount(count)}
          className="sticky bottom-0 z-10 flex animate-fade-in flex-wrap items-center gap-2 border-t border-border bg-raised px-4 py-2 shadow-raised"
        >
          <span aria-hidden className="text-dense font-semibold tabular-nums">
            {words.selectedCount(count)}
          </span>
          {count < total && (
            <Button size="sm" variant="ghost" onClick={onAll}>
              {words.selectAllRows(total)}
            </Button>
          )}
          <Button size="sm" variant="ghost" onClick={onClear}>
            {words.clear}
          </Button>
          <div className="flex flex-wrap items-center gap-2 ms-auto">{actions}</div>
        </section>
      )}
    </>
  );
}
