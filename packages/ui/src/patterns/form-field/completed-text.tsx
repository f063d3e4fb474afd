"use client";

import { type ComponentProps, type KeyboardEvent, type RefObject, useId, useRef, useState } from "react";
import { Input } from "../../primitives/input.tsx";
import { Textarea } from "../../primitives/textarea.tsx";
import { CompletionList } from "./completion-list.tsx";
import {
  complete,
  completionsFor,
  type ExpressionMode,
  type WrittenName,
  writtenNameAt,
} from "./expression-completion.ts";
import type { ExpressionReference } from "./form-field-descriptor.ts";

type TextElement = HTMLTextAreaElement | HTMLInputElement;

type Options = {
  element: RefObject<TextElement | null>;
  mode: ExpressionMode;
  text: string;
  references: readonly ExpressionReference[];
  onChange: (text: string) => void;
};

/** Which names may be meant at the caret, and the keys that choose one. */
const useCompletion = ({ element, mode, text, references, onChange }: Options) => {
  const [name, setName] = useState<WrittenName | null>(null);
  const [activeIndex, setActive] = useState(0);
  const options = name ? completionsFor(name, references) : [];
  const look = (value: string) => {
    setName(writtenNameAt(value, element.current?.selectionStart ?? value.length, mode));
    setActive(0);
  };
  const close = () => setName(null);
  const pick = (expression: string) => {
    if (!name) return;
    const written = complete(text, name, expression);
    close();
    onChange(written.text);
    requestAnimationFrame(() => {
      element.current?.focus();
      element.current?.setSelectionRange(written.caret, written.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent<TextElement>) => {
    if (options.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((activeIndex + step + options.length) % options.length);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter") pick(options[activeIndex]?.expression ?? "");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { options, activeIndex, look, close, pick, onKeyDown };
};

type Shared = Omit<Options, "element"> & { element?: RefObject<TextElement | null> | undefined };
type Props = Shared &
  (
    | { isLong?: false; control: Omit<ComponentProps<typeof Input>, "value" | "onChange" | "ref"> }
    | { isLong: true; control: Omit<ComponentProps<typeof Textarea>, "value" | "onChange" | "ref"> }
  );

/** A text in which names of known values are completed while they are written. */
export function CompletedText({ element, mode, text, references, onChange, ...kind }: Props) {
  const own = useRef<TextElement>(null);
  const target = element ?? own;
  const listId = useId();
  const { options, activeIndex, look, close, pick, onKeyDown } = useCompletion({
    ...{ element: target, mode, text, references, onChange },
  });
  const isOpen = options.length > 0;
  const shared = {
    value: text,
    onKeyDown,
    onBlur: close,
    "aria-autocomplete": "list" as const,
    ...(isOpen && { "aria-controls": listId, "aria-activedescendant": `${listId}-${activeIndex}` }),
  };
  const change = (value: string) => {
    onChange(value);
    look(value);
  };
  return (
    <div className="relative">
      {kind.isLong ? (
        <Textarea
          {...kind.control}
          {...shared}
          ref={target as RefObject<HTMLTextAreaElement | null>}
          onChange={(event) => change(event.currentTarget.value)}
        />
      ) : (
        <Input
          {...kind.control}
          {...shared}
          ref={target as RefObject<HTMLInputElement | null>}
          onChange={(event) => change(event.currentTarget.value)}
        />
      )}
      {isOpen && <CompletionList id={listId} options={options} activeIndex={activeIndex} onPick={pick} />}
    </div>
  );
}
