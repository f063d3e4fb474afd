import type { SearchHit, SearchKind } from "@bizosaas/contracts";
import type { PaletteItem } from "@bizosaas/ui/command-palette";
import { FileText, ListChecks, Plug, SquareKanban, UserRound, Workflow } from "lucide-react";
import type { ReactNode } from "react";
import type { PaletteWords } from "./palette-words.ts";

type Look = { icon: ReactNode; href: (id: string) => string };

const looks: Readonly<Record<Exclude<SearchKind, "tenant">, Look>> = {
  workflow: { icon: <Workflow aria-hidden />, href: (id) => `/workflows/${id}` },
  run: { icon: <ListChecks aria-hidden />, href: (id) => `/runs/${id}` },
  connection: { icon: <Plug aria-hidden />, href: (id) => `/connections/${id}` },
  resource: { icon: <FileText aria-hidden />, href: (id) => `/content/record/${id}` },
  project: { icon: <SquareKanban aria-hidden />, href: (id) => `/projects/${id}` },
  member: { icon: <UserRound aria-hidden />, href: () => "/settings/members" },
};

export type RecordSpeech = {
  t: PaletteWords;
  /** Names of roles and of kinds of content. */
  facets: Readonly<Record<string, string>>;
};

/** A found record as an entry that opens it. */
export const toPaletteRecord =
  ({ t, facets }: RecordSpeech) =>
  ({ kind, id, title, facet }: SearchHit): PaletteItem => {
    const known = kind === "tenant" ? "member" : kind;
    const states: Readonly<Record<string, string>> = t.states;
    const told = facets[facet] ?? states[facet];
    const hint = known === "resource" ? told : [t.kinds[known], told].filter(Boolean).join(" · ");
    return {
      ...{ id: `${kind}:${id}`, label: title, hint, icon: looks[known].icon },
      action: { type: "navigate", href: looks[known].href(id) },
    };
  };
