export { DatePicker, type DatePickerProps } from "./date-picker.tsx";
export { DateRangePicker, type DateRangePickerProps, type DateRangePreset } from "./date-range-picker.tsx";
export { type PlainDate, type PlainDateRange, toDate, toPlainDate } from "./plain-date.ts";
