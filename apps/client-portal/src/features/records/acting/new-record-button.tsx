"use client";

import type { ResourceKind } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button } from "@bizosaas/ui";
import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { recordPath } from "../kinds.ts";
import type { Offer } from "./offers.ts";
import { usePerform } from "./use-perform.ts";
import { actingWords } from "./words.ts";

// With a place of its own to wait in: the page around it would be hidden meanwhile, and lose the focus.
const nothing = (): null => null;
const ActionSheet = dynamic(() => import("./action-sheet.tsx").then((module) => module.ActionSheet), {
  loading: nothing,
});

type Props = { kind: ResourceKind; label: string; offers: readonly Offer[] };

/** Makes a record at one of the tools that can; its page follows. */
export function NewRecordButton({ kind, label, offers }: Props) {
  const t = useWords(actingWords);
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const performing = usePerform({
    makes: kind,
    onDone: ({ resourceId }) => {
      setOpen(false);
      if (resourceId !== null) router.push(recordPath(kind, resourceId));
    },
  });
  const show = (next: boolean) => {
    performing.clearError();
    setOpen(next);
  };
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => show(true)}>
        {label}
      </Button>
      {isOpen && (
        <ActionSheet
          offers={offers}
          title={label}
          description={({ action }) => action.description}
          submitLabel={t.add}
          performing={performing}
          onClose={() => show(false)}
        />
      )}
    </>
  );
}
