import { readdirSync, rmSync, statSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";

const folder = path.join(import.meta.dirname, "pictures");

/** Every committed picture, as `primitives/button.light-1280.png`. */
export const committedPictures = (): string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll(path.sep, "/"))
      .filter((file) => file.endsWith(".png"));
  } catch {
    return [];
  }
};

export const megabytesOfPictures = (): number =>
  committedPictures().reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0) / 1_000_000;

export const removePicture = (file: string): void => rmSync(path.join(folder, file));

/** Writes the pictures made since then with a palette: a third of the size, and within the tolerance. */
export const shrinkPictures = async (sinceMs: number): Promise<void> => {
  const made = committedPictures().filter((file) => statSync(path.join(folder, file)).mtimeMs >= sinceMs);
  for (const file of made) {
    const full = path.join(folder, file);
    const small = await sharp(full)
      .png({ palette: true, quality: 100, effort: 10, dither: 0, compressionLevel: 9 })
      .toBuffer();
    await writeFile(`${full}.part`, small);
    await rename(`${full}.part`, full);
  }
};
