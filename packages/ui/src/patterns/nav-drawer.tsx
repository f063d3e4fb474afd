"use client";

import { Menu } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { IconButton } from "../primitives/icon-button.tsx";
import { OverlayOpener } from "../primitives/overlay-opener.tsx";
import { useUiWords } from "../words/ui-words.tsx";

const load = async () => (await import("./nav-drawer-panel.tsx")).NavDrawerPanel;

/** The phone's navigation: closes on a change of route, and Radix gives focus back to the button. */
export function NavDrawer({ currentPath, children }: { currentPath: string; children: ReactNode }) {
  const words = useUiWords();
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  useEffect(() => setOpenedAt((path) => (path === currentPath ? path : null)), [currentPath]);
  return (
    <OverlayOpener
      load={load}
      panel={{ children }}
      trigger={<IconButton label={words.menu} icon={<Menu aria-hidden />} />}
      open={openedAt === currentPath}
      onOpenChange={(open) => setOpenedAt(open ? currentPath : null)}
    />
  );
}
