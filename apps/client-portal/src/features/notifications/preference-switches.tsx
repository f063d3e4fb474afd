"use client";

import type { NotificationPreference } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Switch } from "@bizosaas/ui";
import { useState } from "react";
import { savePreferences } from "./actions.ts";
import { notificationWords } from "./words.ts";

/** One switch for each kind; each takes effect at once, and goes back where saving fails. */
export function PreferenceSwitches({ preferences }: { preferences: readonly NotificationPreference[] }) {
  const t = useWords(notificationWords);
  const { run } = useAction(savePreferences, { success: t.saved });
  const [items, setItems] = useState(preferences);
  const choose = async ({ kind }: NotificationPreference, isInApp: boolean) => {
    setItems(items.map((item) => (item.kind === kind ? { kind, isInApp } : item)));
    const saved = await run({ items: [{ kind, isInApp }] });
    setItems((now) => saved?.items ?? now.map((item) => (item.kind === kind ? { kind, isInApp: !isInApp } : item)));
  };
  return (
    <ul className="grid gap-4">
      {items.map((item) => (
        <li key={item.kind}>
          <Switch
            label={t.kinds[item.kind]}
            help={t.kindHints[item.kind]}
            checked={item.isInApp}
            onCheckedChange={(isOn) => void choose(item, isOn)}
          />
        </li>
      ))}
    </ul>
  );
}
