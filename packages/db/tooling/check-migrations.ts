import { checkMigrations } from "../src/migrate/check-migrations.ts";
import { administratorUrl } from "./administrator-url.ts";

const { agrees, output } = await checkMigrations(administratorUrl());
console.log(output);
process.exitCode = agrees ? 0 : 1;
