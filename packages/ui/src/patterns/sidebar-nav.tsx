"use client";

import { ChevronDown } from "lucide-react";
import { type ReactNode, useId } from "react";
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
  const name = isRail && (count ? `${item.label} (${count})` : item.label);
  const note = [name, item.hint].filter(Boolean).join(": ");
  if (!note) return link;
  return (
    <Tooltip content={note} side="right">
      <span className="block">{link}</span>
    </Tooltip>
  );
}

/** A group's name folds it; in the rail, where there is no room for names, all of them are open. */
function GroupHeading({ group, listId, isOpen }: { group: NavGroup; listId: string; isOpen: boolean }) {
  const { isRail, toggle } = useSidebar();
  if (isRail) return <p className="sr-only">{group.label}</p>;
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-controls={listId}
      onClick={() => toggle(group.id)}
      className="group flex h-7 w-full items-center justify-between gap-2 rounded-control px-2 text-meta text-fg-muted transition-colors hover:bg-hover hover:text-fg pointer-coarse:h-11"
    >
      <span className="truncate">{group.label}</span>
      <ChevronDown
        aria-hidden
        className={`size-3.5 shrink-0 transition-transform ${isOpen ? "opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 pointer-coarse:opacity-100" : "-rotate-90 rtl:rotate-90"}`}
      />
    </button>
  );
}

function Group({ group, children }: { group: NavGroup; children: ReactNode }) {
  const listId = useId();
  const { isRail, closed } = useSidebar();
  const isOpen = isRail || !group.label || !closed.includes(group.id);
  return (
    <div className="grid gap-1">
      {group.label && <GroupHeading group={group} listId={listId} isOpen={isOpen} />}
      <ul id={listId} aria-label={group.label} hidden={!isOpen} className="grid gap-0.5 [&[hidden]]:hidden">
        {children}
      </ul>
    </div>
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
  const activeHref = activeHrefOf(groups, currentPath);
  return (
    <nav aria-label={label} className="grid gap-4">
      {groups.map((group) => (
        <Group key={group.id} group={group}>
          {group.items.map((item) => (
            <li key={item.href}>
              <NavLink item={item} isActive={item.href === activeHref} LinkComponent={LinkComponent} />
            </li>
          ))}
        </Group>
      ))}
    </nav>
  );
}
