import { type ReactNode, Suspense } from "react";
import { atOnceMs, within } from "./in-time.ts";

type TogetherProps = {
  /** The same functions of `queries.ts` as the parts read with; they are asked once per page. */
  reads: readonly (() => Promise<unknown>)[];
  skeleton: ReactNode;
  /** Parts with a `Load` each, none with a skeleton of its own. */
  children: ReactNode;
};

/** Parts that come as one, or each would push the next down: at once where all are there, after a skeleton otherwise. */
export async function Together({ reads, skeleton, children }: TogetherProps) {
  const all = Promise.allSettled(reads.map((read) => read()));
  if (await within(atOnceMs, all)) return children;
  return <Suspense fallback={skeleton}>{children}</Suspense>;
}
