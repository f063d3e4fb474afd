export type FileRefusal = { name: string; why: "size" | "kind" };
type FileRules = { accept: string; maxBytes: number };

/** As the browser reads an `accept` attribute; a drop passes it by, so it is read again here. */
const isOfKind = ({ name, type }: File, accept: string): boolean => {
  const kinds = accept
    .split(",")
    .map((kind) => kind.trim().toLowerCase())
    .filter(Boolean);
  if (kinds.length === 0) return true;
  return kinds.some((kind) => {
    if (kind.startsWith(".")) return name.toLowerCase().endsWith(kind);
    return kind.endsWith("/*") ? type.startsWith(kind.slice(0, -1)) : type === kind;
  });
};

/** Which files may be sent, and why the others may not. */
export const sortFiles = (files: readonly File[], { accept, maxBytes }: FileRules) => {
  const refused: FileRefusal[] = [];
  const accepted = files.filter((file) => {
    const why = isOfKind(file, accept) ? (file.size > maxBytes ? "size" : null) : "kind";
    if (why) refused.push({ name: file.name, why });
    return why === null;
  });
  return { accepted, refused };
};

const units = ["B", "kB", "MB", "GB"];

/** "840 B", "1.2 MB": decimal units, as file managers show. */
export const formatFileSize = (bytes: number): string => {
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1000 ** power;
  return `${power === 0 || size >= 100 ? Math.round(size) : Number(size.toFixed(1))} ${units[power]}`;
};
