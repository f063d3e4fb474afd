import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const Manifest = z.object({ scripts: z.record(z.string(), z.string()).default({}) });

const pagesIn = (root: string, folder: string): string[] => {
  const place = path.join(root, "docs", folder);
  return existsSync(place) ? readdirSync(place).map((name) => `${folder}/${name}`) : [];
};

/** Guides, decision records and gates that docs/README.md, their index, leaves out. */
export const findUnlisted = (root: string): string[] => {
  const file = path.join(root, "docs/README.md");
  if (!existsSync(file)) return [];
  const index = readFileSync(file, "utf8");
  const { scripts } = Manifest.parse(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")));
  const gates = Object.keys(scripts).filter((name) => name.startsWith("gate:"));
  return [
    ...[...pagesIn(root, "adr"), ...pagesIn(root, "guides")].filter((page) => !index.includes(`](${page})`)),
    ...gates.filter((name) => !index.includes(`\`${name.slice("gate:".length)}\``)),
  ].map((name) => `docs/README.md lists all records, guides and gates: add ${name}.`);
};
