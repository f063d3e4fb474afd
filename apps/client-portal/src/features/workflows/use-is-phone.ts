"use client";

import { useMedia } from "@bizosaas/ui";

const query = "(max-width: 767px)";

/** Whether there is no room for a drawing; null on the server, which can't know. */
export const useIsPhone = (): boolean | null => useMedia(query, null);

/** The same, asked once and in a browser. */
export const isPhoneNow = (): boolean => matchMedia(query).matches;
