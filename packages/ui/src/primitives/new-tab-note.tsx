"use client";

import { useUiWords } from "../words/ui-words.tsx";

/** Tells those who can't see the arrow that a link leaves this tab. */
export function NewTabNote() {
  return <span className="sr-only"> ({useUiWords().opensNewTab})</span>;
}
