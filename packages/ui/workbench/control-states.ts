/** A state of the workbench's page, by its name there; an overlay's name where it is one. */
type Shown = {
  in: string;
  /** Finds the control in that state, where `find` of its row doesn't. */
  find?: string;
  /** A key on the first button that brings it up. */
  after?: string;
};
/** Why a control has no such state. */
type Missing = { not: string };
/** `press`: the keys that would use it, where those of its row walk on to another. */
type Refused = Shown & { reason: string; press?: readonly string[] };

type ControlRow = {
  /** Where the workbench shows it: `primitives/button`. */
  page: string;
  /** Finds the control in a state, as CSS. */
  find: string;
  /** The keys that use it, and where; once pressed, something on the screen is different. */
  keyboard: Shown & { press: readonly string[] };
  /** Tab reaches it, and it shows that it has the focus. */
  focus: true;
  disabledReason: Refused | Missing;
  /** One of its choices that can't be chosen, where it has such. */
  disabledChoice?: Refused;
  invalid: Shown | Missing;
  loading: Shown | Missing;
  /** Looked at from right to left: nothing stands out sideways. */
  rtl: true;
  /** 44 px by 44 px where the pointer is a finger. */
  coarse: true | Missing;
};

const everywhere = { focus: true, rtl: true, coarse: true } as const;
const holdsNothing = { not: "It holds no value that could be wrong." };
const atOnce = { not: "What it does is done at once; what it opens tells of its own waiting." };
const opens = (what: string, name: string): ControlRow => ({
  ...{ page: `primitives/${what}`, find: "button", ...everywhere },
  keyboard: { in: name, press: ["Enter"] },
  disabledReason: { not: "Its trigger is a button, which says its own reason." },
  invalid: holdsNothing,
  loading: atOnce,
});
/** A control for a form: its field names it, says what is wrong and why it can't be used. */
const inField = (page: string, find: string, reason: string) => ({
  ...{ page, find, ...everywhere },
  disabledReason: { in: "Disabled with a reason", reason },
  invalid: { in: "Invalid" },
  loading: { in: "Loading" },
});

