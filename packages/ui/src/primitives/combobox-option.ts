export type ComboboxOption = {
  value: string;
  label: string;
  description?: string | undefined;
  group?: string | undefined;
  keywords?: string[] | undefined;
};
