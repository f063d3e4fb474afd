"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";

const linkOf = (event: MouseEvent): URL | null => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target === "_blank" || link.hasAttribute("download")) return null;
  const url = new URL(link.href, globalThis.location.href);
  const isHere = url.pathname === globalThis.location.pathname && url.search === globalThis.location.search;
  return url.origin === globalThis.location.origin && !isHere ? url : null;
};

/**
 * Without a network the browser would replace the portal by its own error page. Links are held instead: `blocked` is where
 * the person was going, which happens by itself once there is a network again.
 */
export const useOfflineGuard = () => {
  const router = useRouter();
  const path = usePathname();
  const [held, setHeld] = useState<{ href: string; from: string } | null>(null);
  const blocked = held?.from === path ? held.href : null;
  const go = (href: string) => {
    if (!navigator.onLine) return setHeld({ href, from: path });
    setHeld(null);
    router.push(href);
  };
  const retry = () => {
    if (blocked !== null) go(blocked);
  };
  const hold = useEffectEvent((event: MouseEvent) => {
    const url = navigator.onLine ? null : linkOf(event);
    if (!url) return;
    event.preventDefault();
    event.stopPropagation();
    setHeld({ href: `${url.pathname}${url.search}${url.hash}`, from: path });
  });
  const goOn = useEffectEvent(retry);
  useEffect(() => {
    document.addEventListener("click", hold, { capture: true });
    globalThis.addEventListener("online", goOn);
    return () => {
      document.removeEventListener("click", hold, { capture: true });
      globalThis.removeEventListener("online", goOn);
    };
  }, []);
  return { blocked, go, retry, leave: () => setHeld(null) };
};
