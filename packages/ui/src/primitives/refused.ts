import type { AriaAttributes, KeyboardEvent, SyntheticEvent } from "react";

/** Whether a control is told to stay as it is, by `Field` say. */
export const isRefused = (told: AriaAttributes["aria-disabled"]): boolean => told === true || told === "true";

const refuse = (event: SyntheticEvent): void => event.preventDefault();
const ways = new Set(["Tab", "Escape"]);
const refuseKey = (event: KeyboardEvent): void => {
  if (!ways.has(event.key)) event.preventDefault();
};

/**
 * For a control that can't be used now: pressing it changes nothing, and unlike with `disabled` it is still reached by Tab,
 * so that its reason is read out there. Radix does nothing for an event that was prevented.
 */
export const refusedPress = { "aria-disabled": true, onClick: refuse } as const;

/** The same for what also listens to keys and to a pointer going down: a select's trigger, a slider. */
export const refusedKeys = { onKeyDown: refuseKey, onPointerDown: refuse } as const;

const uses = new Set(["Enter", " "]);
const refuseUse = (event: KeyboardEvent): void => {
  if (uses.has(event.key)) event.preventDefault();
};

/** The same for one choice of a list: arrows still walk over it. */
export const refusedChoice = { onKeyDown: refuseUse, onPointerUp: refuse } as const;

/** The same for a text: it can be read and copied, not changed, and is no part of what a form posts. */
export const refusedText = { "aria-disabled": true, readOnly: true, required: false, name: undefined } as const;
