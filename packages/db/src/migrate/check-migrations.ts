import { runPrisma } from "./run-prisma.ts";

export type SchemaAgreement = { agrees: boolean; output: string };

/** Whether replaying the migrations gives exactly what schema.prisma describes; uses a throw-away shadow database. */
export const checkMigrations = async (adminUrl: string): Promise<SchemaAgreement> => {
  const { exitCode, output } = await runPrisma(adminUrl, [
    "migrate",
    "diff",
    "--from-migrations",
    "prisma/migrations",
    "--to-schema",
    "prisma/schema.prisma",
    "--exit-code",
  ]);
  return { agrees: exitCode === 0, output };
};
