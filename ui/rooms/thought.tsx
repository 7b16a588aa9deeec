"use client";

import { Line } from "../play/line.tsx";

/** What the buyer thought of the last line, opened by the coach. */
export function Thought({
  title,
  text,
  className = "",
}: {
  title: string;
  text: string;
  className?: string;
}) {
  return (
    <figure
      className={`settle rounded-2xl border-[1.5px] border-dashed border-muted bg-card px-5 py-3.5 ${className}`}
    >
      <figcaption className="font-sans text-[0.72em] font-semibold text-muted">{title}</figcaption>
      <blockquote className="mt-0.5 font-serif italic">
        <Line text={text} />
      </blockquote>
    </figure>
  );
}
