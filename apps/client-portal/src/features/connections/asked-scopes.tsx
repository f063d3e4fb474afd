"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Check } from "lucide-react";
import { connectionWords } from "./words.ts";

type Scope = { id: string; label: string; isOptional: boolean };

/** What will be asked for, in words. */
export function AskedScopes({ scopes }: { scopes: readonly Scope[] }) {
  const t = useWords(connectionWords).signIn;
  return (
    <ul className="grid gap-2">
      {scopes.map(({ id, label, isOptional }) => (
        <li key={id} className="flex items-start gap-2">
          <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
          <span>{isOptional ? `${label} (${t.optional})` : label}</span>
        </li>
      ))}
    </ul>
  );
}
