/** The dark note of tooltips and of controls that say why they are disabled. */
export const tooltipClasses =
  "max-w-72 rounded-control bg-fg px-2 py-1 text-meta text-surface shadow-raised data-[state=closed]:animate-fade-out data-[state=delayed-open]:animate-fade-in data-[state=instant-open]:animate-fade-in";
