"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { useUiWords } from "../words/ui-words.tsx";
import { Input, type InputProps } from "./input.tsx";
import { Spinner } from "./spinner.tsx";

/** A password control with a button that shows what was typed. */
export function PasswordInput({ loading = false, ...props }: Omit<InputProps, "type">) {
  const words = useUiWords();
  const [isShown, setShown] = useState(false);
  return (
    <span className="relative block [&>input]:pe-10 pointer-coarse:[&>input]:pe-12">
      <Input
        autoComplete="current-password"
        spellCheck={false}
        {...props}
        type={isShown ? "text" : "password"}
        aria-busy={loading || undefined}
      />
      {loading ? (
        <span className="pointer-events-none absolute inset-y-0 end-2.5 grid place-items-center text-fg-muted">
          <Spinner />
        </span>
      ) : (
        <button
          type="button"
          aria-label={isShown ? words.hidePassword : words.showPassword}
          aria-pressed={isShown}
          disabled={props.disabled}
          onClick={() => setShown(!isShown)}
          className="absolute inset-y-0 end-0 grid w-8 place-items-center rounded-control text-fg-muted inset-focus hover:text-fg pointer-coarse:w-11 [&_svg]:size-4"
        >
          {isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </button>
      )}
    </span>
  );
}
