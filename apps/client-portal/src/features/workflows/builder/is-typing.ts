/** Whether keys pressed there belong to a text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const overlays = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";

/** Whether it belongs to what lies over the page, such as a dialog or a menu. */
export const isOverPage = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(overlays) !== null;
