"use client";

import { Check } from "lucide-react";
import type * as Radix from "radix-ui/dropdown-menu";
import { Fragment, type ReactNode } from "react";
import { optionClasses } from "./control-classes.ts";
import type { MenuGroup, MenuItem } from "./menu-item.ts";

/** Radix gives its dropdown and its context menu parts of the same names and properties. */
export type MenuParts = Pick<typeof Radix, "Item" | "CheckboxItem" | "ItemIndicator" | "Group" | "Label" | "Separator">;

function ItemBody({ item }: { item: Partial<MenuItem> & { label?: ReactNode; icon?: ReactNode; hint?: ReactNode } }) {
  return (
    <>
      {item.icon}
      <span className="min-w-0 flex-1">
        <span className="block truncate">{item.label}</span>
        {item.disabledReason && <span className="block text-meta">{item.disabledReason}</span>}
      </span>
      {item.hint && <span className="text-meta text-fg-subtle">{item.hint}</span>}
    </>
  );
}

const classesOf = ({ tone, disabledReason }: MenuItem): string => {
  if (disabledReason !== undefined) return `${optionClasses} text-fg-subtle`;
  return tone === "danger" ? `${optionClasses} text-danger-text [&_svg]:text-danger-text` : optionClasses;
};

function Item({ parts, item }: { parts: MenuParts; item: MenuItem }) {
  const disabled = item.disabled ?? false;
  const className = classesOf(item);
  if (item.disabledReason !== undefined) {
    return (
      <parts.Item aria-disabled onSelect={(event) => event.preventDefault()} className={className}>
        <ItemBody item={item} />
      </parts.Item>
    );
  }
  if ("link" in item) {
    return (
      <parts.Item asChild disabled={disabled} className={`${className} no-underline`}>
        {item.link}
      </parts.Item>
    );
  }
  if ("checked" in item) {
    const { checked, onCheckedChange } = item;
    return (
      <parts.CheckboxItem {...{ checked, onCheckedChange, disabled, className }}>
        <ItemBody item={item} />
        <parts.ItemIndicator>
          <Check aria-hidden />
        </parts.ItemIndicator>
      </parts.CheckboxItem>
    );
  }
  return (
    <parts.Item onSelect={item.onSelect} disabled={disabled} className={className}>
      <ItemBody item={item} />
    </parts.Item>
  );
}

/** The groups of a menu with lines between them, made of the given kind of menu's parts. */
export function MenuGroups({ parts, groups }: { parts: MenuParts; groups: readonly MenuGroup[] }) {
  return groups.map((group, index) => (
    <Fragment key={group.id}>
      {index > 0 && <parts.Separator className="-mx-1 my-1 h-px bg-border" />}
      <parts.Group>
        {group.label && <parts.Label className="px-2 py-1 text-meta text-fg-subtle">{group.label}</parts.Label>}
        {group.items.map((item) => (
          <Item key={item.id} parts={parts} item={item} />
        ))}
      </parts.Group>
    </Fragment>
  ));
}
