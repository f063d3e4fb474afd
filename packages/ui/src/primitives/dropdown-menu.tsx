"use client";

import { Slot } from "radix-ui/slot";
import type { KeyboardEvent, PointerEvent, ReactNode, SyntheticEvent } from "react";
import { useUiWords } from "../words/ui-words.tsx";
import { useLentTrigger } from "./lent-trigger.tsx";
import type { MenuGroup } from "./menu-item.ts";
import { toast } from "./toast.ts";

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

const load = async () => (await import("./menu-panel.tsx")).MenuPanel;

const openingKeys = new Set(["Enter", " ", "ArrowDown"]);

/** A press that comes before the menu opens it once it is there, as Radix would have. */
const early = (event: SyntheticEvent): "keep" | "drop" | undefined => {
  if (event.type === "blur") return "drop";
  if (event.type === "pointerdown") {
    const { button, ctrlKey } = event as PointerEvent;
    return button === 0 && !ctrlKey ? "keep" : undefined;
  }
  if (event.type !== "keydown" || !openingKeys.has((event as KeyboardEvent).key)) return undefined;
  // Else an arrow would scroll the page.
  event.preventDefault();
  return "keep";
};

/** A list of actions behind a button, with arrow keys and type-ahead. */
export function DropdownMenu(props: DropdownMenuProps) {
  const { trigger, groups, align = "end", side = "bottom", header, open, onOpenChange } = props;
  const words = useUiWords();
  const onFail = (wasAsked: boolean) => {
    if (wasAsked || open) toast.error(words.menuUnreachable);
  };
  const { Part: Panel, element, props: lent, lending } = useLentTrigger(load, { isWanted: open, early, onFail });
  return (
    <>
      <Slot ref={element} aria-haspopup="menu" aria-expanded={false} data-state="closed" {...lent}>
        {trigger}
      </Slot>
      {Panel && <Panel lending={lending} {...{ groups, align, side, header, open, onOpenChange }} />}
    </>
  );
}
