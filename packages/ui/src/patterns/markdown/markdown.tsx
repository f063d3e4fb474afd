import type { ComponentProps, ReactNode } from "react";
import ReactMarkdown, { type Components, defaultUrlTransform } from "react-markdown";
import remarkGfm from "remark-gfm";
import { linkClasses } from "../../primitives/button-classes.ts";

/** Only addresses that a person can follow: no scripts, no data, nothing relative to our own pages. */
const safeAddress = (url: string): string => (/^(https?:|mailto:)/i.test(url) ? defaultUrlTransform(url) : "");

const heading =
  (size: string) =>
  ({ children }: { children?: ReactNode }) => <p className={`font-semibold ${size}`}>{children}</p>;

/** Somebody else's headings are not this page's: they look like headings and leave its outline alone. */
const components: Components = {
  h1: heading("text-lead"),
  h2: heading("text-lead"),
  h3: heading("text-body"),
  h4: heading("text-body"),
  h5: heading("text-body"),
  h6: heading("text-body"),
  a: ({ href, children }: ComponentProps<"a">) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow" className={linkClasses()}>
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  img: ({ alt }: ComponentProps<"img">) => (alt ? <span className="text-fg-muted">[{alt}]</span> : null),
  ul: ({ children }) => (
    <ul className="grid list-disc gap-1 ps-5 [&>.task-list-item]:-ms-5 [&>.task-list-item]:list-none">{children}</ul>
  ),
  ol: ({ children, start }) => (
    <ol start={start} className="grid list-decimal gap-1 ps-5">
      {children}
    </ol>
  ),
  blockquote: ({ children }) => (
    <blockquote className="grid gap-3 border-s-2 border-border-strong ps-3 text-fg-muted">{children}</blockquote>
  ),
  pre: ({ children }) => (
    <pre
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-border bg-sunken p-3 font-mono text-dense [&_code]:bg-transparent [&_code]:p-0"
    >
      {children}
    </pre>
  ),
  code: ({ children }) => (
    <code className="rounded-badge bg-sunken px-1 py-0.5 font-mono text-[0.92em] break-words">{children}</code>
  ),
  hr: () => <hr className="border-border" />,
  table: ({ children }) => (
    <div tabIndex={0} role="group" className="overflow-x-auto rounded-card border border-border">
      <table className="w-full border-collapse text-dense">{children}</table>
    </div>
  ),
  th: ({ children }) => <th className="bg-sunken px-3 py-2 text-start font-semibold">{children}</th>,
  td: ({ children }) => <td className="border-t border-border px-3 py-2">{children}</td>,
  input: ({ checked }: ComponentProps<"input">) => <span aria-hidden>{checked ? "☑ " : "☐ "}</span>,
};

/** Text from a model or a tenant's tool. Raw HTML is shown as text, nothing is fetched, links leave in a new tab. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="grid min-w-0 gap-3 text-body break-words">
      <ReactMarkdown remarkPlugins={[remarkGfm]} components={components} urlTransform={safeAddress}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
