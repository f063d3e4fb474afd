"use client";

import { DateRangePicker } from "@bizosaas/ui/date";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useLocale } from "./locale-context.tsx";

type Props = {
  label: string;
  /** The parameters of its first and its last day. */
  from: string;
  to: string;
  placeholder: string;
};

/** A first and a last day that live in the address. */
export function UrlDateRange({ label, from, to, placeholder }: Props) {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const locale = useLocale();
  const [first, last] = [params.get(from), params.get(to)];
  const known = first ?? last;
  return (
    <div className="w-full sm:w-60">
      <DateRangePicker
        aria-label={label}
        placeholder={placeholder}
        locale={locale}
        value={known ? { from: first ?? known, to: last ?? known } : null}
        onValueChange={(range) => {
          const next = new URLSearchParams(params);
          for (const name of [from, to, "cursor"]) next.delete(name);
          if (range) {
            next.set(from, range.from);
            next.set(to, range.to);
          }
          router.replace(`${path}?${next}`, { scroll: false });
        }}
      />
    </div>
  );
}
