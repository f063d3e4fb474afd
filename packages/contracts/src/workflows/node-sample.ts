import type { JsonValue } from "../shared/is-json.ts";

type Config = Readonly<Record<string, unknown>>;

/** Examples by what the field `field` says, where that decides the shape; what is put out repeats it at `repeatedAt`. */
export type SamplesBy<Sample> = { field: string; repeatedAt: string[]; samples: Record<string, Sample> };
type Sampled<Sample> = { sample: Sample; samplesBy?: SamplesBy<Sample> | null | undefined };

const chosenIn = ({ field }: { field: string }, config: Config): string | null => {
  const value = config[field];
  return typeof value === "string" && value !== "" ? value : null;
};

const at = (value: unknown, [name, ...rest]: readonly string[]): unknown => {
  if (name === undefined) return value;
  return typeof value === "object" && value !== null ? at(Reflect.get(value, name), rest) : undefined;
};

/** The example of what a step puts out as it is configured. */
export const sampleFor = <Sample>({ sample, samplesBy }: Sampled<Sample>, config: Config): Sample => {
  const chosen = samplesBy ? chosenIn(samplesBy, config) : null;
  if (chosen === null || !samplesBy || !Object.hasOwn(samplesBy.samples, chosen)) return sample;
  return samplesBy.samples[chosen] ?? sample;
};

/** Whether what a step once put out is of the shape that its settings ask for now. */
export const fitsSettings = ({ samplesBy }: Sampled<unknown>, config: Config, output: JsonValue): boolean => {
  const chosen = samplesBy ? chosenIn(samplesBy, config) : null;
  const repeated = samplesBy ? at(output, samplesBy.repeatedAt) : undefined;
  return chosen === null || typeof repeated !== "string" || repeated === chosen;
};
