import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";

/** Kilobytes of 1,000 bytes, compressed, that a page brings before anybody does anything: `gate:vitals` asks for no more. */
const mostScriptKb = 250;

const Stats = z.array(z.object({ route: z.string(), firstLoadChunkPaths: z.array(z.string()) })).min(1);
const Exceptions = z.array(z.templateLiteral([z.string(), "=", z.number()]));

/** Pages of a built portal that bring more, each as a sentence. `mostOf` holds what single routes may bring instead. */
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

// "/route=450" lets one page bring more.
if (import.meta.main) {
  const exceptions = Exceptions.parse(process.argv.slice(2)).map((word) => word.split("="));
  const mostOf = Object.fromEntries(exceptions.map(([route = "", kb]) => [route, Number(kb)]));
  const heavy = findHeavyPages(process.cwd(), mostScriptKb, mostOf);
  if (heavy.length > 0) throw new Error(`${heavy.join("\n")}\nDoes a client module import a schema, and zod with it?`);
}
