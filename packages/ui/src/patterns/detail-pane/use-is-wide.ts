"use client";

import { useMedia } from "../../primitives/use-media.ts";

/** Whether list and details fit side by side; a server takes it that they do. */
export const useIsWide = (): boolean => useMedia("(min-width: 64rem)", true);
