"use client";

import { useUiWords } from "../words/ui-words.tsx";

/** In place of a figure that can't be known. */
export function UnknownAmount() {
  return <span className="whitespace-nowrap">{useUiWords().unknown}</span>;
}
