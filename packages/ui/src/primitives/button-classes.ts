import { cva, type VariantProps } from "class-variance-authority";

/** How a button looks; also for links that act as the page's action (`<Link className={buttonClasses()}>`). */
export const buttonClasses = cva(
  [
    "relative inline-flex shrink-0 items-center justify-center gap-2 rounded-control border font-semibold whitespace-nowrap no-underline transition-colors select-none",
    "disabled:cursor-not-allowed disabled:border-border disabled:bg-sunken disabled:text-fg-subtle aria-disabled:cursor-not-allowed",
    // A loading button keeps its colour; one that is refused looks like any disabled one.
    "[&[aria-disabled=true]:not([aria-busy])]:border-border [&[aria-disabled=true]:not([aria-busy])]:bg-sunken [&[aria-disabled=true]:not([aria-busy])]:text-fg-subtle",
    "pointer-coarse:min-h-11 pointer-coarse:min-w-11 [&_svg]:size-4 [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary: "border-transparent bg-primary text-on-primary hover:bg-primary-hover",
        secondary: "border-border bg-surface text-fg hover:bg-hover",
        ghost:
          "border-transparent bg-transparent text-fg hover:bg-hover disabled:border-transparent disabled:bg-transparent [&[aria-disabled=true]:not([aria-busy])]:border-transparent [&[aria-disabled=true]:not([aria-busy])]:bg-transparent",
        danger: "border-transparent bg-danger text-on-danger hover:bg-danger-hover",
      },
      size: {
        sm: "h-7 text-dense",
        md: "h-8 text-body",
        lg: "h-9 text-body",
      },
      shape: { text: "", icon: "aspect-square" },
      fullWidth: { true: "w-full", false: "" },
    },
    compoundVariants: [
      { shape: "text", size: "sm", class: "px-2.5" },
      { shape: "text", size: "md", class: "px-3" },
      { shape: "text", size: "lg", class: "px-4" },
    ],
    defaultVariants: { variant: "secondary", size: "md", shape: "text", fullWidth: false },
  },
);
export type ButtonVariant = NonNullable<VariantProps<typeof buttonClasses>["variant"]>;
export type ButtonSize = NonNullable<VariantProps<typeof buttonClasses>["size"]>;

/** They stand alone, so that a finger's room takes none from a line above; a link in a sentence is as high as its words. */
const aloneForFinger = "pointer-coarse:relative pointer-coarse:after:absolute pointer-coarse:after:inset-finger";

/** How a text link looks. `quiet` is for links inside tables and breadcrumbs, where colour would shout. */
export const linkClasses = cva("rounded-badge underline-offset-4 transition-colors", {
  variants: {
    variant: {
      standard: "text-primary-text underline decoration-border-strong hover:decoration-current",
      quiet: `text-fg no-underline hover:underline ${aloneForFinger}`,
      muted: `text-fg-muted no-underline hover:text-fg hover:underline ${aloneForFinger}`,
    },
  },
  defaultVariants: { variant: "standard" },
});
