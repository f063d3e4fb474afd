/** How far steps that are drawn by us stand apart, from one's corner to the next one's. */
export const columnWidth = 320;
export const rowHeight = 180;
/** The room that a step takes, with the gap around it. */
export const stepRoom = { width: 272, height: 120 } as const;
