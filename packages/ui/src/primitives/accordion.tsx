"use client";

import { ChevronDown } from "lucide-react";
import * as Radix from "radix-ui/accordion";
import type { ReactNode } from "react";
import { refusedPress } from "./refused.ts";

export type AccordionItem = {
  id: string;
  title: ReactNode;
  /** At the end of the head: a count, a badge. */
  meta?: ReactNode;
  content: ReactNode;
  /** Keeps it closed and says why under its title; keys still reach it. */
  disabledReason?: string | undefined;
};

export type AccordionProps = {
  items: readonly AccordionItem[];
  /** Whether several may be open at once. */
  isMultiple?: boolean | undefined;
  /** Which are open at first. */
  defaultOpen?: readonly string[] | undefined;
  /** The heading level of the titles, by where it stands on the page. */
  headingLevel?: 2 | 3 | 4 | undefined;
};

function Item({ item, level }: { item: AccordionItem; level: 2 | 3 | 4 }) {
  const Heading = `h${level}` as const;
  const { disabledReason } = item;
  return (
    <Radix.Item value={item.id} className="border-b border-border last:border-b-0">
      <Radix.Header asChild>
        <Heading className="flex">
          <Radix.Trigger
            {...(disabledReason !== undefined && refusedPress)}
            className="group flex min-h-11 flex-1 items-center gap-2 rounded-control px-3 py-2 text-start text-body font-semibold text-fg inset-focus transition-colors hover:bg-hover aria-disabled:cursor-not-allowed aria-disabled:bg-transparent aria-disabled:text-fg-muted"
          >
            <ChevronDown
              aria-hidden
              className="size-4 shrink-0 -rotate-90 text-fg-muted transition-transform group-data-[state=open]:rotate-0 rtl:rotate-90 rtl:group-data-[state=open]:rotate-0"
            />
            <span className="min-w-0 flex-1">
              {item.title}
              {disabledReason !== undefined && <span className="block text-meta font-normal">{disabledReason}</span>}
            </span>
            {item.meta && <span className="shrink-0 font-normal text-fg-muted">{item.meta}</span>}
          </Radix.Trigger>
        </Heading>
      </Radix.Header>
      <Radix.Content className="ps-9 pe-3 pt-1 pb-4 text-body text-fg-muted data-[state=open]:animate-fade-in">
        {item.content}
      </Radix.Content>
    </Radix.Item>
  );
}

/** Sections that open under their titles. For what must be compared side by side, show it all instead. */
export function Accordion({ items, isMultiple = false, defaultOpen = [], headingLevel = 3 }: AccordionProps) {
  const className = "rounded-card border border-border bg-surface";
  const members = items.map((item) => <Item key={item.id} item={item} level={headingLevel} />);
  return isMultiple ? (
    <Radix.Root type="multiple" defaultValue={[...defaultOpen]} className={className}>
      {members}
    </Radix.Root>
  ) : (
    <Radix.Root type="single" collapsible defaultValue={defaultOpen[0] ?? ""} className={className}>
      {members}
    </Radix.Root>
  );
}
