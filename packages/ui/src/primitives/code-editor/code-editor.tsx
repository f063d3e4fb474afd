"use client";

import { type ComponentProps, type KeyboardEvent, type RefObject, useRef } from "react";
import { useUiWords } from "../../words/ui-words.tsx";
import { isRefused, refusedText } from "../refused.ts";
import { indent, newLine, outdent, type TextEdit } from "./indent-lines.ts";

export type CodeEditorProps = Omit<
  ComponentProps<"textarea">,
  "className" | "style" | "value" | "defaultValue" | "onChange" | "rows" | "wrap" | "ref"
> & {
  value: string;
  onChange: (value: string) => void;
  /** Counted from 1: the line that can't be read. */
  errorLine?: number | undefined;
  textareaRef?: RefObject<HTMLTextAreaElement | null> | undefined;
};

const [leastLines, mostLines] = [8, 24];

/** Through the browser's own editing, so that undo takes it back like anything typed. */
const write = (textarea: HTMLTextAreaElement, { from, to, text, start, end }: TextEdit) => {
  textarea.setSelectionRange(from, to);
  document.execCommand(text === "" ? "delete" : "insertText", false, text);
  textarea.setSelectionRange(start, end);
};

const editFor = (event: KeyboardEvent<HTMLTextAreaElement>): TextEdit | null => {
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  if (event.key === "Enter") return newLine(value, selectionStart, selectionEnd);
  return (event.shiftKey ? outdent : indent)(value, selectionStart, selectionEnd);
};

/** Tab indents, so that Escape has to open the way out for those who have no mouse. */
const useEditingKeys = (onKeyDown: CodeEditorProps["onKeyDown"], isReadOnly: boolean) => {
  const isLeaving = useRef(false);
  return (event: KeyboardEvent<HTMLTextAreaElement>) => {
    onKeyDown?.(event);
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key === "Escape" && !isLeaving.current) {
      isLeaving.current = true;
      // The dialog around it closes by the second Escape.
      event.stopPropagation();
      return;
    }
    const wasLeaving = isLeaving.current;
    if (key !== "Shift") isLeaving.current = false;
    const isEditing = key === "Enter" || (key === "Tab" && !wasLeaving);
    if (!isEditing || isReadOnly || ctrlKey || metaKey || altKey || event.nativeEvent.isComposing) return;
    const edit = editFor(event);
    if (!edit) return;
    event.preventDefault();
    write(event.currentTarget, edit);
  };
};

function LineNumbers({
  count,
  errorLine,
  gutter,
}: {
  count: number;
  errorLine: number | undefined;
  gutter: RefObject<HTMLDivElement | null>;
}) {
  return (
    <div
      ref={gutter}
      aria-hidden
      className="shrink-0 overflow-hidden border-e border-border bg-sunken py-1.5 text-end text-fg-muted select-none"
    >
      {Array.from({ length: count }, (_, at) => at + 1).map((line) => (
        <div
          key={line}
          data-error-line={line === errorLine || undefined}
          className={line === errorLine ? "bg-danger-subtle ps-1 pe-2 font-semibold text-danger-text" : "ps-5 pe-2"}
        >
          {line === errorLine ? `! ${line}` : line}
        </div>
      ))}
    </div>
  );
}

/** Code over several lines, with their numbers. Lines don't wrap; Tab indents, and Escape then Tab leaves. */
export function CodeEditor({ value, onChange, errorLine, textareaRef, onKeyDown, ...own }: CodeEditorProps) {
  const props = isRefused(own["aria-disabled"]) ? { ...own, ...refusedText } : own;
  const words = useUiWords();
  const gutter = useRef<HTMLDivElement>(null);
  const lines = value.split("\n").length;
  const isReadOnly = props.readOnly === true || props.disabled === true;
  const keys = useEditingKeys(onKeyDown, isReadOnly);
  return (
    <div className="grid gap-1">
      <div
        dir="ltr"
        className="flex overflow-hidden rounded-control border border-border-strong bg-surface font-mono text-dense transition-colors focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ring hover:border-fg-subtle has-disabled:border-border has-disabled:bg-sunken has-aria-disabled:border-border has-aria-disabled:bg-sunken has-[[aria-invalid=true]]:border-danger pointer-coarse:text-lead"
      >
        <LineNumbers count={lines} errorLine={errorLine} gutter={gutter} />
        <textarea
          {...props}
          ref={textareaRef}
          rows={Math.min(mostLines, Math.max(isReadOnly ? 1 : leastLines, lines))}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          autoComplete="off"
          value={value}
          onKeyDown={keys}
          onScroll={({ currentTarget }) => gutter.current?.scrollTo({ top: currentTarget.scrollTop })}
          onChange={(event) => onChange(event.currentTarget.value)}
          className="min-w-0 flex-1 resize-none overflow-auto bg-transparent px-2.5 py-1.5 whitespace-pre text-fg outline-none disabled:cursor-not-allowed disabled:text-fg-muted aria-disabled:cursor-not-allowed aria-disabled:text-fg-muted pointer-coarse:min-h-11"
        />
      </div>
      {!isReadOnly && <p className="text-meta text-fg-muted">{words.codeKeys}</p>}
    </div>
  );
}
