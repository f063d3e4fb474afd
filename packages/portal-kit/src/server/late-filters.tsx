import type { SelectOption } from "@bizosaas/ui";
import { type ComponentProps, Suspense } from "react";
import { type UrlFilter, UrlFilterChips } from "../client/url-filter-chips.tsx";
import { UrlSelect } from "../client/url-select.tsx";

/** A function of `queries.ts`, cached for the request: the filter and its chip both ask for it. */
type ReadChoices = () => Promise<readonly SelectOption[]>;

/** The list below says what is wrong with the gateway; its filters only offer less. */
const choicesOf = async (read: ReadChoices): Promise<readonly SelectOption[]> => {
  try {
    return await read();
  } catch {
    return [];
  }
};

type LateUrlSelectProps = Omit<ComponentProps<typeof UrlSelect>, "options"> & {
  read: ReadChoices;
  /** Left out where there are fewer to choose from. */
  fewest?: number;
};

async function ReadSelect({ read, fewest = 0, ...select }: LateUrlSelectProps) {
  const options = await choicesOf(read);
  return options.length >= fewest && <UrlSelect {...select} options={options} />;
}

/** A filter whose choices are read: the page is sent without them, and they come when they are there. */
export function LateUrlSelect(props: LateUrlSelectProps) {
  const { read: _, fewest, ...select } = props;
  return (
    <Suspense fallback={!fewest && <UrlSelect {...select} options={[]} />}>
      <ReadSelect {...props} />
    </Suspense>
  );
}

type LateUrlFilter = UrlFilter & { read?: ReadChoices | undefined };

async function ReadChips({ filters }: { filters: readonly LateUrlFilter[] }) {
  const ready = filters.map(async ({ read, ...filter }) =>
    read ? { ...filter, options: await choicesOf(read) } : filter,
  );
  return <UrlFilterChips filters={await Promise.all(ready)} />;
}

/** The filters that are on; one whose choice's name is read comes when it is there. */
export function LateUrlFilterChips({ filters }: { filters: readonly LateUrlFilter[] }) {
  const known = filters.map(({ read, ...filter }) => (read ? { ...filter, options: [] } : filter));
  return (
    <Suspense fallback={<UrlFilterChips filters={known} />}>
      <ReadChips filters={filters} />
    </Suspense>
  );
}
