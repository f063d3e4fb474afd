"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

/** True once the element has come near the screen, and the way its text runs; drawing waits for that. */
export const useInView = <Of extends Element>(): { ref: RefObject<Of | null>; isSeen: boolean; isRtl: boolean } => {
  const ref = useRef<Of>(null);
  const [isSeen, setSeen] = useState(false);
  const [isRtl, setRtl] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    setRtl(getComputedStyle(element).direction === "rtl");
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setSeen(true);
        observer.disconnect();
      },
      { rootMargin: "100px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, isSeen, isRtl };
};
