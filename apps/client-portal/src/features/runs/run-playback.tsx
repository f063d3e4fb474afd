"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Button, formatDuration, IconButton, Slider } from "@bizosaas/ui";
import { Pause, Play, SkipBack, SkipForward } from "lucide-react";
import type { Playback } from "./use-playback.ts";
import { runWords } from "./words.ts";

/** Moves through a finished run, from one recorded instant to the next. */
export function RunPlayback({ playback }: { playback: Playback }) {
  const t = useWords(runWords).playback;
  const { moments, index, last, isPlaying, move, play, pause } = playback;
  if (last < 1) return null;
  const offset = (at: number) => formatDuration((moments[at] ?? 0) - (moments[0] ?? 0));
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="flex items-center gap-1">
        <IconButton
          label={t.previous}
          icon={<SkipBack aria-hidden />}
          disabled={index === 0}
          onClick={() => move(index - 1)}
        />
        <Button icon={isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />} onClick={isPlaying ? pause : play}>
          {isPlaying ? t.pause : t.play}
        </Button>
        <IconButton
          label={t.next}
          icon={<SkipForward aria-hidden />}
          disabled={index === last}
          onClick={() => move(index + 1)}
        />
      </div>
      <div className="min-w-0 flex-1 basis-60">
        <Slider
          label={t.title}
          value={[index]}
          max={last}
          format={(at) => t.moment(offset(at), at + 1, last + 1)}
          onValueChange={([next = 0]) => move(next)}
        />
      </div>
    </div>
  );
}
