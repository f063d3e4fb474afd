"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Check, Minus } from "lucide-react";
import { connectionWords } from "./words.ts";

type Scope = { id: string; label: string; isOptional?: boolean; isGranted?: boolean };

/** Rights in words: what is asked for, or what was given. */
export function AskedScopes({ scopes }: { scopes: readonly Scope[] }) {
  const t = useWords(connectionWords).signIn;
  return (
    <ul className="grid gap-2">
      {scopes.map(({ id, label, isOptional, isGranted = true }) => (
        <li key={id} className="flex items-start gap-2">
          {isGranted ? (
            <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
          ) : (
            <Minus aria-hidden className="mt-0.5 size-4 shrink-0 text-fg-muted" />
          )}
          <span className={isGranted ? "" : "text-fg-muted"}>
            {label}
            {isOptional && ` (${t.optional})`}
            {!isGranted && ` (${t.notGranted})`}
          </span>
        </li>
      ))}
    </ul>
  );
}
