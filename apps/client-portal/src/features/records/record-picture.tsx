"use client";

import { useState } from "react";

/** A picture at its source; one that can't be had from here is told of in words, in place of the browser's broken frame. */
export function RecordPicture({ src, alt, none }: { src: string; alt: string; none: string }) {
  const [isMissing, setMissing] = useState(false);
  if (isMissing) return <p className="text-body text-fg-muted">{none}</p>;
  return (
    // oxlint-disable-next-line next/no-img-element -- no optimizer may fetch a tenant's address for us (P4).
    <img
      // It may have failed before the page took over.
      ref={(picture) => {
        if (picture?.complete && picture.naturalWidth === 0) setMissing(true);
      }}
      src={src}
      alt={alt}
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setMissing(true)}
      className="max-h-80 max-w-full rounded-control border border-border"
    />
  );
}
