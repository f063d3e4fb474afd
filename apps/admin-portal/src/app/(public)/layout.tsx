import { say } from "@bizosaas/portal-kit/server";
import { Badge } from "@bizosaas/ui";
import { ShieldCheck } from "lucide-react";
import type { ReactNode } from "react";
import { portalWords } from "@/words.ts";

/** Pages for people who are not signed in: one narrow column that names this portal. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const { portalName } = await say(portalWords);
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-md content-start gap-6 p-4 py-12 sm:py-[14dvh]">
      <p className="flex items-center justify-center gap-3 text-lead font-semibold">
        BizOSaaS
        <Badge tone="primary" icon={<ShieldCheck aria-hidden />}>
          {portalName}
        </Badge>
      </p>
      <div className="grid gap-6 rounded-dialog border border-border bg-surface p-6">{children}</div>
    </main>
  );
}
