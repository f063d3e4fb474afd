"use client";

import { optionClasses, panelClasses } from "../../primitives/control-classes.ts";
import { useUiWords } from "../../words/ui-words.tsx";
import type { ExpressionReference } from "./form-field-descriptor.ts";

type Props = {
  id: string;
  options: readonly ExpressionReference[];
  activeIndex: number;
  onPick: (expression: string) => void;
};

/** The names that may be meant, under the text; the text keeps the focus. */
export function CompletionList({ id, options, activeIndex, onPick }: Props) {
  const words = useUiWords();
  return (
    <div
      id={id}
      role="listbox"
      aria-label={words.insertValue}
      className={`${panelClasses} absolute inset-x-0 top-full z-20 mt-1 max-h-72 overflow-y-auto p-1`}
    >
      {options.map(({ expression, group }, index) => (
        <div
          key={expression}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === activeIndex}
          data-highlighted={index === activeIndex ? "" : undefined}
          className={optionClasses}
          // The text would lose its caret before the click.
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(expression);
          }}
        >
          <span className="min-w-0 flex-1">
            <span className="block truncate font-mono text-dense">{expression}</span>
            {group && <span className="block truncate text-meta text-fg-muted">{group}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}
