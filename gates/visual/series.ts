/** Themes and widths in which everything is pictured. The phone has a finger: coarse pointers get the larger targets. */
export const allSeries = [
  { name: "light-1280", colorScheme: "light", width: 1280, height: 720, isPhone: false },
  { name: "dark-360", colorScheme: "dark", width: 360, height: 720, isPhone: true },
  { name: "dark-1280", colorScheme: "dark", width: 1280, height: 720, isPhone: false },
  { name: "light-360", colorScheme: "light", width: 360, height: 720, isPhone: true },
] as const;
export type Series = (typeof allSeries)[number];

/** The short form keeps both themes and both widths, each once. */
export const halfSeries: readonly Series[] = allSeries.slice(0, 2);
/** For what is the same in either theme. */
export const phoneSeries: Series = allSeries[3];
