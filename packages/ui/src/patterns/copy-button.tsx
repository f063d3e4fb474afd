"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import type { ButtonSize } from "../primitives/button-classes.ts";
import { IconButton } from "../primitives/icon-button.tsx";
import { useUiWords } from "../words/ui-words.tsx";

/** Puts `value` on the clipboard and says so for two seconds. */
export function CopyButton({
  value,
  label,
  size,
}: {
  value: string;
  /** What it copies, where "Copy" alone is not clear. */
  label?: string | undefined;
  size?: ButtonSize | undefined;
}) {
  const words = useUiWords();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <span className="inline-flex">
      <IconButton
        label={isCopied ? words.copied : (label ?? words.copy)}
        icon={isCopied ? <Check aria-hidden className="text-success" /> : <Copy aria-hidden />}
        size={size}
        onClick={copy}
      />
      <span role="status" className="sr-only">
        {isCopied ? words.copied : ""}
      </span>
    </span>
  );
}
