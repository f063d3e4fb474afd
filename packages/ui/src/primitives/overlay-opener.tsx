"use client";

import { Slot } from "radix-ui/slot";
import { type ComponentType, createElement, type ReactNode, type SyntheticEvent, useState } from "react";
import { useUiWords } from "../words/ui-words.tsx";
import { type Lending, useLentTrigger } from "./lent-trigger.tsx";
import { toast } from "./toast.ts";

/** What a dialog of any kind is told by the one who opens it. */
export type OverlayPanelProps = {
  /** Of the trigger; one that is opened by state alone has none. */
  lending: Lending | undefined;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

export type OverlayOpenerProps<Panel extends object> = {
  load: () => Promise<ComponentType<Panel & OverlayPanelProps>>;
  panel: Panel;
  trigger?: ReactNode;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/** A dialog's trigger, and the dialog once somebody comes near that or opens it: the page itself goes without. */
export function OverlayOpener<Panel extends object>(props: OverlayOpenerProps<Panel>) {
  const { load, panel, trigger, open, onOpenChange } = props;
  const words = useUiWords();
  const [ownOpen, setOwnOpen] = useState(false);
  const isOpen = open ?? ownOpen;
  const change = (next: boolean) => {
    setOwnOpen(next);
    onOpenChange?.(next);
  };
  const early = ({ type }: SyntheticEvent) => {
    if (type === "click") change(true);
    return undefined;
  };
  const onFail = () => {
    if (!isOpen) return;
    change(false);
    toast.error(words.dialogUnreachable);
  };
  const { Part, element, props: lent, lending } = useLentTrigger(load, { isWanted: isOpen, early, onFail });
  return (
    <>
      {trigger && (
        <Slot ref={element} aria-haspopup="dialog" aria-expanded={isOpen} data-state="closed" {...lent}>
          {trigger}
        </Slot>
      )}
      {Part &&
        createElement(Part, { ...panel, lending: trigger ? lending : undefined, open: isOpen, onOpenChange: change })}
    </>
  );
}
