"use client";

import type { RunDetail } from "@bizosaas/contracts";
import { useEffect, useMemo, useState } from "react";
import { momentsOf, runAt } from "./run-moments.ts";

const perMomentMs = 700;

/** Where playback stands in a finished run; at the end until somebody moves it. */
export const usePlayback = (run: RunDetail, isOver: boolean) => {
  const moments = useMemo(() => momentsOf(run), [run]);
  const last = moments.length - 1;
  const [chosen, setChosen] = useState<number | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const index = Math.min(chosen ?? last, last);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      setChosen(index + 1);
      if (index + 1 >= last) setPlaying(false);
    }, perMomentMs);
    return () => clearTimeout(timer);
  }, [isPlaying, index, last]);
  const move = (next: number) => {
    setPlaying(false);
    setChosen(Math.max(0, Math.min(next, last)));
  };
  const play = () => {
    if (index >= last) setChosen(0);
    setPlaying(true);
  };
  const shown = useMemo(() => (isOver ? runAt(run, moments[index] ?? Infinity) : run), [run, isOver, moments, index]);
  return { shown, moments, index, last, isPlaying, move, play, pause: () => setPlaying(false) };
};
export type Playback = ReturnType<typeof usePlayback>;
