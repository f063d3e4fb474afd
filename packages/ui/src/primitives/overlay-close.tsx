"use client";

import { X } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import { useUiWords } from "../words/ui-words.tsx";
import { buttonClasses } from "./button-classes.ts";

/** The cross of a dialog or sheet: last in the document, so that opening puts focus on the content instead. */
export function OverlayClose() {
  const words = useUiWords();
  return (
    <span className="absolute top-3 end-3 pointer-coarse:top-1.5 pointer-coarse:end-1.5">
      <Radix.Close
        data-overlay-close=""
        aria-label={words.close}
        className={buttonClasses({ variant: "ghost", shape: "icon" })}
      >
        <X aria-hidden />
      </Radix.Close>
    </span>
  );
}
