import type { ReactNode } from "react";
import { product } from "@/words.ts";

/** Pages for people who are not signed in: one narrow column. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-md content-start gap-6 p-4 py-12 sm:py-[14dvh]">
      <p className="text-center text-lead font-semibold">{product}</p>
      <div className="grid gap-6 rounded-dialog border border-border bg-surface p-6">{children}</div>
    </main>
  );
}
