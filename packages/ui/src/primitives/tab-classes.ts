/** How one tab looks, whether it is a tab of `Tabs` or a link of `TabLinks`; a row too wide for a phone begins at the open one. */
export const tabClasses =
  "-mb-px inline-flex h-10 shrink-0 items-center gap-2 border-b-2 border-transparent px-1 text-body text-fg-muted no-underline inset-focus transition-colors hover:text-fg data-[state=active]:border-primary data-[state=active]:font-semibold data-[state=active]:text-fg aria-[current=page]:border-primary aria-[current=page]:font-semibold aria-[current=page]:text-fg aria-[current=page]:[scroll-initial-target:nearest] pointer-coarse:h-11";
