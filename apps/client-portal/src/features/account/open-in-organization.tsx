"use client";

import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { switchTenant } from "./actions.ts";
import { accountWords } from "./words.ts";

/** Goes on in another organization only when the person says so: a link alone changes nothing. */
export function OpenInOrganization({ tenantId, name, to }: { tenantId: string; name: string; to: string }) {
  const t = useWords(accountWords).openIn;
  const router = useRouter();
  const { run, isPending } = useAction(switchTenant, { onDone: () => router.replace(to) });
  return (
    <Button variant="primary" size="lg" fullWidth loading={isPending} onClick={() => void run(tenantId)}>
      {t.open(name)}
    </Button>
  );
}
