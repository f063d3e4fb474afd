import { Id } from "@bizosaas/contracts";
import { cache } from "react";
import { gateway } from "@/portal.ts";
import { deadLetterWords } from "./words.ts";

export type DeadLetterSearch = { topic?: string; tenant?: string; cursor?: string };

/** What of the address narrows the list; anything else in it is left out. */
export const filterOf = ({ topic, tenant }: DeadLetterSearch) => {
  const id = Id.safeParse(tenant);
  return {
    ...(topic && Object.hasOwn(deadLetterWords.en.topics, topic) && { topic }),
    ...(id.success && { tenantId: id.data }),
  };
};

/** One page, read once for the list and for what stands over it. */
const readPage = cache(async (filter: string, cursor: string | undefined) =>
  (await gateway()).deadLetters.list({
    limit: 50,
    ...(JSON.parse(filter) as ReturnType<typeof filterOf>),
    ...(cursor && { cursor }),
  }),
);

export const listDeadLetters = (search: DeadLetterSearch) => readPage(JSON.stringify(filterOf(search)), search.cursor);
