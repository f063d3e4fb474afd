import type { FieldControlProps } from "../../primitives/field.tsx";
import type { ExpressionReference, FormFieldDescriptor } from "./form-field-descriptor.ts";

/** What every control of a described field gets. */
export type DescribedControlProps = {
  field: FormFieldDescriptor;
  /** Ids and states; spread on the control. */
  control: FieldControlProps;
  value: unknown;
  onChange: (value: unknown) => void;
  disabled: boolean;
  references: readonly ExpressionReference[];
  /** Of a code's text, counted from 1: the line that can't be read. */
  errorLine?: number | undefined;
};
