const sizes = { sm: "size-6 text-meta", md: "size-8 text-dense", lg: "size-10 text-body" };

/** The first letters of the first and the last word: "Ada King Lovelace" gives AL. */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => Array.from(word ?? "")[0]?.toLocaleUpperCase() ?? "").join("") || "?";
};

/** A person or an organization as initials. Decoration: write the name beside it, or pass `label`. */
export function Avatar({
  name,
  size = "md",
  shape = "circle",
  label,
}: {
  name: string;
  size?: keyof typeof sizes | undefined;
  /** People are circles, organizations squares. */
  shape?: "circle" | "square" | undefined;
  label?: string | undefined;
}) {
  return (
    <span
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
      className={`inline-grid shrink-0 place-items-center bg-primary-subtle font-semibold text-primary-text select-none ${sizes[size]} ${shape === "circle" ? "rounded-full" : "rounded-control"}`}
    >
      {initialsOf(name)}
    </span>
  );
}
