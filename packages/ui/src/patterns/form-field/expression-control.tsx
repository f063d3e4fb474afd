"use client";

import { useRef } from "react";
import { CompletedText } from "./completed-text.tsx";
import type { DescribedControlProps } from "./control-props.ts";
import { textOf } from "./field-values.ts";
import { ReferencePicker } from "./reference-picker.tsx";

/** A template (`Hi {{ steps.lead.name }}`) or a bare expression, with a picker that writes references at the caret. */
export function ExpressionControl({ field, control, value, onChange, disabled, references }: DescribedControlProps) {
  const textarea = useRef<HTMLTextAreaElement | HTMLInputElement>(null);
  const text = textOf(value);
  const insert = (expression: string) => {
    const written = field.control === "template" ? `{{ ${expression} }}` : expression;
    const start = textarea.current?.selectionStart ?? text.length;
    const end = textarea.current?.selectionEnd ?? text.length;
    onChange(text.slice(0, start) + written + text.slice(end));
    requestAnimationFrame(() => {
      textarea.current?.focus();
      textarea.current?.setSelectionRange(start + written.length, start + written.length);
    });
  };
  return (
    <div className="grid gap-1">
      <CompletedText
        isLong
        element={textarea}
        mode={field.control === "template" ? "template" : "expression"}
        text={text}
        references={references}
        onChange={onChange}
        control={{
          ...control,
          font: "mono",
          rows: field.control === "template" ? 5 : 2,
          spellCheck: field.control === "template",
          placeholder: field.placeholder,
          disabled,
        }}
      />
      {references.length > 0 && (
        <div className="flex justify-end">
          <ReferencePicker references={references} disabled={disabled} onPick={insert} />
        </div>
      )}
    </div>
  );
}
