"use client";

import {
  type ComponentProps,
  type RefObject,
  type SyntheticEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useLoaded } from "./use-loaded.ts";

type Trigger = ComponentProps<"button">;
type Handler = "onPointerMove" | "onPointerLeave" | "onPointerDown" | "onKeyDown" | "onFocus" | "onBlur" | "onClick";
type Handlers = Pick<Trigger, Handler>;
type Attributes = Omit<Trigger, Handler | "ref" | "children">;

/** How what is loaded by intent reaches the control that it belongs to. */
export type Lending = {
  element: RefObject<HTMLButtonElement | null>;
  take: (handlers: Handlers, attributes: Attributes) => void;
};

/** Stands where Radix wants its trigger, and hands what Radix gives one to the control, which keeps its place in the tree. */
export function LentTrigger({ lending, ref, children: _, ...props }: Trigger & { lending: Lending }) {
  const { onPointerMove, onPointerLeave, onPointerDown, onKeyDown, onFocus, onBlur, onClick, ...attributes } = props;
  useLayoutEffect(() => {
    const element = lending.element.current;
    if (typeof ref === "function") ref(element);
    else if (ref) ref.current = element;
    lending.take({ onPointerMove, onPointerLeave, onPointerDown, onKeyDown, onFocus, onBlur, onClick }, attributes);
  });
  return null;
}

const isSame = (one: object, other: object): boolean => {
  const [mine, theirs] = [one, other].map((each) => new Map<string, unknown>(Object.entries(each)));
  return mine?.size === theirs?.size && [...(mine ?? [])].every(([key, value]) => theirs?.get(key) === value);
};

/** The event once more, with all that it said: what is loaded meanwhile hears it as if it had been there. */
const sendAgain = (event: Event): void => {
  const Kind = event.constructor as typeof Event;
  event.target?.dispatchEvent(new Kind(event.type, event));
};

const leaving = new Set(["pointerleave", "blur"]);

export type LentTriggerOptions = {
  /** What is open before anybody came near. */
  isWanted?: boolean | undefined;
  /** Of what happens before the part is there: `keep` sends it again then, `drop` forgets what was kept. */
  early: (event: SyntheticEvent) => "keep" | "drop" | undefined;
  /** It can't be had; `wasAsked` tells whether somebody waits for it. The next approach asks anew. */
  onFail?: ((wasAsked: boolean) => void) | undefined;
};

/**
 * A part of Radix that comes once somebody points at its trigger, tabs to it or presses it: the page itself goes
 * without. `props` and `element` are the trigger's, by a `Slot`; `Part` is drawn beside it with the `lending`.
 */
export const useLentTrigger = <Part,>(load: () => Promise<Part>, options: LentTriggerOptions) => {
  const { isWanted = false, early, onFail } = options;
  const element = useRef<HTMLButtonElement>(null);
  const lent = useRef<Handlers>({});
  const kept = useRef<Event | null>(null);
  const [isNear, setNear] = useState(false);
  const [attributes, setAttributes] = useState<Attributes>({});
  const Part = useLoaded(load, isNear || isWanted, () => {
    onFail?.(kept.current !== null);
    kept.current = null;
    setNear(false);
  });
  useEffect(() => {
    const event = kept.current;
    kept.current = null;
    if (Part && event) sendAgain(event);
  }, [Part]);
  const forward = <Event extends SyntheticEvent>(read: (handlers: Handlers) => ((event: Event) => void) | undefined) =>
    function hear(event: Event): void {
      if (Part) return read(lent.current)?.(event);
      if (!leaving.has(event.type)) setNear(true);
      const wish = early(event);
      if (wish) kept.current = wish === "keep" ? event.nativeEvent : null;
    };
  const props = {
    ...attributes,
    onPointerMove: forward(({ onPointerMove }) => onPointerMove),
    onPointerLeave: forward(({ onPointerLeave }) => onPointerLeave),
    onPointerDown: forward(({ onPointerDown }) => onPointerDown),
    onKeyDown: forward(({ onKeyDown }) => onKeyDown),
    onFocus: forward(({ onFocus }) => onFocus),
    onBlur: forward(({ onBlur }) => onBlur),
    onClick: forward(({ onClick }) => onClick),
  };
  const take: Lending["take"] = (handlers, next) => {
    lent.current = handlers;
    if (!isSame(attributes, next)) setAttributes(next);
  };
  return { Part, element, props, lending: { element, take } };
};
