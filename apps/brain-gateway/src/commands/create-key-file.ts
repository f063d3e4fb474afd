import { z } from "zod";
import { commandEnv } from "../env.ts";
import { ensureKeyFile } from "../platform/vault/key-file.ts";

/** Makes the key-encryption key once; an existing one is kept. Prints one JSON line. */
const { KEY_ENCRYPTION_KEY_FILE } = commandEnv(z.object({ KEY_ENCRYPTION_KEY_FILE: z.string().min(1) }));
const created = ensureKeyFile(KEY_ENCRYPTION_KEY_FILE);
process.stdout.write(`${JSON.stringify({ file: KEY_ENCRYPTION_KEY_FILE, created })}\n`);
