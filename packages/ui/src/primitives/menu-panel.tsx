"use client";

import * as Radix from "radix-ui/dropdown-menu";
import type { ReactNode } from "react";
import { panelClasses } from "./control-classes.ts";
import { type Lending, LentTrigger } from "./lent-trigger.tsx";
import { MenuGroups } from "./menu-groups.tsx";
import type { MenuGroup } from "./menu-item.ts";
import { openState } from "./overlay.ts";

export type MenuPanelProps = {
  lending: Lending;
  groups: readonly MenuGroup[];
  align: "start" | "center" | "end";
  side: "top" | "right" | "bottom" | "left";
  header?: ReactNode;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/** What a menu's button opens. */
export function MenuPanel({ lending, groups, align, side, header, open, onOpenChange }: MenuPanelProps) {
  return (
    <Radix.Root modal={false} {...openState(open, onOpenChange)}>
      <Radix.Trigger asChild>
        <LentTrigger lending={lending} />
      </Radix.Trigger>
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
