import { cva, type VariantProps } from "class-variance-authority";

/** The box that every one-line control shares, so that inputs, selects and buttons of one size line up. */
export const controlClasses = cva(
  [
    "w-full min-w-0 rounded-control border border-border-strong bg-surface text-fg transition-colors",
    "hover:border-fg-subtle disabled:cursor-not-allowed disabled:border-border disabled:bg-sunken disabled:text-fg-muted",
    "aria-disabled:cursor-not-allowed aria-disabled:border-border aria-disabled:bg-sunken aria-disabled:text-fg-muted aria-disabled:hover:border-border",
    "aria-invalid:border-danger aria-invalid:hover:border-danger",
    "pointer-coarse:min-h-11 pointer-coarse:text-lead",
  ],
  {
    variants: {
      size: {
        sm: "h-7 px-2 text-dense",
        md: "h-8 px-2.5 text-body",
        lg: "h-9 px-3 text-body",
      },
      font: { sans: "", mono: "font-mono" },
    },
    defaultVariants: { size: "md", font: "sans" },
  },
);
export type ControlSize = NonNullable<VariantProps<typeof controlClasses>["size"]>;

/** A floating panel: popovers, menus, select lists. */
export const panelClasses =
  "rounded-card border border-border bg-raised text-fg shadow-raised data-[state=open]:animate-pop-in data-[state=closed]:animate-pop-out";

/** One choice in a menu, select or combobox. */
export const optionClasses =
  "relative flex min-h-8 cursor-default items-center gap-2 rounded-control px-2 py-1 text-body outline-none select-none pointer-coarse:min-h-11 data-[disabled=true]:text-fg-subtle data-[disabled]:not-data-[disabled=false]:text-fg-subtle data-[highlighted]:bg-hover data-[selected=true]:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-fg-muted";
