import { tabClasses } from "../primitives/tab-classes.ts";
import { type LinkComponent, PlainLink } from "./link-component.tsx";

export type TabLink = { href: string; label: string; count?: number | undefined };

/** Tabs that are pages of their own, so the open one is in the URL. */
export function TabLinks({
  label,
  tabs,
  currentHref,
  LinkComponent = PlainLink,
}: {
  label: string;
  tabs: readonly TabLink[];
  currentHref: string;
  LinkComponent?: LinkComponent | undefined;
}) {
  return (
    <nav aria-label={label} className="flex gap-4 overflow-x-auto border-b border-border">
      {tabs.map((tab) => (
        <LinkComponent
          key={tab.href}
          href={tab.href}
          className={tabClasses}
          {...(tab.href === currentHref && { "aria-current": "page" })}
        >
          {tab.label}
          {tab.count !== undefined && <span className="text-meta text-fg-muted tabular-nums">{tab.count}</span>}
        </LinkComponent>
      ))}
    </nav>
  );
}
