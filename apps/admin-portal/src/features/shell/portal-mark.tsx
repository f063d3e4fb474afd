import { ShieldCheck } from "lucide-react";

/** On top of the sidebar: which portal this is, and as what one is here. In the rail only the icon is left. */
export function PortalMark({ name, role }: { name: string; role: string }) {
  return (
    <div className="flex min-w-0 items-center gap-2 overflow-hidden">
      <span className="grid size-8 shrink-0 place-items-center rounded-control bg-primary text-on-primary">
        <ShieldCheck aria-hidden className="size-4" />
      </span>
      <span className="min-w-0">
        <span className="block truncate text-body font-semibold">{name}</span>
        <span className="block truncate text-meta text-fg-muted">{role}</span>
      </span>
    </div>
  );
}
