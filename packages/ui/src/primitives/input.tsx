import type { ComponentProps } from "react";
import { type ControlSize, controlClasses } from "./control-classes.ts";

export type InputProps = Omit<ComponentProps<"input">, "className" | "style" | "size"> & {
  size?: ControlSize | undefined;
  font?: "sans" | "mono" | undefined;
};

/** A one-line text control. Wrap it in `Field` for its label, help and error. */
export function Input({ size, font, ...props }: InputProps) {
  return <input {...props} className={`${controlClasses({ size, font })} read-only:bg-sunken`} />;
}
