import { useState } from "react";
import { linkClasses } from "../src/primitives/button-classes.ts";
import { Input } from "../src/primitives/input.tsx";
import { addressWith } from "./address.ts";
import { BenchLink } from "./bench-link.tsx";
import { pageList } from "./page-list.ts";

/** Every page by group, with a search. */
export function PageIndex({ path, current }: { path: string; current: string }) {
  const [query, setQuery] = useState("");
  const found = pageList.filter(({ name }) => name.toLowerCase().includes(query.trim().toLowerCase()));
  const groups = Object.entries(Object.groupBy(found, ({ group }) => group));
  return (
    <nav aria-label="Pages" className="grid content-start gap-4">
      <Input
        type="search"
        aria-label="Search pages"
        placeholder="Search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {groups.map(([group, pages = []]) => (
        <section key={group} className="grid gap-1">
          <h2 className="text-meta text-fg-subtle">
            {group} · {pages.length}
          </h2>
          <ul className="grid gap-1">
            {pages.map(({ id, name }) => (
              <li key={id}>
                <BenchLink
                  href={addressWith(path, { overlay: null }, id)}
                  className={linkClasses({ variant: "quiet" })}
                  {...(id === current && { "aria-current": "page" })}
                >
                  {id === current ? <strong className="font-semibold">{name}</strong> : name}
                </BenchLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && <p className="text-fg-muted">No page has this name.</p>}
    </nav>
  );
}
