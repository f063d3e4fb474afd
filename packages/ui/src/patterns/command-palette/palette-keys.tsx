import type { ReactNode } from "react";
import { Kbd } from "../../primitives/kbd.tsx";
import { useUiWords } from "../../words/ui-words.tsx";

function Key({ children, meaning }: { children: ReactNode; meaning: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      {children}
      {meaning}
    </span>
  );
}

/** What the keys do, for whoever has some. */
export function PaletteKeys({ isScoped }: { isScoped: boolean }) {
  const words = useUiWords();
  return (
    <footer className="hidden items-center gap-4 border-t border-border px-4 py-2 text-meta text-fg-muted md:flex pointer-coarse:hidden">
      <Key meaning={words.paletteMove}>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>
      </Key>
      <Key meaning={words.paletteChoose}>
        <Kbd>↵</Kbd>
      </Key>
      {isScoped && (
        <Key meaning={words.paletteBack}>
          <Kbd>⌫</Kbd>
        </Key>
      )}
      <Key meaning={words.close}>
        <Kbd>Esc</Kbd>
      </Key>
    </footer>
  );
}
