/// <reference lib="dom" />
import type { Page } from "@playwright/test";

/** How often React asked a component what it looks like: steps and lines of the drawing, and all components together. */
export type Renders = { steps: number; lines: number; components: number };

type Fiber = {
  tag: number;
  flags: number;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
  memoizedProps: Record<string, unknown> | null;
};

declare global {
  interface Window {
    bizosaasRenders: Renders;
  }
}

/** Runs in the page: React tells these tools of each commit, and marks what it rendered for them, in a production build too. */
const install = (): void => {
  const counts = { steps: 0, lines: 0, components: 0 };
  const isComponent = ({ tag }: Fiber) => tag === 0 || tag === 1 || tag === 11 || tag === 15;
  const performedWork = 1;
  const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null;
  const count = (fiber: Fiber): void => {
    if (!isComponent(fiber) || (fiber.flags & performedWork) === 0) return;
    const props = fiber.memoizedProps ?? {};
    counts.components += 1;
    if (isRecord(props["data"]) && "node" in props["data"]) counts.steps += 1;
    if ("sourceX" in props) counts.lines += 1;
  };
  // What a commit left alone keeps the very child it had, and the marks of an earlier commit.
  const visit = (fiber: Fiber): void => {
    if (fiber.alternate?.child === fiber.child) return;
    for (let child = fiber.child; child; child = child.sibling) {
      count(child);
      visit(child);
    }
  };
  const hook = {
    ...{ supportsFiber: true, renderers: new Map(), checkDCE: () => {}, onCommitFiberUnmount: () => {} },
    inject: () => 1,
    onCommitFiberRoot: (_: number, { current }: { current: Fiber }) => visit(current),
  };
  Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook, bizosaasRenders: counts });
};

export const watchRenders = (page: Page): Promise<unknown> => page.addInitScript(install);

export const readRenders = (page: Page): Promise<Renders> => page.evaluate(() => ({ ...window.bizosaasRenders }));
