import type { ReactNode } from "react";

export type Description = { id: string; term: ReactNode; value: ReactNode };

/** Names and values of one thing; side by side where there is room. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <div className="@container">
      <dl className="grid gap-x-6 gap-y-3 @md:grid-cols-[minmax(8rem,max-content)_1fr]">
        {items.map(({ id, term, value }) => (
          <div key={id} className="grid min-w-0 gap-0.5 @md:contents">
            <dt className="text-body text-fg-muted">{term}</dt>
            <dd className="min-w-0 text-body break-words text-fg">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
