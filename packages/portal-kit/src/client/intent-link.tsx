"use client";

import type { LinkProps } from "@bizosaas/ui";
import Link from "next/link";
import { useState } from "react";

/** A link whose page is fetched when somebody is about to go there, not because it is in view. */
export function IntentLink(props: LinkProps) {
  const [isMeant, setMeant] = useState(false);
  const mean = () => setMeant(true);
  return <Link {...props} prefetch={isMeant ? null : false} onPointerEnter={mean} onFocus={mean} />;
}
