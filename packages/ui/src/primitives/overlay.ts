/** The veil behind dialogs, sheets and drawers. */
export const overlayClasses =
  "fixed inset-0 bg-scrim data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in";

/** Radix tells controlled from uncontrolled by the property's presence, so an undefined one is left out. */
export const openState = (open: boolean | undefined, onOpenChange: ((open: boolean) => void) | undefined) => ({
  ...(open !== undefined && { open }),
  ...(onOpenChange && { onOpenChange }),
});
