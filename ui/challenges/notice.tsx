import type { ReactNode } from "react";

/** A sheet that says how things stand for the reader, and what can be done. */
export function Notice({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  return (
    <section className="sheet drop px-5 py-4 sm:px-6 sm:py-5" aria-labelledby={`notice-${name}`}>
      <h2 id={`notice-${name}`} tabIndex={-1} className="text-xl outline-none">
        {title}
      </h2>
      <div className="mt-1.5 grid gap-4">{children}</div>
    </section>
  );
}
