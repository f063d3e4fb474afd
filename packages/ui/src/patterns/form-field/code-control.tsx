"use client";

import { useRef } from "react";
import { CodeEditor } from "../../primitives/code-editor/code-editor.tsx";
import type { DescribedControlProps } from "./control-props.ts";
import { textOf } from "./field-values.ts";
import { ReferencePicker } from "./reference-picker.tsx";

/** A tenant's code, with a picker that writes what is in scope at the caret. */
export function CodeControl({
  control,
  field,
  value,
  onChange,
  disabled,
  references,
  errorLine,
}: DescribedControlProps) {
  const textarea = useRef<HTMLTextAreaElement>(null);
  const text = textOf(value);
  const insert = (expression: string) => {
    const start = textarea.current?.selectionStart ?? text.length;
    const end = textarea.current?.selectionEnd ?? text.length;
    onChange(text.slice(0, start) + expression + text.slice(end));
    requestAnimationFrame(() => {
      textarea.current?.focus();
      textarea.current?.setSelectionRange(start + expression.length, start + expression.length);
    });
  };
  return (
    <div className="grid gap-1">
      <CodeEditor
        {...control}
        textareaRef={textarea}
        name={field.name}
        errorLine={errorLine}
        placeholder={field.placeholder}
        disabled={disabled}
        value={text}
        onChange={onChange}
      />
      {references.length > 0 && (
        <div className="flex justify-end">
          <ReferencePicker references={references} disabled={disabled} onPick={insert} />
        </div>
      )}
    </div>
  );
}
