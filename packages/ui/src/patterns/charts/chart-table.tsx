import type { ReactNode } from "react";

/** The figures behind a chart; scrolls inside the room that the chart took. */
export function ChartTable({
  label,
  head,
  rows,
}: {
  label: string;
  /** Names of the columns; the first one names the rows. */
  head: readonly string[];
  rows: readonly { id: string; cells: readonly ReactNode[] }[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse
    <section aria-label={label} tabIndex={0} className="h-full overflow-auto rounded-control inset-focus">
      <table className="w-full border-collapse text-dense">
        <caption className="sr-only">{label}</caption>
        <thead className="sticky top-0 bg-sunken text-meta text-fg-muted">
          <tr>
            {head.map((name, index) => (
              <th
                key={name}
                scope="col"
                className={`h-8 px-3 font-normal whitespace-nowrap ${index === 0 ? "text-start" : "text-end"}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [first, ...rest] }) => (
            <tr key={id} className="border-t border-border">
              <th scope="row" className="h-8 px-3 text-start font-normal whitespace-nowrap">
                {first}
              </th>
              {rest.map((cell, index) => (
                <td key={head[index + 1]} className="px-3 text-end whitespace-nowrap tabular-nums">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
