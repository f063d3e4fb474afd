"use client";

import { Menu } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import { type ReactNode, useEffect, useState } from "react";
import { IconButton } from "../primitives/icon-button.tsx";
import { overlayClasses } from "../primitives/overlay.ts";
import { useUiWords } from "../words/ui-words.tsx";

/** The phone's navigation: closes on a change of route, and Radix gives focus back to the button. */
export function NavDrawer({ currentPath, children }: { currentPath: string; children: ReactNode }) {
  const words = useUiWords();
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  useEffect(() => setOpenedAt((path) => (path === currentPath ? path : null)), [currentPath]);
  return (
    <Radix.Root open={openedAt === currentPath} onOpenChange={(open) => setOpenedAt(open ? currentPath : null)}>
      <Radix.Trigger asChild>
        <IconButton label={words.menu} icon={<Menu aria-hidden />} />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className={`${overlayClasses} md:hidden`} />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 start-0 flex w-(--sidebar-width) max-w-[85vw] flex-col border-e border-border bg-canvas shadow-raised data-[state=closed]:animate-slide-out-start data-[state=open]:animate-slide-in-start md:hidden"
        >
          <Radix.Title className="sr-only">{words.navigation}</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
