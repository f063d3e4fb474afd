"use client";

import * as Popover from "radix-ui/popover";
import { type ReactNode, useState } from "react";
import { useUiWords } from "../words/ui-words.tsx";
import type { ComboboxListProps } from "./combobox-list.tsx";
import { panelClasses } from "./control-classes.ts";
import { Spinner } from "./spinner.tsx";
import { useLoaded } from "./use-loaded.ts";

const load = () => import("./combobox-list.tsx").then((module) => module.ComboboxList);

/** The list comes once somebody points at the trigger, tabs to it or opens it: the page itself goes without. */
export const useComboboxList = (isOpen: boolean) => {
  const [isWanted, setWanted] = useState(false);
  const want = () => setWanted(true);
  return { List: useLoaded(load, isWanted || isOpen), wanting: { onPointerEnter: want, onFocus: want } };
};

type ComboboxPanelProps = ComboboxListProps & {
  id: string;
  List: ReturnType<typeof useComboboxList>["List"];
  children?: ReactNode;
};

/** What a combobox opens: its list, and what stands below it. */
export function ComboboxPanel({ id, List, children, ...list }: ComboboxPanelProps) {
  const words = useUiWords();
  return (
    <Popover.Portal>
      <Popover.Content
        align="start"
        id={id}
        aria-label={words.search}
        sideOffset={4}
        collisionPadding={8}
        className={`${panelClasses} flex max-h-(--radix-popover-content-available-height) w-(--radix-popover-trigger-width) min-w-64 flex-col overflow-hidden`}
      >
        {List ? (
          <>
            <List {...list} />
            {children}
          </>
        ) : (
          <div className="grid h-24 place-items-center">
            <Spinner label={words.loading} />
          </div>
        )}
      </Popover.Content>
    </Popover.Portal>
  );
}
