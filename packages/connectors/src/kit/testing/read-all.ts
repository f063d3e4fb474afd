import type { ListPage, ListRequest } from "../resource.ts";

/** Walks a list to its end, each page through JSON as a restart would have it. Fails when a walk doesn't end. */
export const readAll = async <Item>(
  list: (request: ListRequest) => Promise<ListPage<Item>>,
  options: { pageSize: number; since?: string | null },
): Promise<{ items: Item[]; pages: number; highWater: string | null }> => {
  const items: Item[] = [];
  let cursor: string | null = null;
  for (let pages = 1; pages <= 10_000; pages++) {
    const page: ListPage<Item> = await list({ cursor, since: options.since ?? null, pageSize: options.pageSize });
    items.push(...page.items);
    if (page.nextCursor === null) return { items, pages, highWater: page.highWater };
    cursor = JSON.parse(JSON.stringify(page.nextCursor)) as string;
  }
  throw new Error("The list never ended.");
};
