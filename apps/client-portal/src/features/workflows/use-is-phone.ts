"use client";

import { useMedia } from "@bizosaas/ui";

/** Whether there is no room for a drawing; null on the server, which can't know. */
export const useIsPhone = (): boolean | null => useMedia("(max-width: 767px)", null);
