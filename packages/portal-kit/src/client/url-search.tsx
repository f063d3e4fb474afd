"use client";

import { SearchInput } from "@bizosaas/ui";
import { usePathname, useRouter, useSearchParams } from "next/navigation";

/** A search box whose text lives in the address as `q`; searching anew starts at the first page. */
export function UrlSearch({ label }: { label: string }) {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const search = (text: string) => {
    const next = new URLSearchParams(params);
    next.delete("cursor");
    if (text.trim()) next.set("q", text.trim());
    else next.delete("q");
    router.replace(`${path}?${next}`, { scroll: false });
  };
  return <SearchInput label={label} defaultValue={params.get("q") ?? ""} onSearch={search} />;
}
