"use client";

import { NativeSelect, type SelectOption } from "@bizosaas/ui";
import { usePathname, useRouter, useSearchParams } from "next/navigation";

type Props = { label: string; name: string; options: readonly SelectOption[]; allLabel: string };

/** A filter whose choice lives in the address; the empty choice shows everything. */
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
    <NativeSelect
      aria-label={label}
      value={params.get(name) ?? ""}
      onChange={(event) => choose(event.currentTarget.value)}
      options={[{ value: "", label: allLabel }, ...options]}
    />
  );
}
