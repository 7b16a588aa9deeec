import type { ReactNode } from "react";

/** A sheet of a phone that says where the room is, and asks for nothing. */
export function PhoneNote({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className="sheet settle px-5 py-4" aria-label={title}>
      <h2 className="text-[22px]">{title}</h2>
      <p className="mt-1 text-muted">{text}</p>
      {children}
    </section>
  );
}
