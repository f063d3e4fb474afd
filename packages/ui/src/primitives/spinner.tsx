import { LoaderCircle } from "lucide-react";

/** A turning circle. Give `label` when it stands alone; inside a labelled control it is decoration. */
export function Spinner({ label }: { label?: string | undefined }) {
  return (
    <span role={label ? "status" : undefined} className="inline-flex">
      <LoaderCircle aria-hidden className="size-4 animate-spin" />
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
