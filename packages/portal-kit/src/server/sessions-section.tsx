import type { BrowserSession } from "@bizosaas/contracts";
import type { ComponentProps } from "react";
import { SessionTable } from "../client/session-table.tsx";
import { profileWords } from "../profile-words.ts";
import { Load } from "./load.tsx";
import { say } from "./preferences.ts";

type Props = {
  read: () => Promise<{ items: BrowserSession[] }>;
  revoke: ComponentProps<typeof SessionTable>["revoke"];
};

/** The part of a profile that lists where the person is signed in. */
export async function SessionsSection({ read, revoke }: Props) {
  const t = await say(profileWords);
  return (
    <section id="sessions" aria-labelledby="sessions-title" className="grid gap-3">
      <div>
        <h2 id="sessions-title" className="text-lead font-semibold">
          {t.sessions}
        </h2>
        <p className="text-body text-fg-muted">{t.sessionsHint}</p>
      </div>
      <Load read={read}>{({ items }) => <SessionTable sessions={items} revoke={revoke} />}</Load>
    </section>
  );
}
