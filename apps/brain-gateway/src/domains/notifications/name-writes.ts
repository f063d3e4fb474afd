import type { Locale } from "@bizosaas/contracts";
import { z } from "zod";
import { titleOfTool } from "../connectors/index.ts";
import { shorten } from "./rules.ts";

/** A write that is asked for: its tool's id, and the step that makes it. */
export const ToldWrite = z.object({ tool: z.string(), stepName: z.string() });
export type ToldWrite = z.infer<typeof ToldWrite>;

const ToldWrites = z.array(ToldWrite).catch([]);

const nameOf = ({ tool, stepName }: ToldWrite, locale: Locale): string => {
  const title = titleOfTool(tool, locale) ?? tool;
  return title === stepName ? title : `${title} (${stepName})`;
};

/** Which writes are asked for, in the reader's language, then what was said. */
export const spokenDetail = ({ writes, detail }: { writes: unknown; detail: string }, locale: Locale): string => {
  const named = ToldWrites.parse(writes).map((write) => nameOf(write, locale));
  return shorten([...named, detail].filter((line) => line !== "").join(" · "), 500);
};
