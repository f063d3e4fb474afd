import { Skeleton } from "../../../src/primitives/skeleton.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Skeleton",
  states: {
    Widths: () => (
      <div className="grid gap-2">
        <Skeleton />
        <Skeleton width="wide" />
        <Skeleton width="half" />
        <Skeleton width="short" />
      </div>
    ),
    Heights: () => (
      <div className="grid gap-2">
        <Skeleton height="title" width="half" />
        <Skeleton height="control" />
        <Skeleton height="tile" />
      </div>
    ),
  },
});
