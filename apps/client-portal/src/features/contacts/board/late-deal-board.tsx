"use client";

import dynamic from "next/dynamic";

/** The board comes with its own script, which lists don't need. */
export const LateDealBoard = dynamic(() => import("./deal-board.tsx").then((module) => module.DealBoard));
