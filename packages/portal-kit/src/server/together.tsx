import { isAppError } from "@bizosaas/contracts";
import type { ReactNode } from "react";
import { AtOnce } from "../client/at-once.tsx";
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
  const all = await within(atOnceMs, Promise.allSettled(reads.map((read) => read())));
  const isThere = all?.every((each) => each.status === "fulfilled" || isAppError(each.reason)) ?? false;
  return (
    <AtOnce isThere={isThere} skeleton={skeleton}>
      {children}
    </AtOnce>
  );
}
