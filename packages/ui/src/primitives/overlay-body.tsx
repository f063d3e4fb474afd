"use client";

import { type ReactNode, useCallback, useState } from "react";

/** The part of a sheet or drawer that scrolls: once it does, the keys must reach it also when nothing in it takes the focus. */
export function OverlayBody({ children }: { children: ReactNode }) {
  const [isScrollable, setScrollable] = useState(false);
  const watch = useCallback((body: HTMLDivElement | null) => {
    if (!body) return undefined;
    const observer = new ResizeObserver(() => setScrollable(body.scrollHeight > body.clientHeight));
    for (const watched of [body, ...body.children]) observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={watch}
      {...(isScrollable && { tabIndex: 0 })}
      className="min-h-0 flex-1 overflow-y-auto p-4 inset-focus md:px-6"
    >
      <div>{children}</div>
    </div>
  );
}
