import type { ComponentType } from "react";

/** What a state may want to know of the address: everything else reaches it through the document. */
export type StateProps = { locale: string };
export type State = ComponentType<StateProps>;

export type WorkbenchPage = {
  title: string;
  /** Shown one below the other, each in a frame with its name. */
  states: Record<string, State>;
  /**
   * What takes the whole screen or floats, rendered open: dialogs, menus, calendars. Each is shown and pictured alone, so
   * that two of them never fight over the focus. Write the trigger too, with `defaultOpen` or `open`.
   */
  overlays?: Record<string, State>;
};

/** One page of the bench: a component in every state it can be in. */
export const definePage = (page: WorkbenchPage): WorkbenchPage => page;
