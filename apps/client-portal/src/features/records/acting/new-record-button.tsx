"use client";

import type { ResourceKind } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button } from "@bizosaas/ui";
import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { recordPath } from "../kinds.ts";
import { recordWords } from "../words.ts";
import type { Offer } from "./offers.ts";
import { usePerform } from "./use-perform.ts";
import { actingWords } from "./words.ts";

const ActionSheet = dynamic(() => import("./action-sheet.tsx").then((module) => module.ActionSheet));

/** Makes a record at one of the tools that can; its page follows. */
export function NewRecordButton({ kind, offers }: { kind: ResourceKind; offers: readonly Offer[] }) {
  const t = useWords(actingWords);
  const { kindOne } = useWords(recordWords);
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const performing = usePerform(({ resourceId }) => {
    setOpen(false);
    if (resourceId !== null) router.push(recordPath(kind, resourceId));
  });
  const show = (next: boolean) => {
    performing.clearError();
    setOpen(next);
  };
  const label = t.create(kindOne[kind]);
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => show(true)}>
        {label}
      </Button>
      {isOpen && (
        <ActionSheet
          offers={offers}
          title={label}
          submitLabel={t.add}
          performing={performing}
          onClose={() => show(false)}
        />
      )}
    </>
  );
}
