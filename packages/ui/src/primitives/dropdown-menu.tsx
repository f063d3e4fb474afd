"use client";

import { Check } from "lucide-react";
import * as Radix from "radix-ui/dropdown-menu";
import { Fragment, type ReactNode } from "react";
import { optionClasses, panelClasses } from "./control-classes.ts";

type MenuItemBase = {
  id: string;
  label: ReactNode;
  icon?: ReactNode;
  /** A second line, or a shortcut on the right. */
  hint?: ReactNode;
  disabled?: boolean | undefined;
  tone?: "standard" | "danger" | undefined;
};

/** What a menu can hold: something to do, a place to go (`link` is the whole anchor, words included), or a choice that is on or off. */
export type MenuItem =
  | (MenuItemBase & { onSelect: () => void })
  | (Pick<MenuItemBase, "id"> & Partial<MenuItemBase> & { link: ReactNode })
  | (MenuItemBase & { checked: boolean; onCheckedChange: (checked: boolean) => void });
export type MenuGroup = { id: string; label?: ReactNode; items: readonly MenuItem[] };

function ItemBody({ item }: { item: MenuItemBase }) {
  return (
    <>
      {item.icon}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.hint && <span className="text-meta text-fg-subtle">{item.hint}</span>}
    </>
  );
}

function Item({ item }: { item: MenuItem }) {
  const disabled = item.disabled ?? false;
  const className =
    item.tone === "danger" ? `${optionClasses} text-danger-text [&_svg]:text-danger-text` : optionClasses;
  if ("link" in item) {
    return (
      <Radix.Item asChild disabled={disabled} className={`${className} no-underline`}>
        {item.link}
      </Radix.Item>
    );
  }
  if ("checked" in item) {
    return (
      <Radix.CheckboxItem
        checked={item.checked}
        onCheckedChange={item.onCheckedChange}
        disabled={disabled}
        className={className}
      >
        <ItemBody item={item} />
        <Radix.ItemIndicator>
          <Check aria-hidden />
        </Radix.ItemIndicator>
      </Radix.CheckboxItem>
    );
  }
  return (
    <Radix.Item onSelect={item.onSelect} disabled={disabled} className={className}>
      <ItemBody item={item} />
    </Radix.Item>
  );
}

export type DropdownMenuProps = {
  /** The button that opens it. */
  trigger: ReactNode;
  groups: readonly MenuGroup[];
  align?: "start" | "center" | "end" | undefined;
  side?: "top" | "right" | "bottom" | "left" | undefined;
  /** Above the first group: who is signed in, say. */
  header?: ReactNode;
};

/** A list of actions behind a button, with arrow keys and type-ahead. */
export function DropdownMenu({ trigger, groups, align = "end", side = "bottom", header }: DropdownMenuProps) {
  return (
    <Radix.Root modal={false}>
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
          {groups.map((group, index) => (
            <Fragment key={group.id}>
              {index > 0 && <Radix.Separator className="-mx-1 my-1 h-px bg-border" />}
              <Radix.Group>
                {group.label && <Radix.Label className="px-2 py-1 text-meta text-fg-subtle">{group.label}</Radix.Label>}
                {group.items.map((item) => (
                  <Item key={item.id} item={item} />
                ))}
              </Radix.Group>
            </Fragment>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
