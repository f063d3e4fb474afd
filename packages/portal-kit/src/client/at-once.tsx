"use client";

import { type ReactNode, Suspense, useState } from "react";

type AtOnceProps = { isThere: boolean; skeleton: ReactNode; children: ReactNode };

/**
 * What was there when the page came stands in no boundary, and so in the first paint. It stays as it first was: React would
 * take the one for something else than the other, and a refresh that is slower would forget what people typed.
 */
export function AtOnce({ isThere, skeleton, children }: AtOnceProps) {
  const [isBare] = useState(isThere);
  return isBare ? children : <Suspense fallback={skeleton}>{children}</Suspense>;
}