/** Every primitive that is used by hand, by its module: what it can be, and where the workbench shows it so. */
export const controlStates: Record<string, ControlRow> = {
  "primitives/button": {
    ...{ page: "primitives/button", find: "button", ...everywhere },
    keyboard: { in: "Variants", press: ["Enter"] },
    disabledReason: { in: "Disabled with a reason", reason: "Mend the two problems first." },
    invalid: holdsNothing,
    loading: { in: "Loading" },
  },
  "primitives/icon-button": {
    ...{ page: "primitives/icon-button", find: "button", ...everywhere },
    keyboard: { in: "Variants", press: ["Space"] },
    disabledReason: { in: "Disabled with a reason", reason: "A run is still using this step." },
    invalid: holdsNothing,
    loading: { in: "Loading" },
  },
  "primitives/text-link": {
    ...{ page: "primitives/text-link", find: "a", ...everywhere },
    keyboard: { in: "Quiet and muted", press: ["Enter"] },
    disabledReason: { not: "A place that can't be gone to is told of in words, not linked." },
    invalid: holdsNothing,
    loading: { not: "The page that it leads to shows its own skeleton." },
  },
  "primitives/input": {
    ...inField("primitives/input", "input", "It is in links that others keep."),
    keyboard: { in: "Empty and filled", press: ["a"] },
  },
  "primitives/password-input": {
    ...inField("primitives/password-input", "input", "You sign in through your organization."),
    keyboard: { in: "Hidden", press: ["a"] },
  },
  "primitives/textarea": {
    ...inField("primitives/textarea", "textarea", "Only who paused it changes why."),
    keyboard: { in: "Empty and filled", press: ["a", "Enter"] },
  },
  "primitives/code-editor/code-editor": {
    ...inField("primitives/code-editor", "textarea", "This version is published."),
    keyboard: { in: "Written", press: ["Tab"] },
    loading: { not: "What is written is checked as it is saved, by the form around it." },
  },
  "primitives/select": {
    ...inField("primitives/select", "[role=combobox]", "It can't change while an invoice is open."),
    keyboard: { in: "Empty and chosen", press: ["ArrowDown"] },
    disabledChoice: {
      ...{ in: "Open", find: "[role=option][aria-disabled=true]" },
      ...{ reason: "Your plan has two countries.", press: ["Enter", "Space", "l"] },
    },
  },
  "primitives/native-select": {
    ...inField("primitives/native-select", "select", "It can't change while an invoice is open."),
    keyboard: { in: "Empty and chosen", press: ["ArrowDown"] },
  },
  "primitives/combobox": {
    ...inField("primitives/combobox", "[role=combobox]", "Pause the workflow to change its trigger."),
    keyboard: { in: "Empty and chosen", press: ["Enter"] },
  },
  "primitives/multi-combobox": {
    ...inField("primitives/multi-combobox", "[role=combobox]", "Only an owner changes who sees this workflow."),
    keyboard: { in: "Empty, a few, many", press: ["Enter"] },
  },
  "primitives/checkbox": {
    ...inField("primitives/checkbox", "[role=checkbox]", "Your plan keeps records for one year."),
    keyboard: { in: "Off, on, in between", press: ["Space"] },
  },
  "primitives/radio-group": {
    ...inField("primitives/radio-group", "[role=radio]", "It follows the shop's own hours."),
    keyboard: { in: "Nothing chosen, and one", press: ["Space"] },
    invalid: { in: "Invalid", find: "[role=radiogroup]" },
    loading: { in: "Loading", find: "[role=radiogroup]" },
  },
  "primitives/segmented-control": {
    ...inField("primitives/segmented-control", "[role=radio]", "Only an owner allows that."),
    keyboard: { in: "Two and three", find: "[role=radio][aria-checked=true]", press: ["ArrowLeft", "Space"] },
    disabledReason: {
      ...{ in: "Disabled with a reason", find: "[role=radio][aria-describedby]" },
      ...{ reason: "Only an owner allows that.", press: ["Space"] },
    },
    invalid: { in: "Invalid", find: "[role=radiogroup]" },
    loading: { in: "Loading", find: "[role=radiogroup]" },
  },
  "primitives/switch": {
    ...inField("primitives/switch", "[role=switch]", "Set up a code for yourself first."),
    keyboard: { in: "Off and on", press: ["Space"] },
    invalid: { not: "It takes effect at once: what can't be is refused with a toast, and it goes back." },
    loading: { in: "Saving" },
  },
  "primitives/slider": {
    ...inField("primitives/slider", "[role=slider]", "This model has no such setting."),
    keyboard: { in: "One value", press: ["ArrowRight"] },
  },
  "primitives/date/date-picker": {
    ...inField("primitives/date-picker", "[role=combobox]", "The schedule has already started."),
    keyboard: { in: "Empty and chosen", press: ["Enter"] },
  },
  "primitives/date/date-range-picker": {
    ...inField("primitives/date-range-picker", "[role=combobox]", "There are no runs yet."),
    keyboard: { in: "Empty and chosen", press: ["Enter"] },
  },
  "primitives/file-drop": {
    ...inField("primitives/file-drop", "input[type=file]", "Only an owner changes the logo."),
    keyboard: { in: "Empty", press: ["Enter"] },
    loading: { in: "Uploading" },
  },
  "primitives/accordion": {
    ...{ page: "primitives/accordion", find: "h3 button", ...everywhere },
    keyboard: { in: "Closed", press: ["Enter"] },
    disabledReason: {
      ...{ in: "Disabled with a reason", find: "h3 button[aria-disabled=true]" },
      reason: "Your plan shows no costs.",
    },
    invalid: holdsNothing,
    loading: atOnce,
  },
  "primitives/tabs": {
    ...{ page: "primitives/tabs", find: "[role=tab]", ...everywhere },
    keyboard: { in: "The first chosen", press: ["ArrowRight"] },
    disabledReason: { not: "A tab is a place: what can't be done there says so inside." },
    invalid: holdsNothing,
    loading: { not: "The panel that it opens shows its own skeleton." },
  },
  "primitives/dropdown-menu": {
    ...opens("dropdown-menu", "Closed"),
    disabledReason: {
      ...{ in: "Actions", find: "[role=menuitem][aria-disabled=true]" },
      reason: "It has never been published.",
    },
  },
  "primitives/context-menu": {
    ...opens("context-menu", "By right click, menu key or long press"),
    keyboard: { in: "By right click, menu key or long press", press: ["Shift+F10"] },
    disabledReason: {
      in: "By right click, menu key or long press",
      ...{ after: "Shift+F10", find: "[role=menuitem][aria-disabled=true]" },
      reason: "A run is still using this step.",
    },
  },
  "primitives/dialog": opens("dialog", "Closed"),
  "primitives/confirm-dialog": opens("confirm-dialog", "Behind its button"),
  "primitives/sheet": opens("sheet", "Behind its button"),
  "primitives/drawer": opens("drawer", "Behind its button"),
  "primitives/popover": opens("popover", "Closed"),
  "primitives/toaster": opens("toast", "Buttons"),
  "primitives/tooltip": {
    ...opens("tooltip", "On hover and focus"),
    keyboard: { in: "On hover and focus", press: [] },
  },
  "primitives/scroll-area": {
    ...opens("scroll-area", "Longer than its place"),
    find: "[role=region]",
    keyboard: { in: "Longer than its place", press: ["End"] },
    disabledReason: { not: "Reading is never taken away." },
    coarse: { not: "A finger scrolls it anywhere." },
  },
};

/** Primitives that only show something, or hold others: nobody uses them by hand. */
export const displays = [
  ...["avatar", "badge", "code", "field", "kbd", "progress", "separator", "skeleton", "spinner"],
].map((name) => `primitives/${name}`);
