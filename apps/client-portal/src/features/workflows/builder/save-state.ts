export type SaveState =
  | { kind: "saved" | "unsaved" | "saving" | "conflict" }
  /** `retryMs` until it is tried again by itself, if that may help; `isTrying` while it is. */
  | { kind: "error"; message: string; retryMs: number | null; isTrying: boolean };

/** What is told of the saving: nothing of a failure whose change was taken back since. */
export const shownState = (state: SaveState, isDirty: boolean): SaveState => {
  if (state.kind === "saved" && isDirty) return { kind: "unsaved" };
  return state.kind === "error" && !isDirty ? { kind: "saved" } : state;
};
