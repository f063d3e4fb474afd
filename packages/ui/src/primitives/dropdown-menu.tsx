"use client";

import * as Radix from "radix-ui/dropdown-menu";
import type { ReactNode } from "react";
import { panelClasses } from "./control-classes.ts";
import { MenuGroups } from "./menu-groups.tsx";
import type { MenuGroup } from "./menu-item.ts";
import { openState } from "./overlay.ts";

export type { MenuGroup, MenuItem } from "./menu-item.ts";

export type DropdownMenuProps = {
  /** The button that opens it. */
  trigger: ReactNode;
  groups: readonly MenuGroup[];
  align?: "start" | "center" | "end" | undefined;
  side?: "top" | "right" | "bottom" | "left" | undefined;
  /** Above the first group: who is signed in, say. */
  header?: ReactNode;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/** A list of actions behind a button, with arrow keys and type-ahead. */
export function DropdownMenu(props: DropdownMenuProps) {
  const { trigger, groups, align = "end", side = "bottom", header, open, onOpenChange } = props;
  return (
    <Radix.Root modal={false} {...openState(open, onOpenChange)}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className={`${panelClasses} max-h-(--radix-dropdown-menu-content-available-height) max-w-80 min-w-48 overflow-y-auto p-1`}
        >
          {header && <div className="border-b border-border px-2 pt-1 pb-2">{header}</div>}
          <MenuGroups parts={Radix} groups={groups} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
