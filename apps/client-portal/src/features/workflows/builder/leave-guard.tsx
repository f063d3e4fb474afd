"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { LeaveGuard as LeaveGuardPattern } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { builderWords } from "./words.ts";

/** Keeps a drawing that is still being saved from being left behind. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const t = useWords(builderWords).leave;
  const router = useRouter();
  return (
    <LeaveGuardPattern isDirty={isDirty} onLeave={(href) => router.push(href)} title={t.title} description={t.hint} />
  );
}
