import type { ReactNode } from "react";
import { RoundTable } from "../table/round-table.tsx";

/** A page with one thing to say: an empty table, a sentence, and what can be done. */
export function PlainPage({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="narrow flex flex-col items-center py-14 text-center sm:py-20">
      <RoundTable side={0} className="w-[170px]" />
      <h1 className="mt-6 text-[clamp(28px,4.5vw,38px)]">{title}</h1>
      <p className="mt-3 max-w-[34em] text-[17px] text-muted">{text}</p>
      {children && <div className="mt-6 flex flex-wrap justify-center gap-3">{children}</div>}
    </div>
  );
}
