import { createFaults, type GateOptions, type Verdict } from "../harness/gate.ts";
import { committedPictures, megabytesOfPictures, removePicture, shrinkPictures } from "./committed-pictures.ts";
import { runPictures } from "./run-pictures.ts";
import { serveBench } from "./serve-bench.ts";

const bounds = { megabytes: 6 };

export type VisualOptions = GateOptions & {
  /** Writes the pictures that are missing or differ, and removes those of pages that are gone. */
  isUpdate?: boolean;
  /** How the pages begin that are looked at, instead of all: `primitives/button,patterns/`. */
  page?: string;
  plantedCss?: string;
};

/** Every page of the workbench against its committed picture, with axe, and under a finger from right to left. The short form takes half of the series. */
export const checkVisual = async (options: VisualOptions): Promise<Verdict> => {
  const { isFull, isUpdate = false, page, plantedCss } = options;
  const startedAt = Date.now();
  const bench = await serveBench(plantedCss);
  try {
    const series = isFull || isUpdate ? "all" : "half";
    const update = isUpdate ? "changed" : "none";
    const run = await runPictures({ url: bench.url, series, update, ...(page !== undefined && { page }) });
    if (isUpdate) await shrinkPictures(startedAt);
    const isWhole = series === "all" && page === undefined && run.pictures.length > 0;
    const orphans = isWhole ? committedPictures().filter((file) => !run.pictures.includes(file)) : [];
    if (isUpdate) for (const file of orphans) removePicture(file);
    const faults = createFaults();
    faults.list.push(...run.faults);
    if (!isUpdate) for (const file of orphans) faults.list.push(`${file} is a picture of nothing; run with --update`);
    const megabytes = megabytesOfPictures();
    faults.atMost("the size of all pictures in MB", megabytes, bounds.megabytes);
    faults.atLeast("the number of pictures compared", run.pictures.length, 1);
    const seconds = (Date.now() - startedAt) / 1000;
    return { counts: { pictures: run.pictures.length, megabytes, seconds }, faults: faults.list };
  } finally {
    await bench.close();
  }
};
