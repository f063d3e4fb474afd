"use client";

import { useId } from "react";
import { Tooltip } from "../primitives/tooltip.tsx";
import { type LinkComponent, PlainLink } from "./link-component.tsx";
import { activeHrefOf, countLabel, type NavGroup, type NavItem } from "./nav-items.ts";
import { useSidebar } from "./sidebar-context.ts";

function NavLink({
  item,
  isActive,
  LinkComponent,
}: {
  item: NavItem;
  isActive: boolean;
  LinkComponent: LinkComponent;
}) {
  const { isRail } = useSidebar();
  const count = countLabel(item.count);
  const link = (
    <LinkComponent
      href={item.href}
      {...(isActive && { "aria-current": "page" })}
      className={`relative flex h-8 items-center gap-2 rounded-control text-body no-underline transition-colors pointer-coarse:h-11 [&_svg]:size-4 [&_svg]:shrink-0 ${
        isRail ? "w-8 justify-center" : "px-2"
      } ${isActive ? "bg-hover font-semibold text-fg" : "text-fg-muted hover:bg-hover hover:text-fg"}`}
    >
      {item.icon}
      <span className={isRail ? "sr-only" : "min-w-0 flex-1 truncate"}>{item.label}</span>
      {count && !isRail && <span className="text-meta font-normal text-fg-muted tabular-nums">{count}</span>}
      {count && isRail && (
        <span className="absolute top-1 end-1 size-2 rounded-full bg-primary">
          <span className="sr-only">{count}</span>
        </span>
      )}
    </LinkComponent>
  );
  if (!isRail) return link;
  return (
    <Tooltip content={count ? `${item.label} (${count})` : item.label} side="right">
      <span>{link}</span>
    </Tooltip>
  );
}

/** The groups of links in the sidebar; the open page has fill, weight and `aria-current`. */
export function SidebarNav({
  label,
  groups,
  currentPath,
  LinkComponent = PlainLink,
}: {
  /** Names the landmark, since a page has more than one `nav`. */
  label: string;
  groups: readonly NavGroup[];
  currentPath: string;
  LinkComponent?: LinkComponent | undefined;
}) {
  const id = useId();
  const { isRail } = useSidebar();
  const activeHref = activeHrefOf(groups, currentPath);
  return (
    <nav aria-label={label} className="grid gap-4">
      {groups.map((group) => (
        <div key={group.id} className="grid gap-1">
          {group.label && (
            <p id={`${id}-${group.id}`} className={isRail ? "sr-only" : "px-2 py-1 text-meta text-fg-muted"}>
              {group.label}
            </p>
          )}
          <ul aria-labelledby={group.label ? `${id}-${group.id}` : undefined} className="grid gap-0.5">
            {group.items.map((item) => (
              <li key={item.href}>
                <NavLink item={item} isActive={item.href === activeHref} LinkComponent={LinkComponent} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
