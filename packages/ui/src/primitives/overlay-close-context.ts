"use client";

import { createContext } from "react";

/** Closes the dialog, sheet or drawer that it is asked in. */
export const OverlayCloseContext = createContext<() => void>(() => undefined);
