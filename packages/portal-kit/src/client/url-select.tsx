"use client";

import { NativeSelect, type SelectOption } from "@bizosaas/ui";
import { usePathname, useRouter, useSearchParams } from "next/navigation";

type Props = { label: string; name: string; options: readonly SelectOption[]; allLabel: string };

/**
 * A filter whose choice lives in the address; the empty choice shows everything. As wide whatever its choices are: they may
 * come after the page, which must not move then.
 */
export function UrlSelect({ label, name, options, allLabel }: Props) {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const choose = (value: string) => {
    const next = new URLSearchParams(params);
    next.delete("cursor");
    if (value) next.set(name, value);
    else next.delete(name);
    router.replace(`${path}?${next}`, { scroll: false });
  };
  return (
    <div className="min-w-0 grow basis-2/5 sm:w-44 sm:grow-0 sm:basis-auto">
      <NativeSelect
        aria-label={label}
        value={params.get(name) ?? ""}
        onChange={(event) => choose(event.currentTarget.value)}
        options={[{ value: "", label: allLabel }, ...options]}
      />
    </div>
  );
}
