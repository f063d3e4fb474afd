export * from "./date-picker.tsx";
export * from "./date-range-picker.tsx";
export { type PlainDate, type PlainDateRange, toDate, toPlainDate } from "./plain-date.ts";
