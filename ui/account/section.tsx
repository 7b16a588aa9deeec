import type { ReactNode } from "react";

interface Props {
  id: string;
  title: string;
  lead?: string;
  children: ReactNode;
}

/** One sheet of an account page. */
export function Section({ id, title, lead, children }: Props) {
  return (
    <section className="sheet drop px-5 py-5 sm:px-6" aria-labelledby={id}>
      <h2 id={id} className="text-[19px]">
        {title}
      </h2>
      {lead && <p className="mt-1 text-[15px] text-muted">{lead}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
