export * from "./date-picker.tsx";
export * from "./date-range-picker.tsx";
export { formatPlainDate, type PlainDate, type PlainDateRange, toDate, toPlainDate } from "./plain-date.ts";
