import type { ReactNode } from "react";
import { Skeleton } from "../primitives/skeleton.tsx";
import { SettingsSection } from "./settings-section.tsx";

export type SettingsSectionSkeletonProps = {
  id: string;
  title: ReactNode;
  description?: ReactNode;
  /** Lines of text: what a `DescriptionList` or a status will say. */
  lines?: number | undefined;
  /** Labels with their controls. */
  fields?: number | undefined;
  /** Whether a button stands below. */
  hasFooter?: boolean | undefined;
};

const several = (count: number) => Array.from({ length: count }, (_, index) => `part-${index + 1}`);

function Line({ width = "half" }: { width?: "half" | "short" }) {
  return (
    <span className="flex h-5 items-center">
      <Skeleton width={width} />
    </span>
  );
}

/** A section of settings while its values are read: its own words, and the heights that its parts will have. */
export function SettingsSectionSkeleton(props: SettingsSectionSkeletonProps) {
  const { id, title, description, lines = 0, fields = 0, hasFooter = false } = props;
  const button = (
    <span className="block w-24">
      <Skeleton height="control" />
    </span>
  );
  return (
    <SettingsSection id={id} title={title} description={description} footer={hasFooter && button}>
      {lines > 0 && (
        <div className="grid gap-3" aria-busy>
          {several(lines).map((key) => (
            <Line key={key} />
          ))}
        </div>
      )}
      {fields > 0 && (
        <div className="grid gap-4" aria-busy>
          {several(fields).map((key) => (
            <div key={key} className="grid gap-1.5">
              <Line width="short" />
              <Skeleton height="control" />
            </div>
          ))}
        </div>
      )}
    </SettingsSection>
  );
}
