import type { ReactNode } from "react";

type MenuItemBase = {
  id: string;
  label: ReactNode;
  icon?: ReactNode;
  /** A shortcut or a word at the end of the line. */
  hint?: ReactNode;
  disabled?: boolean | undefined;
  /** Disables the item and says why under its label; arrow keys still reach it. */
  disabledReason?: string | undefined;
  tone?: "standard" | "danger" | undefined;
};

/** What a menu can hold: something to do, a place to go (`link` is the whole anchor, words included), or a choice that is on or off. */
export type MenuItem =
  | (MenuItemBase & { onSelect: () => void })
  | (Pick<MenuItemBase, "id"> & Partial<MenuItemBase> & { link: ReactNode })
  | (MenuItemBase & { checked: boolean; onCheckedChange: (checked: boolean) => void });
export type MenuGroup = { id: string; label?: ReactNode; items: readonly MenuItem[] };
