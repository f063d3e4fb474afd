import { Pager } from "@bizosaas/ui";
import { hrefOf } from "../list-sort.ts";
import { IntentLink } from "./intent-link.tsx";

type Props = {
  label: string;
  words: { previous: string; next: string };
  path: string;
  /** The address' other parameters, which stay. */
  search: Record<string, string | undefined>;
  nextCursor: string | null;
};

/** Onward by cursor, and back to the first page. */
export function CursorPager({ label, words, path, search, nextCursor }: Props) {
  const isFirst = !search["cursor"];
  return (
    <Pager
      label={label}
      LinkComponent={IntentLink}
      previous={isFirst ? undefined : { href: hrefOf(path, { ...search, cursor: undefined }), label: words.previous }}
      next={nextCursor ? { href: hrefOf(path, { ...search, cursor: nextCursor }), label: words.next } : undefined}
    />
  );
}
