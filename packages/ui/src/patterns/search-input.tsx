"use client";

import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Input } from "../primitives/input.tsx";
import { useUiWords } from "../words/ui-words.tsx";

const DEBOUNCE_MS = 250;

/** A search box that reports what was typed once typing pauses. */
export function SearchInput({
  label,
  defaultValue = "",
  onSearch,
}: {
  /** Accessible name and placeholder: "Search posts". */
  label: string;
  defaultValue?: string | undefined;
  onSearch: (text: string) => void;
}) {
  const words = useUiWords();
  const [text, setText] = useState(defaultValue);
  const reported = useRef(defaultValue);
  const report = useRef(onSearch);
  useEffect(() => {
    report.current = onSearch;
  });
  useEffect(() => {
    if (text === reported.current) return;
    const timer = setTimeout(() => {
      reported.current = text;
      report.current(text);
    }, DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <span className="relative block [&>input]:px-8 pointer-coarse:[&>input]:pe-12">
      <Search aria-hidden className="pointer-events-none absolute inset-y-0 start-2.5 my-auto size-4 text-fg-muted" />
      <Input
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text && (
        <button
          type="button"
          aria-label={words.clear}
          onClick={() => setText("")}
          className="absolute inset-y-0 end-0 grid w-8 place-items-center rounded-control text-fg-muted inset-focus hover:text-fg pointer-coarse:w-11 [&_svg]:size-4"
        >
          <X aria-hidden />
        </button>
      )}
    </span>
  );
}
