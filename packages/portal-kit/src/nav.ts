import type { PlatformPermission, TenantPermission } from "@bizosaas/contracts";
import type { ReactNode } from "react";
import { actorCan, type PortalActor } from "./actor.ts";

export type NavEntry = {
  href: string;
  label: string;
  icon: ReactNode;
  /** Without this right there is no link. */
  permission?: TenantPermission | PlatformPermission;
  /** Things that wait there. */
  count?: number;
  /** Said on hover and focus, where the label alone could be taken for something else. */
  hint?: string;
  /** Synonyms by which the palette finds it. */
  keywords?: readonly string[];
};
export type NavSection = { id: string; label?: string; items: readonly NavEntry[] };

/** A portal's links: the main panel, and the settings panel that replaces it below `settings.path`. */
export type PortalNav = {
  main: readonly NavSection[];
  footer: readonly NavEntry[];
  settings?: { path: string; back: { href: string; label: string }; sections: readonly NavSection[] };
};

/** The sections with the links this person may follow; a section left empty goes too. */
export const visibleSections = (sections: readonly NavSection[], actor: PortalActor): NavSection[] =>
  sections
    .map((section) => ({
      ...section,
      items: section.items.filter(({ permission }) => !permission || actorCan(actor, permission)),
    }))
    .filter(({ items }) => items.length > 0);
