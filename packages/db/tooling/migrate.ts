import { migrateDatabase } from "../src/migrate/migrate-database.ts";
import { administratorUrl } from "./administrator-url.ts";

const applied = await migrateDatabase({ adminUrl: administratorUrl() });
console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Nothing to apply.");
