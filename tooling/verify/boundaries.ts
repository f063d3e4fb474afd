import { type Import, workspaceOf } from "./import-graph.ts";

const portal = ["portal-kit", "gateway-client", "contracts", "ui"];
const everything = [
  "contracts",
  "ui",
  "db",
  "connectors",
  "workflows",
  "gateway-client",
  "portal-kit",
  "brain-gateway",
  "e2e",
  "gates",
];

/** ARCHITECTURE.md's table: which workspace may import which by name. */
const mayImport: Record<string, readonly string[]> = {
  "packages/contracts": [],
  "packages/ui": [],
  "packages/db": ["contracts"],
  "packages/connectors": ["contracts"],
  "packages/workflows": ["contracts"],
  "packages/gateway-client": ["contracts"],
  "packages/portal-kit": ["gateway-client", "contracts", "ui", "db/sign-in"],
  "apps/client-portal": portal,
  "apps/admin-portal": portal,
  "apps/brain-gateway": ["contracts", "db", "connectors", "workflows"],
  e2e: everything,
  gates: everything,
  tooling: ["db"],
};

/** What a test may use besides: real peers and databases of its own. */
const testsMayImport = ["contracts", "db", "db/testing", "connectors/fixtures"];

/** Real peers, servers and databases that a package offers to tests beside its ordinary door. */
const testDoors = ["db/testing", "connectors/fixtures", "brain-gateway/fixtures", "brain-gateway/testing"];

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || /\/(testing|fixtures)\//.test(file);

/** Packages that only the named places may import. */
const reserved: { pattern: RegExp; why: string; allowed: RegExp }[] = [
  { pattern: /^(@prisma\/|prisma)/, why: "Prisma belongs to packages/db", allowed: /^(packages\/db|gates)\// },
  {
    pattern: /^pg$/,
    why: "the database is reached through packages/db",
    allowed: /^(packages\/db|gates|apps\/brain-gateway\/src\/platform)\//,
  },
  {
    pattern: /^(next|next-auth)(\/|$)/,
    why: "only the portals know Next",
    allowed: /^(apps\/(client|admin)-portal|packages\/portal-kit)\//,
  },
  {
    pattern: /^fastify(\/|$)/,
    why: "only the gateway's platform knows Fastify",
    allowed: /^(apps\/brain-gateway\/src\/(platform|testing|main)|gates)/,
  },
  {
    pattern: /^@dbos-inc\//,
    why: "the workflow engine is behind its port",
    allowed: /^(apps\/brain-gateway\/src\/platform\/engine|gates)\//,
  },
];

const leaves = /^packages\/(contracts|ui)\//;

const workspaceRule = ({ from, specifier }: Import): string | undefined => {
  const wanted = /^@bizosaas\/(.+)$/.exec(specifier)?.[1];
  if (!wanted) return undefined;
  const [name = ""] = wanted.split("/");
  const own = workspaceOf(from);
  if (own.endsWith(`/${name}`)) return `${own} imports itself by name; use a relative path`;
  const allowed = [...(mayImport[own] ?? []), ...(isTest(from) ? testsMayImport : [])];
  const isTestDoor = testDoors.includes(wanted) && own !== "e2e" && own !== "gates";
  if (allowed.includes(wanted) || (allowed.includes(name) && !isTestDoor)) return undefined;
  return `${own} may not import ${specifier}`;
};

/** A tool's configuration at the root, which a workspace's own may extend. */
const isConfig = (file: string): boolean => /\.config\.(ts|mjs)$/.test(file);
const extendsRootConfig = (from: string, target: string): boolean =>
  isConfig(from) && isConfig(target) && !target.includes("/");

const relativeRule = ({ from, target }: Import): string | undefined => {
  if (!target || extendsRootConfig(from, target)) return undefined;
  const [own, other] = [workspaceOf(from), workspaceOf(target)];
  return own === other ? undefined : `${own} reaches into ${other} by a relative path; import it by name`;
};

const domainOf = (file: string): string | undefined => /^apps\/brain-gateway\/src\/domains\/([^/]+)\//.exec(file)?.[1];

const domainRule = ({ from, target }: Import): string | undefined => {
  const other = target && domainOf(target);
  if (!target || !other || isTest(from)) return undefined;
  if (from.startsWith("apps/brain-gateway/src/platform/")) return "the platform may not know a domain";
  const isOtherDomain = domainOf(from) !== undefined && domainOf(from) !== other;
  return isOtherDomain && !target.endsWith(`/${other}/index.ts`)
    ? `call the domain ${other} through its index.ts`
    : undefined;
};

const reservedRule = ({ from, specifier, isTypeOnly }: Import): string | undefined => {
  if (leaves.test(from) && specifier.startsWith("node:") && !isTest(from)) return "this package must run in a browser";
  if (isTypeOnly || isTest(from)) return undefined;
  return reserved.find(({ pattern, allowed }) => pattern.test(specifier) && !allowed.test(from))?.why;
};

/** Each import that ARCHITECTURE.md forbids, with the reason. */
export const findBoundaryViolations = (imports: Import[]): string[] =>
  imports.flatMap((each) => {
    const why = workspaceRule(each) ?? relativeRule(each) ?? domainRule(each) ?? reservedRule(each);
    return why ? [`${each.from}:${each.line} ${each.specifier}: ${why}`] : [];
  });
