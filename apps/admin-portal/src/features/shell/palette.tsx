"use client";

import type { SearchHit } from "@bizosaas/contracts";
import { PortalPalette, useWords } from "@bizosaas/portal-kit/client";
import type { PaletteItem } from "@bizosaas/ui/command-palette";
import { Building2, ListChecks } from "lucide-react";
import { paletteWords } from "./palette-words.ts";

/** The palette of operators: pages, tenants and runs. */
export function Palette() {
  const t = useWords(paletteWords);
  const states: Readonly<Record<string, string>> = t.states;
  const toItem = ({ kind, id, title, facet }: SearchHit): PaletteItem =>
    kind === "tenant"
      ? {
          ...{ id: `tenant:${id}`, label: title, hint: t.tenant, icon: <Building2 aria-hidden /> },
          action: { type: "navigate", href: `/tenants/${id}` },
        }
      : {
          ...{
            id: `run:${id}`,
            label: title,
            hint: `${t.run} · ${states[facet] ?? facet}`,
            icon: <ListChecks aria-hidden />,
          },
          action: { type: "navigate", href: `/runs/${id}` },
        };
  return <PortalPalette groups={[]} records={{ url: "/api/search", toItem }} />;
}
