/** Short sentences under a title; nothing where there are none. */
export function NoteList({ title, notes }: { title: string; notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <div className="grid gap-1.5">
      <p className="font-semibold">{title}</p>
      <ul className="grid list-disc gap-1 ps-5 text-dense">
        {notes.map((note) => (
          <li key={note} className="break-words">
            {note}
          </li>
        ))}
      </ul>
    </div>
  );
}
