import type { ReactNode } from "react";
import type { FieldControlProps } from "../../primitives/field.tsx";

/** A field's control that is made of several: named by the field's label, told of by its help and its error. */
export function ControlGroup({
  control,
  isDense = false,
  children,
}: {
  control: FieldControlProps;
  /** For rows that are one line high. */
  isDense?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <div
      role="group"
      id={control.id}
      aria-labelledby={`${control.id}-label`}
      aria-describedby={control["aria-describedby"]}
      className={isDense ? "grid gap-2" : "grid gap-3"}
    >
      {children}
    </div>
  );
}
