import { buttonClasses, PageBody, PageHeader } from "@bizosaas/ui";
import Link from "next/link";
import { kitWords } from "../kit-words.ts";
import { say } from "./preferences.ts";

/** What a portal's `not-found.tsx` shows. A foreign id answers exactly like a missing one. */
export async function NotFoundScreen() {
  const t = (await say(kitWords)).failure;
  return (
    <PageBody>
      <PageHeader title={t.notFoundTitle} subtitle={t.notFoundHint} />
      <p>
        <Link href="/" className={buttonClasses()}>
          {t.goHome}
        </Link>
      </p>
    </PageBody>
  );
}
