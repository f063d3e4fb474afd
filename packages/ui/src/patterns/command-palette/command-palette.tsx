"use client";

import { Command } from "cmdk";
import { Search, X } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import { type KeyboardEvent, useRef, useState } from "react";
import { buttonClasses } from "../../primitives/button-classes.ts";
import { overlayClasses } from "../../primitives/overlay.ts";
import { Spinner } from "../../primitives/spinner.tsx";
import { useReturnedFocus } from "../../primitives/use-returned-focus.ts";
import { useUiWords } from "../../words/ui-words.tsx";
import type { PaletteGroup, PaletteItem, PaletteScope } from "./palette-items.ts";
import { PaletteKeys } from "./palette-keys.tsx";
import { PaletteList } from "./palette-list.tsx";
import { rankMatch } from "./rank-match.ts";

export type CommandPaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What it says before anything is typed: "Search or jump to…". */
  placeholder: string;
  groups: readonly PaletteGroup[];
  /** Told of what is typed outside a scope, to search elsewhere; answers come as groups with `isFound`. */
  onTextChange: (text: string) => void;
  isSearching: boolean;
  /** Why searching elsewhere failed. */
  failure?: string | null | undefined;
  onNavigate: (href: string) => void;
};

const toFilter = (groups: readonly PaletteGroup[]) => {
  const found = new Set(groups.flatMap(({ isFound, items }) => (isFound ? items.map(({ id }) => id) : [])));
  const items = new Map(groups.flatMap((group) => group.items.map((item) => [item.id, item] as const)));
  return (id: string, text: string): number => {
    if (found.has(id)) return 0.6;
    const item = items.get(id);
    return item ? rankMatch(text, item.label, item.keywords) : 0;
  };
};

type BodyProps = Omit<CommandPaletteProps, "open" | "onOpenChange" | "onNavigate"> & {
  onChoose: (item: PaletteItem) => void;
};

function ScopeChip({ scope, onLeave }: { scope: PaletteScope; onLeave: () => void }) {
  const words = useUiWords();
  return (
    <button
      type="button"
      onClick={onLeave}
      aria-label={`${words.paletteBack}: ${scope.label}`}
      className="shrink-0 rounded-badge bg-hover px-2 py-0.5 text-dense text-fg pointer-coarse:min-h-11"
    >
      {scope.label}
    </button>
  );
}

function PaletteBody({ placeholder, groups, onTextChange, isSearching, failure, onChoose }: BodyProps) {
  const words = useUiWords();
  const [text, setText] = useState("");
  const [scopes, setScopes] = useState<readonly PaletteScope[]>([]);
  const scope = scopes.at(-1);
  const shown = scope?.groups ?? groups;
  const input = useRef<HTMLInputElement>(null);
  const write = (next: string, isScoped = scope !== undefined) => {
    setText(next);
    onTextChange(isScoped ? "" : next);
    input.current?.focus();
  };
  const leave = () => {
    setScopes(scopes.slice(0, -1));
    write("", scopes.length > 1);
  };
  const choose = (item: PaletteItem) => {
    if (item.action.type !== "scope") return onChoose(item);
    setScopes([...scopes, item.action.scope]);
    write("", true);
  };
  const pop = (event: KeyboardEvent) => {
    if (event.key !== "Backspace" || text !== "" || !scope) return;
    event.preventDefault();
    leave();
  };
  return (
    <Command label={words.paletteTitle} loop filter={toFilter(shown)} vimBindings={false}>
      <div className="flex items-center gap-2 border-b border-border ps-4 pe-2">
        {isSearching ? <Spinner /> : <Search aria-hidden className="size-4 shrink-0 text-fg-muted" />}
        {scope && <ScopeChip scope={scope} onLeave={leave} />}
        <Command.Input
          ref={input}
          value={text}
          onValueChange={(next) => write(next)}
          onKeyDown={pop}
          placeholder={scope?.placeholder ?? placeholder}
          className="h-12 min-w-0 flex-1 bg-transparent text-lead outline-none"
        />
        <Radix.Close aria-label={words.close} className={buttonClasses({ variant: "ghost", shape: "icon" })}>
          <X aria-hidden />
        </Radix.Close>
      </div>
      {failure && (
        <p role="alert" className="px-4 pt-3 text-dense text-danger-text">
          {failure}
        </p>
      )}
      <PaletteList groups={shown} isIdle={text.trim() === ""} isSearching={isSearching} onChoose={choose} />
      <PaletteKeys isScoped={scope !== undefined} />
    </Command>
  );
}

/** Everything the portal can do or show, by typing. Begins anew each time it opens, and gives focus back as it closes. */
export function CommandPalette({ open, onOpenChange, onNavigate, ...body }: CommandPaletteProps) {
  const words = useUiWords();
  const next = useRef<(() => void) | null>(null);
  const choose = ({ action }: PaletteItem) => {
    if (action.type === "open") next.current = action.open;
    onOpenChange(false);
    if (action.type === "navigate") onNavigate(action.href);
    if (action.type === "run") action.run();
  };
  const focus = useReturnedFocus(false);
  const close = (event: Event) => {
    focus.onCloseAutoFocus(event);
    if (next.current) setTimeout(next.current);
    next.current = null;
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={`${overlayClasses} p-2 md:pt-[12vh]`}>
          <Radix.Content
            aria-describedby={undefined}
            onOpenAutoFocus={focus.onOpenAutoFocus}
            onCloseAutoFocus={close}
            className="relative mx-auto w-full max-w-2xl overflow-hidden rounded-dialog border border-border bg-raised text-fg shadow-raised data-[state=closed]:animate-pop-out data-[state=open]:animate-pop-in"
          >
            <Radix.Title className="sr-only">{words.paletteTitle}</Radix.Title>
            <PaletteBody {...body} onChoose={choose} />
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
