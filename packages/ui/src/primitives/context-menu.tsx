"use client";

import * as Radix from "radix-ui/context-menu";
import type { ReactNode } from "react";
import { panelClasses } from "./control-classes.ts";
import { MenuGroups } from "./menu-groups.tsx";
import type { MenuGroup } from "./menu-item.ts";

export type ContextMenuProps = {
  groups: readonly MenuGroup[];
  /** One element that can take the focus, so that Shift+F10 and the menu key reach the menu too. */
  children: ReactNode;
};

/**
 * Actions on the right click, the menu key or a long press. Nobody sees that it is there: everything in it must also be
 * reachable by a visible control.
 */
export function ContextMenu({ groups, children }: ContextMenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          collisionPadding={8}
          className={`${panelClasses} max-h-(--radix-context-menu-content-available-height) max-w-80 min-w-48 overflow-y-auto p-1`}
        >
          <MenuGroups parts={Radix} groups={groups} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
