"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Button, useTableSelection } from "@bizosaas/ui";
import { CircleStop, Pause, Play, RotateCcw } from "lucide-react";
import type { ManyVerb } from "./many-verbs.ts";
import { useRunManyState } from "./run-many.tsx";
import { manyWords } from "./words.ts";

const looks = [
  ["pause", Pause],
  ["resume", Play],
  ["retry", RotateCcw],
  ["cancel", CircleStop],
] as const satisfies readonly (readonly [ManyVerb, unknown])[];

/** What may be done to the chosen runs, or to all that fit the list. Each asks once. */
export function RunManyButtons() {
  const t = useWords(manyWords);
  const { selected, nameOf } = useTableSelection();
  const { ask } = useRunManyState();
  const chosen = selected.map((id) => ({ id, name: nameOf(id) }));
  return looks.map(([verb, Icon]) => (
    <Button
      key={verb}
      size="sm"
      variant={verb === "cancel" ? "danger" : "secondary"}
      icon={<Icon aria-hidden />}
      onClick={() => ask({ verb, chosen })}
    >
      {t.verbs[verb].button}
    </Button>
  ));
}
