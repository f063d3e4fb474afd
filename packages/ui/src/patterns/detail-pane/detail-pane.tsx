"use client";

import { X } from "lucide-react";
import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "../../primitives/icon-button.tsx";
import { Sheet } from "../../primitives/sheet.tsx";
import { useUiWords } from "../../words/ui-words.tsx";
import { useIsWide } from "./use-is-wide.ts";

export type DetailPaneProps = {
  /** What is open, as the address says: its id, or null. */
  openId: string | null;
  onClose: () => void;
  title: ReactNode;
  footer?: ReactNode;
  /** The list beside it. */
  list: ReactNode;
  children: ReactNode;
};

/** Focus goes to what was opened, and back to what opened it. A page that starts open takes no focus. */
const usePaneFocus = (openId: string | null) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const shown = useRef(openId);
  // Before the sheet takes the focus, so that what opened it is still known; and back once the sheet lets go of it.
  useLayoutEffect(() => {
    const isOpening = openId !== null && shown.current === null;
    if (isOpening && document.activeElement instanceof HTMLElement) opener.current = document.activeElement;
  }, [openId]);
  useEffect(() => {
    if (shown.current === openId) return;
    shown.current = openId;
    if (openId === null) opener.current?.focus();
    else heading.current?.focus();
  }, [openId]);
  return heading;
};

const useEscape = (isListening: boolean, onClose: () => void) => {
  const pane = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const element = pane.current;
    if (!isListening || !element) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      close.current();
    };
    element.addEventListener("keydown", listen);
    return () => element.removeEventListener("keydown", listen);
  }, [isListening]);
  return pane;
};

type PaneProps = Omit<DetailPaneProps, "list"> & { heading: RefObject<HTMLHeadingElement | null> };

function SidePane({ openId, onClose, title, footer, heading, children }: PaneProps) {
  const words = useUiWords();
  const headingId = useId();
  const pane = useEscape(openId !== null, onClose);
  if (openId === null) return null;
  return (
    <aside
      ref={pane}
      aria-labelledby={headingId}
      className="sticky top-0 flex max-h-[calc(100dvh-8rem)] min-w-0 flex-col rounded-card border border-border bg-surface"
    >
      <header className="flex min-h-12 items-center gap-2 border-b border-border py-2 ps-4 pe-2">
        <h2
          ref={heading}
          id={headingId}
          tabIndex={-1}
          className="min-w-0 flex-1 truncate text-lead font-semibold outline-none"
        >
          {title}
        </h2>
        <IconButton label={words.close} icon={<X aria-hidden />} onClick={onClose} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
      {footer && (
        <footer className="flex flex-wrap justify-end gap-2 border-t border-border px-4 py-3">{footer}</footer>
      )}
    </aside>
  );
}

/** A list with the details of one entry: beside it where there is room, in a sheet over it on a phone. */
export function DetailPane({ list, ...pane }: DetailPaneProps) {
  const isWide = useIsWide();
  const heading = usePaneFocus(pane.openId);
  const isOpen = pane.openId !== null;
  return (
    <div className={`grid items-start gap-4 ${isWide && isOpen ? "grid-cols-[minmax(0,1fr)_24rem]" : ""}`}>
      <div className="min-w-0">{list}</div>
      {isWide ? (
        <SidePane {...pane} heading={heading} />
      ) : (
        <Sheet open={isOpen} onOpenChange={(open) => !open && pane.onClose()} title={pane.title} footer={pane.footer}>
          {pane.children}
        </Sheet>
      )}
    </div>
  );
}
