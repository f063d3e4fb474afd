"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";

/** A dialog that an address opens (`/workflows?new`), as the palette does; the address is then itself again. */
export const useAskedOpen = (name: string): { open: boolean; onOpenChange: (open: boolean) => void } => {
  const router = useRouter();
  const path = usePathname();
  const isAsked = useSearchParams().has(name);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!isAsked) return;
    setOpen(true);
    router.replace(path, { scroll: false });
  }, [isAsked, path, router]);
  return { open, onOpenChange: setOpen };
};
