"use client";

import * as Radix from "radix-ui/tabs";
import type { ReactNode } from "react";
import { tabClasses } from "./tab-classes.ts";

export type Tab = { value: string; label: ReactNode; count?: number | undefined; content: ReactNode };

export type TabsProps = {
  /** Names the row of tabs. */
  label: string;
  tabs: readonly Tab[];
  value?: string | undefined;
  defaultValue?: string | undefined;
  onValueChange?: ((value: string) => void) | undefined;
};

/** Panels that take turns. When the tab belongs in the URL, use `TabLinks`. */
export function Tabs({ label, tabs, value, defaultValue, onValueChange }: TabsProps) {
  return (
    <Radix.Root
      {...(value === undefined ? { defaultValue: defaultValue ?? tabs[0]?.value ?? "" } : { value })}
      {...(onValueChange && { onValueChange })}
      className="grid min-w-0 gap-4"
    >
      <Radix.List aria-label={label} className="flex gap-4 overflow-x-auto border-b border-border">
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.value} value={tab.value} className={tabClasses}>
            {tab.label}
            {tab.count !== undefined && <span className="text-meta text-fg-subtle tabular-nums">{tab.count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="min-w-0">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
