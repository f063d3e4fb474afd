import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { CopyButton } from "./copy-button.tsx";
import { JsonKeys } from "./json-keys.tsx";

const MAX_CHILDREN = 200;

function Scalar({ value }: { value: unknown }) {
  if (typeof value === "string")
    return <span className="break-words whitespace-pre-wrap text-info-text">{JSON.stringify(value)}</span>;
  if (value === null || value === undefined) return <code className="text-fg-subtle">null</code>;
  return <span className="text-primary-text">{String(value)}</span>;
}

const Key = ({ name }: { name: string | undefined }): ReactNode =>
  name === undefined ? null : (
    <>
      <span className="text-fg">{name}</span>
      <span className="text-fg-muted">: </span>
    </>
  );

function Branch({
  name,
  value,
  depth,
  openDepth,
}: {
  name?: string | undefined;
  value: unknown;
  depth: number;
  openDepth: number;
}) {
  if (typeof value !== "object" || value === null) {
    return (
      <div className="py-0.5 ps-4">
        <Key name={name} />
        <Scalar value={value} />
      </div>
    );
  }
  const isList = Array.isArray(value);
  const entries: [string, unknown][] = Object.entries(value);
  const summary = isList ? `[${entries.length}]` : `{${entries.length}}`;
  const hidden = entries.length - MAX_CHILDREN;
  return (
    <details open={depth < openDepth} className="group/branch">
      <summary className="flex min-h-6 list-none pointer-coarse:min-h-11 items-center rounded-badge inset-focus hover:bg-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-fg-muted transition-transform [[open]>summary>&]:rotate-90"
        />
        <span className="min-w-0">
          <Key name={name} />
          <span className="text-fg-muted">{summary}</span>
        </span>
      </summary>
      <div className="ms-2 border-s border-border ps-2">
        {entries.slice(0, MAX_CHILDREN).map(([key, child]) => (
          <Branch key={key} name={key} value={child} depth={depth + 1} openDepth={openDepth} />
        ))}
        {hidden > 0 && <div className="py-0.5 ps-4 text-fg-muted">… +{hidden}</div>}
      </div>
    </details>
  );
}

/** A value as a tree: branches fold with mouse or keyboard, the whole can be copied. Works without script. */
export function JsonView({
  label,
  value,
  openDepth = 2,
}: {
  label: string;
  value: unknown;
  /** How many levels are open at first. */
  openDepth?: number | undefined;
}) {
  return (
    <section
      aria-label={label}
      className="relative min-w-0 rounded-card border border-border bg-sunken font-mono text-dense"
    >
      <div className="absolute top-1 end-1">
        <CopyButton value={JSON.stringify(value, null, 2) ?? "null"} size="sm" />
      </div>
      <JsonKeys label={label}>
        <Branch value={value} depth={0} openDepth={openDepth} />
      </JsonKeys>
    </section>
  );
}
