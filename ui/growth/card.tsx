import type { ReactNode } from "react";

/** One card of the growth page. */
export function Card({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="sheet drop px-5 py-5">
      <h2 id={id} className="text-[19px]">
        {title}
      </h2>
      {children}
    </section>
  );
}
