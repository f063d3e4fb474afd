import { cache } from "react";
import { gateway } from "@/portal.ts";

export type MailSearch = { q?: string; cursor?: string };

/** One page, read once for the list and for the line that says where mail goes. */
const readPage = cache(async (search: string | undefined, cursor: string | undefined) =>
  (await gateway()).mails.list({ limit: 50, ...(search && { search }), ...(cursor && { cursor }) }),
);

export const listMails = ({ q, cursor }: MailSearch) => readPage(q?.slice(0, 200), cursor);
