"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Button, useTableSelection } from "@bizosaas/ui";
import { GitCompareArrows } from "lucide-react";
import { useRouter } from "next/navigation";
import { compareHref } from "./version-name.ts";
import { versionWords } from "./words.ts";

/** Compares the two chosen rows, the older with the newer. */
export function CompareChosen({ workflowId }: { workflowId: string }) {
  const t = useWords(versionWords).compare;
  const { selected } = useTableSelection();
  const router = useRouter();
  const [newer, older] = selected;
  const open = () => {
    if (newer && older) router.push(compareHref(workflowId, older, newer));
  };
  return (
    <Button
      size="sm"
      variant="primary"
      icon={<GitCompareArrows aria-hidden />}
      disabledReason={selected.length === 2 ? undefined : t.two}
      onClick={open}
    >
      {t.button}
    </Button>
  );
}
