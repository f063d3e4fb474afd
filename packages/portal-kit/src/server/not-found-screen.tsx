import { buttonClasses } from "@bizosaas/ui";
import { Compass } from "lucide-react";
import type { Metadata } from "next";
import { IntentLink } from "../client/intent-link.tsx";
import { MessageScreen } from "../client/message-screen.tsx";
import { kitWords } from "../kit-words.ts";
import { say } from "./preferences.ts";

/** The title of a page that leads nowhere. */
export const notFoundMetadata = async (): Promise<Metadata> => ({ title: (await say(kitWords)).failure.notFoundTitle });

/** What a portal's `not-found.tsx` shows. A foreign id answers exactly like a missing one. */
export async function NotFoundScreen() {
  const t = (await say(kitWords)).failure;
  return (
    <MessageScreen icon={<Compass aria-hidden />} code="404" title={t.notFoundTitle} description={t.notFoundHint}>
      <IntentLink href="/" className={buttonClasses({ variant: "primary" })}>
        {t.goHome}
      </IntentLink>
    </MessageScreen>
  );
}
