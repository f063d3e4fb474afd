import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";

const Stats = z.array(z.object({ route: z.string(), firstLoadChunkPaths: z.array(z.string()) })).min(1);
const Bounds = z.tuple([z.coerce.number().positive()], z.templateLiteral([z.string(), "=", z.number()]));

/**
 * Pages of a built portal that bring more before anybody does anything, each as a sentence. `mostOf` holds what single
 * routes may bring instead.
 */
export const findHeavyPages = (portal: string, mostKb: number, mostOf: Record<string, number> = {}): string[] => {
  const sizes = new Map<string, number>();
  const sizeOf = (file: string): number => {
    const size = sizes.get(file) ?? gzipSync(readFileSync(path.join(portal, file))).length;
    sizes.set(file, size);
    return size;
  };
  const stats: unknown = JSON.parse(
    readFileSync(path.join(portal, ".next/diagnostics/route-bundle-stats.json"), "utf8"),
  );
  const pages = Stats.parse(stats);
  const unknown = Object.keys(mostOf).filter((excepted) => !pages.some(({ route }) => route === excepted));
  return [
    ...unknown.map((route) => `${route} is excepted, and there is no such page`),
    ...pages.flatMap(({ route, firstLoadChunkPaths }) => {
      const kb = firstLoadChunkPaths.reduce((sum, file) => sum + sizeOf(file), 0) / 1000;
      const most = mostOf[route] ?? mostKb;
      return kb <= most ? [] : [`${route} brings ${kb.toFixed(1)} KB of script, more than ${most}`];
    }),
  ];
};

// "230 /route=240": kilobytes of 1,000 bytes, compressed, and what one page may bring instead.
// What the pages of today bring and a little room, below the 250 of `gate:vitals`, so that no page grows unseen.
if (import.meta.main) {
  const [mostKb, ...exceptions] = Bounds.parse(process.argv.slice(2));
  const mostOf = Object.fromEntries(
    exceptions.map((word) => word.split("=")).map(([route = "", kb]) => [route, Number(kb)]),
  );
  const heavy = findHeavyPages(process.cwd(), mostKb, mostOf);
  if (heavy.length > 0) {
    const hint =
      "Does a client module import a schema, and zod with it, or something big that could come with the first use?";
    throw new Error(`${heavy.join("\n")}\n${hint}`);
  }
}
