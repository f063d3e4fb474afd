import { Pager } from "@bizosaas/ui";
import Link from "next/link";

type Props = {
  label: string;
  words: { previous: string; next: string };
  path: string;
  /** The address' other parameters, which stay. */
  search: Record<string, string | undefined>;
  nextCursor: string | null;
};

const hrefWith = (path: string, search: Props["search"], cursor: string | undefined): string => {
  const entries = Object.entries({ ...search, cursor }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return entries.length > 0 ? `${path}?${new URLSearchParams(entries)}` : path;
};

/** Onward by cursor, and back to the first page. */
export function CursorPager({ label, words, path, search, nextCursor }: Props) {
  const isFirst = !search["cursor"];
  return (
    <Pager
      label={label}
      LinkComponent={Link}
      previous={isFirst ? undefined : { href: hrefWith(path, search, undefined), label: words.previous }}
      next={nextCursor ? { href: hrefWith(path, search, nextCursor), label: words.next } : undefined}
    />
  );
}
