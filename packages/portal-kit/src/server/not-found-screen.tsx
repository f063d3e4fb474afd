import { buttonClasses, EmptyState } from "@bizosaas/ui";
import Link from "next/link";
import { kitWords } from "../kit-words.ts";
import { say } from "./preferences.ts";

/** What a portal's `not-found.tsx` shows. A foreign id answers exactly like a missing one. */
export async function NotFoundScreen() {
  const t = (await say(kitWords)).failure;
  return (
    <EmptyState
      kind="no_results"
      title={t.notFoundTitle}
      description={t.notFoundHint}
      action={
        <Link href="/" className={buttonClasses()}>
          {t.goHome}
        </Link>
      }
    />
  );
}
