import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";
import { sourceFiles } from "./source-files.ts";

export type Import = {
  from: string;
  line: number;
  specifier: string;
  /** The file in this repository that a relative or aliased specifier names. */
  target: string | undefined;
  isTypeOnly: boolean;
};

const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile();

const workspaceOf = (file: string): string =>
  /^(apps|packages)\//.test(file) ? file.split("/").slice(0, 2).join("/") : (file.split("/")[0] ?? "");

const resolveTarget = (root: string, from: string, specifier: string): string | undefined => {
  const base = specifier.startsWith(".")
    ? path.posix.join(path.posix.dirname(from), specifier)
    : specifier.startsWith("@/")
      ? path.posix.join(workspaceOf(from), "src", specifier.slice(2))
      : undefined;
  if (base === undefined) return undefined;
  const tries = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`];
  return tries.find((candidate) => isFile(path.join(root, candidate))) ?? base;
};

const importsOf = (root: string, from: string): Import[] => {
  const text = readFileSync(path.join(root, from), "utf8");
  const { module, errors } = parseSync(from, text);
  if (errors[0]) throw new Error(`${from}: ${errors[0].message}`);
  const found = (start: number, specifier: string, isTypeOnly: boolean): Import => ({
    from,
    line: text.slice(0, start).split("\n").length,
    specifier,
    target: resolveTarget(root, from, specifier),
    isTypeOnly,
  });
  const fromStatics = module.staticImports.map(({ start, moduleRequest, entries }) =>
    found(start, moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType)),
  );
  const fromExports = module.staticExports.flatMap(({ start, entries }) => {
    const request = entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    return request
      ? [
          found(
            start,
            request.value,
            entries.every((entry) => entry.isType),
          ),
        ]
      : [];
  });
  const fromDynamics = module.dynamicImports.flatMap(({ start, moduleRequest }) => {
    const literal = /^["'](.+)["']$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1];
    return literal ? [found(start, literal, false)] : [];
  });
  return [...fromStatics, ...fromExports, ...fromDynamics];
};

/** Who imports what, read from the sources alone: nothing needs to be built or to type-check. */
export const readImports = (root: string): Import[] => sourceFiles(root).flatMap((file) => importsOf(root, file));

export { workspaceOf };
