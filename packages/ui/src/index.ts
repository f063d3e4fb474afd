export { AppShell, type AppShellProps } from "./patterns/app-shell.tsx";
export * from "./patterns/breadcrumbs.tsx";
export * from "./patterns/callout.tsx";
export * from "./patterns/card.tsx";
export * from "./patterns/charts/sparkline.tsx";
export { CopyButton } from "./patterns/copy-button.tsx";
export { CopyField } from "./patterns/copy-field.tsx";
export * from "./patterns/data-table/columns.ts";
export * from "./patterns/data-table/data-table.tsx";
export * from "./patterns/data-table/data-table-skeleton.tsx";
export * from "./patterns/data-table/sort-rows.ts";
export * from "./patterns/data-table/table-view.ts";
export {
  type TableSelection,
  TableSelectionContext,
  useTableSelection,
} from "./patterns/data-table/use-table-selection.ts";
export * from "./patterns/description-list.tsx";
export { DetailPane, type DetailPaneProps } from "./patterns/detail-pane/detail-pane.tsx";
export { DueTime } from "./patterns/due-time.tsx";
export * from "./patterns/empty-state.tsx";
export { ErrorState, type ErrorStateProps } from "./patterns/error-state.tsx";
export * from "./patterns/filter-bar.tsx";
export { type FilterChip, FilterChips } from "./patterns/filter-chips.tsx";
export * from "./patterns/form/form-schema.ts";
export { LeaveGuard, type LeaveGuardProps } from "./patterns/form/leave-guard.tsx";
export { SettingsForm, type SettingsFormProps } from "./patterns/form/settings-form.tsx";
export {
  type FormFailure,
  type FormState,
  type FormValues,
  type UseFormOptions,
  useForm,
} from "./patterns/form/use-form.ts";
export { CompletedText } from "./patterns/form-field/completed-text.tsx";
export { ControlGroup } from "./patterns/form-field/control-group.tsx";
export { DescribedControl } from "./patterns/form-field/described-control.tsx";
export * from "./patterns/form-field/field-values.ts";
export * from "./patterns/form-field/form-field-descriptor.ts";
export {
  type DescribedControlProps,
  FormFieldInput,
  type FormFieldInputProps,
} from "./patterns/form-field/form-field-input.tsx";
export { MultiselectControl } from "./patterns/form-field/multiselect-control.tsx";
export * from "./patterns/format-money.ts";
export * from "./patterns/format-time.ts";
export * from "./patterns/json-view.tsx";
export * from "./patterns/link-component.tsx";
export { LinkProvider, RouterLink } from "./patterns/link-context.tsx";
export * from "./patterns/money.tsx";
export * from "./patterns/nav-items.ts";
export { NotificationBell, type NotificationBellProps } from "./patterns/notification-bell.tsx";
export * from "./patterns/notification-list.tsx";
export * from "./patterns/page-body.tsx";
export * from "./patterns/page-header.tsx";
export * from "./patterns/pager.tsx";
export { PaletteButton, type PaletteButtonProps } from "./patterns/palette-button.tsx";
export { ReferenceLine } from "./patterns/reference-line.tsx";
export { RelativeTime } from "./patterns/relative-time.tsx";
export { RunButton, type RunButtonProps, type RunState } from "./patterns/run-button.tsx";
export { SearchInput } from "./patterns/search-input.tsx";
export { SecretField, type SecretFieldProps } from "./patterns/secret-field.tsx";
export * from "./patterns/settings-section.tsx";
export * from "./patterns/settings-section-skeleton.tsx";
export { SidebarButton, type SidebarButtonProps } from "./patterns/sidebar-button.tsx";
export * from "./patterns/sidebar-cookie.ts";
export { SidebarNav } from "./patterns/sidebar-nav.tsx";
export * from "./patterns/stat.tsx";
export * from "./patterns/status-badge.tsx";
export { StatusBar, type StatusBarProps, type StatusDay } from "./patterns/status-bar.tsx";
export * from "./patterns/status-look.ts";
export * from "./patterns/tab-links.tsx";
export * from "./patterns/timeline.tsx";
export { Trend, type TrendProps } from "./patterns/trend.tsx";
export { Wizard, type WizardProps, type WizardStep } from "./patterns/wizard/wizard.tsx";
export * from "./patterns/wizard/wizard-steps.ts";
export { Accordion, type AccordionItem, type AccordionProps } from "./primitives/accordion.tsx";
export * from "./primitives/avatar.tsx";
export * from "./primitives/badge.tsx";
export * from "./primitives/button.tsx";
export * from "./primitives/button-classes.ts";
export { Checkbox, type CheckboxProps } from "./primitives/checkbox.tsx";
export * from "./primitives/code.tsx";
export { Combobox, type ComboboxOption, type ComboboxProps } from "./primitives/combobox.tsx";
export { ConfirmDialog, type ConfirmDialogProps } from "./primitives/confirm-dialog.tsx";
export { ContextMenu, type ContextMenuProps } from "./primitives/context-menu.tsx";
export { formatPlainDate } from "./primitives/date/plain-date.ts";
export { Dialog, DialogClose, type DialogProps } from "./primitives/dialog.tsx";
export { Drawer } from "./primitives/drawer.tsx";
export { DropdownMenu, type DropdownMenuProps, type MenuGroup, type MenuItem } from "./primitives/dropdown-menu.tsx";
export { Field, type FieldControlProps, type FieldProps } from "./primitives/field.tsx";
export { FileDrop, type FileDropProps } from "./primitives/file-drop.tsx";
export { IconButton, type IconButtonProps } from "./primitives/icon-button.tsx";
export * from "./primitives/input.tsx";
export * from "./primitives/kbd.tsx";
export { MultiCombobox, type MultiComboboxProps } from "./primitives/multi-combobox.tsx";
export * from "./primitives/native-select.tsx";
export { PasswordInput } from "./primitives/password-input.tsx";
export { Popover, type PopoverProps } from "./primitives/popover.tsx";
export * from "./primitives/progress.tsx";
export { RadioGroup, type RadioGroupProps, type RadioOption } from "./primitives/radio-group.tsx";
export { ScrollArea } from "./primitives/scroll-area.tsx";
export { SegmentedControl, type SegmentedControlProps } from "./primitives/segmented-control.tsx";
export { Select, type SelectProps } from "./primitives/select.tsx";
export * from "./primitives/separator.tsx";
export { Sheet, type SheetProps } from "./primitives/sheet.tsx";
export * from "./primitives/skeleton.tsx";
export { Slider, type SliderProps } from "./primitives/slider.tsx";
export * from "./primitives/spinner.tsx";
export { Switch, type SwitchProps } from "./primitives/switch.tsx";
export { type Tab, Tabs, type TabsProps } from "./primitives/tabs.tsx";
export * from "./primitives/text-link.tsx";
export * from "./primitives/textarea.tsx";
export { toast } from "./primitives/toast.ts";
export { Toaster } from "./primitives/toaster.tsx";
export { Tooltip } from "./primitives/tooltip.tsx";
export { useIsPersonHere } from "./primitives/use-is-person-here.ts";
export { useLoaded } from "./primitives/use-loaded.ts";
export { useMedia } from "./primitives/use-media.ts";
export { dutchUiWords } from "./words/dutch-ui-words.ts";
export { numberFormat } from "./words/intl-formats.ts";
export { englishUiWords, type UiWords, UiWordsProvider, useUiWords } from "./words/ui-words.tsx";
