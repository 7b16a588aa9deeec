import type { Letter } from "../../engine/debrief.ts";

/** The buyer's hand on paper, a little askew. */
export function LetterSheet({
  letter,
  title,
  small = false,
  whose,
}: {
  letter: Letter;
  title: string;
  small?: boolean;
  /** Whose talk it answers, where there are two letters on the page. */
  whose?: string;
}) {
  return (
    <section
      aria-label={[whose, title].filter(Boolean).join(": ")}
      className={`sheet drop letter ${small ? "px-5 py-4" : "px-7 py-7 sm:px-12 sm:py-11"}`}
    >
      <p className={`text-muted ${small ? "text-[14px] font-semibold" : "text-[15px] font-semibold"}`}>
        {title}
      </p>
      <div
        className={`mt-2 space-y-[0.6em] font-hand leading-[1.28] ${small ? "text-[23px]" : "text-[27px] sm:text-[31px]"}`}
      >
        {letter.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p className="text-right">{letter.from}</p>
      </div>
    </section>
  );
}
