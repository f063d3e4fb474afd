"use client";

import { useState } from "react";
import { Textarea } from "../../primitives/textarea.tsx";
import { useUiWords } from "../../words/ui-words.tsx";
import type { DescribedControlProps } from "./control-props.ts";

const parse = (text: string): { value: unknown } | null => {
  if (text.trim() === "") return { value: undefined };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

/** JSON as text. The form hears of it only while it can be read; until then the last readable value stands. */
export function JsonControl({ field, control, value, onChange, disabled }: DescribedControlProps) {
  const words = useUiWords();
  const [text, setText] = useState(() => (value === undefined ? "" : JSON.stringify(value, null, 2)));
  const isReadable = parse(text) !== null;
  const update = (next: string) => {
    setText(next);
    const parsed = parse(next);
    if (parsed) onChange(parsed.value);
  };
  return (
    <div className="grid gap-1.5">
      <Textarea
        {...control}
        {...(!isReadable && { "aria-invalid": true })}
        font="mono"
        rows={6}
        spellCheck={false}
        placeholder={field.placeholder}
        disabled={disabled}
        value={text}
        onChange={(event) => update(event.currentTarget.value)}
      />
      <p role="status" className="text-dense text-danger-text empty:hidden">
        {isReadable ? "" : words.invalidJson}
      </p>
    </div>
  );
}
