import { readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { z } from "zod";
import { readE2eState } from "../env.ts";

const File = z.object({ urls: z.object({ admin: z.string() }) });

/** What earlier journeys connected to the same vendor: nobody looks at it any more, and it would be read every few seconds till the end. */
export const restConnectionsTo = async (url: string): Promise<void> => {
  const { urls } = File.parse(JSON.parse(await readFile(path.join(readE2eState().dataDir, "database.json"), "utf8")));
  const client = new pg.Client({ connectionString: urls.admin });
  await client.connect();
  try {
    await client.query("update connection set next_sync_at = null where $1 = any(hosts)", [new URL(url).host]);
  } finally {
    await client.end();
  }
};
