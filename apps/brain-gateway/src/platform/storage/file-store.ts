import { createWriteStream, openAsBlob } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";

/** A file of one organization; both parts are ids of ours, so that no path leaves the folder. */
export type FileRef = { tenantId: string; folder: "exports"; id: string };

export type FileStore = {
  /** Whole or not at all: a file appears under its name when its last byte lies on disk. */
  write: (ref: FileRef, source: NodeJS.ReadableStream, signal: AbortSignal) => Promise<{ sizeBytes: number }>;
  /** Reads as it is sent; null where there is no such file. */
  open: (ref: FileRef, type: string) => Promise<Blob | null>;
  remove: (ref: FileRef) => Promise<void>;
  /** Everything of one organization. */
  removeAll: (tenantId: string) => Promise<void>;
};

const Id = z.uuid();

/** Files on the local disk, readable by this account alone. */
export const createFileStore = (root: string): FileStore => {
  const folderOf = (tenantId: string) => path.join(root, Id.parse(tenantId));
  const pathOf = ({ tenantId, folder, id }: FileRef) => path.join(folderOf(tenantId), folder, Id.parse(id));
  return {
    write: async (ref, source, signal) => {
      const target = pathOf(ref);
      const part = `${target}.part`;
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      try {
        await pipeline(source, createWriteStream(part, { mode: 0o600, flush: true }), { signal });
        await rename(part, target);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
      return { sizeBytes: (await stat(target)).size };
    },
    open: async (ref, type) => {
      try {
        return await openAsBlob(pathOf(ref), { type });
      } catch (error) {
        if (await stat(pathOf(ref)).catch(() => null)) throw error;
        return null;
      }
    },
    remove: (ref) => rm(pathOf(ref), { force: true }),
    removeAll: (tenantId) => rm(folderOf(tenantId), { recursive: true, force: true }),
  };
};
