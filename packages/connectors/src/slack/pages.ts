import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { SlackClient } from "./slack-client.ts";

/** Slack takes up to a thousand at once, and may give fewer although there are more. */
const pageSize = 999;
const mostPages = 50;

const Next = z.object({ response_metadata: z.object({ next_cursor: z.string().catch("") }).nullish() });

type Listed<Row extends z.ZodType> = {
  method: string;
  query: Record<string, string | boolean>;
  /** Where the answer keeps its rows. */
  rows: string;
  row: Row;
};

/** One page after another, to the end of a list. */
export async function* pagesOf<Row extends z.ZodType>(
  client: SlackClient,
  { method, query, rows, row }: Listed<Row>,
  options: { signal?: AbortSignal | undefined },
): AsyncGenerator<z.output<Row>[], void, void> {
  const Page = z.looseObject({ ...Next.shape, [rows]: z.array(row) });
  let cursor: string | undefined;
  for (let page = 1; page <= mostPages; page += 1) {
    const data = await client.read(method, { ...query, limit: pageSize, cursor }, Page, options);
    yield z.array(row).parse(data[rows]);
    const next = Next.parse(data).response_metadata?.next_cursor;
    if (!next) return;
    cursor = next;
  }
  throw new AppError("upstream_failed", `Slack's list doesn't end after ${mostPages} pages.`);
}

export const readAllRows = async <Row extends z.ZodType>(
  ...asked: Parameters<typeof pagesOf<Row>>
): Promise<z.output<Row>[]> => {
  const all: z.output<Row>[] = [];
  for await (const page of pagesOf(...asked)) all.push(...page);
  return all;
};
