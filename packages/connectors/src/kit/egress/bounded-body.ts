import { pipeline, type Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { AppError } from "@bizosaas/contracts";

/** The `cause` of the failure when a body outgrew its bound, so that a caller can ask for less at once. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

export const isBodyTooLarge = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Error && error.cause.name === "BodyTooLarge";

const decoderFor = (encoding: string): Transform => {
  if (encoding === "gzip" || encoding === "x-gzip") return createGunzip();
  if (encoding === "deflate") return createInflate();
  if (encoding === "br") return createBrotliDecompress();
  throw new AppError("upstream_failed", "The server packed its answer in a way that can't be read.");
};

const limiter = (maxBytes: number, onBytes: (bytes: number) => void): Transform => {
  let total = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.byteLength;
      onBytes(total);
      if (total <= maxBytes) return done(null, chunk);
      const megabytes = (maxBytes / 1024 / 1024).toFixed(maxBytes < 1024 * 1024 ? 2 : 0);
      done(
        new AppError("upstream_too_large", `The server's answer is larger than the ${megabytes} MB that are allowed.`, {
          cause: new BodyTooLarge(),
        }),
      );
    },
  });
};

type Bounds = {
  encodings: string[];
  maxBytes: number;
  onBytes: (bytes: number) => void;
  onEnd: (error?: Error) => void;
};

/** Unpacks a body and counts what comes out, so that a small packed answer can't fill the memory. */
export const boundedBody = (body: Readable, { encodings, maxBytes, onBytes, onEnd }: Bounds): Readable => {
  if (encodings.length > 2)
    throw new AppError("upstream_failed", "The server packed its answer in a way that can't be read.");
  const stages = [...encodings].reverse().map(decoderFor);
  const last = limiter(maxBytes, onBytes);
  pipeline([body, ...stages, last], (error) => onEnd(error ?? undefined));
  return last;
};
