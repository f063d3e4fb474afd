"use client";

import { createContext, type ReactNode, useContext } from "react";

/** Words that components say by themselves; a portal passes its catalogue's translation once, at the root. */
export const englishUiWords = {
  cancel: "Cancel",
  clear: "Clear",
  close: "Close",
  days: "days",
  hours: "hours",
  insertValue: "Insert a value",
  invalidJson: "This isn't valid JSON yet.",
  minutes: "minutes",
  seconds: "seconds",
  unit: "unit",
  collapse: "Collapse sidebar",
  connectFrom: "Connect from",
  connectTo: "Connect to",
  copied: "Copied",
  copy: "Copy",
  expand: "Expand sidebar",
  addRow: "Add row",
  reference: "Reference",
  removeRow: "Remove row",
  fitView: "Fit to screen",
  hidePassword: "Hide password",
  loading: "Loading",
  menu: "Open menu",
  name: "Name",
  navigation: "Main navigation",
  secondaryNavigation: "Settings and help",
  noMatches: "Nothing matches.",
  notifications: "Notifications",
  notSet: "Not set",
  openStepHint: "Press Enter to open the step.",
  optional: "optional",
  problems: (count: number): string => (count === 1 ? "1 problem" : `${count} problems`),
  replace: "Replace",
  retry: "Try again",
  saved: "Saved",
  search: "Search",
  select: "Choose…",
  sidebar: "Sidebar",
  showPassword: "Show password",
  skipToContent: "Skip to content",
  showAsChart: "Show as chart",
  showAsTable: "Show as table",
  tidyUp: "Tidy up layout",
  trendBetter: "better",
  trendWorse: "worse",
  unknown: "unknown",
  value: "Value",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  columns: "Columns",
  comfortable: "Comfortable",
  compact: "Compact",
  resetView: "Reset",
  rowHeight: "Row height",
  selectAllRows: (count: number): string => `Select all ${count}`,
  selectRow: (name: string): string => `Select ${name}`,
  selectedCount: (count: number): string => `${count} selected`,
  tableView: "Columns and row height",
  chooseDate: "Choose a date",
  chooseDates: "Choose dates",
  chooseFiles: "Choose files",
  clearAll: "Clear all",
  dropFiles: "or drop them here",
  fileTooLarge: (name: string, limit: string): string => `${name} is larger than ${limit}. Choose a smaller file.`,
  fileWrongKind: (name: string, kinds: string): string =>
    `${name} can't be used. Choose a file of these kinds: ${kinds}.`,
  highest: "Highest",
  lowest: "Lowest",
  moreChosen: (count: number): string => `${count} more`,
  month: "Month",
  nextMonth: "Next month",
  opensNewTab: "opens in a new tab",
  previousMonth: "Previous month",
  remove: (name: string): string => `Remove ${name}`,
  today: "Today",
  year: "Year",
};
export type UiWords = typeof englishUiWords;

const UiWordsContext = createContext<UiWords>(englishUiWords);

/** Gives every component below it the given words; those left out stay English. */
export function UiWordsProvider({ words, children }: { words: Partial<UiWords>; children: ReactNode }) {
  return <UiWordsContext value={{ ...englishUiWords, ...words }}>{children}</UiWordsContext>;
}

export const useUiWords = (): UiWords => useContext(UiWordsContext);
