"use client";

import type { NotificationPreference } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Switch } from "@bizosaas/ui";
import { useState } from "react";
import { savePreferences } from "./actions.ts";
import { notificationWords } from "./words.ts";

const everywhere = ["isInApp", "isEmail"] as const;
const withSlack = [...everywhere, "isSlack"] as const;
type Way = (typeof withSlack)[number];
type Props = { preferences: readonly NotificationPreference[]; hasSlack: boolean };

/** A switch for each kind and way; each takes effect at once, and goes back where saving fails. */
export function PreferenceSwitches({ preferences, hasSlack }: Props) {
  const t = useWords(notificationWords);
  const { run } = useAction(savePreferences, { success: t.saved });
  const [items, setItems] = useState(preferences);
  const ways: readonly Way[] = hasSlack ? withSlack : everywhere;
  const put = (kind: NotificationPreference["kind"], way: Way, isOn: boolean) =>
    setItems((now) => now.map((item) => (item.kind === kind ? { ...item, [way]: isOn } : item)));
  const choose = async (kind: NotificationPreference["kind"], way: Way, isOn: boolean) => {
    put(kind, way, isOn);
    if (!(await run({ items: [{ kind, [way]: isOn }] }))) put(kind, way, !isOn);
  };
  return (
    <ul className="grid divide-y divide-border">
      {items.map((item) => (
        <li
          key={item.kind}
          className="grid gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0 sm:grid-cols-[1fr_auto] sm:items-center"
        >
          <span className="min-w-0">
            <span className="block text-body">{t.kinds[item.kind]}</span>
            <span className="block text-meta text-fg-muted">{t.kindHints[item.kind]}</span>
          </span>
          <span className="flex flex-wrap items-center gap-x-6 gap-y-2">
            {ways.map((way) => (
              <Switch
                key={way}
                label={t.ways[way]}
                aria-label={`${t.kinds[item.kind]}: ${t.ways[way]}`}
                checked={item[way]}
                onCheckedChange={(isOn) => void choose(item.kind, way, isOn)}
              />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
