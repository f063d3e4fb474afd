"use client";

import { ChevronsUpDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { useSidebar } from "./sidebar-context.ts";

export type SidebarButtonProps = Omit<ComponentProps<"button">, "className" | "style" | "children"> & {
  /** An `Avatar`, usually. */
  leading: ReactNode;
  label: string;
  hint?: string | undefined;
};

/** The trigger of a menu in the sidebar (tenant switcher, user menu); in the rail only its avatar is left. */
export function SidebarButton({ leading, label, hint, ...props }: SidebarButtonProps) {
  const { isRail } = useSidebar();
  return (
    <button
      type="button"
      {...props}
      title={isRail ? label : undefined}
      className={`flex min-h-10 items-center gap-2 rounded-control text-start transition-colors hover:bg-hover data-[state=open]:bg-hover pointer-coarse:min-h-11 ${
        isRail ? "w-8 justify-center" : "w-full px-2 py-1"
      }`}
    >
      {leading}
      <span className={isRail ? "sr-only" : "min-w-0 flex-1"}>
        <span className="block truncate text-body font-semibold">{label}</span>
        {hint && <span className="block truncate text-meta text-fg-muted">{hint}</span>}
      </span>
      {!isRail && <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-fg-muted" />}
    </button>
  );
}
