import type { PublicFace } from "../../engine/view.ts";

/** Why you are here and what you know, without leaving the table. */
export function BriefAgain({ brief }: Pick<PublicFace, "brief">) {
  return (
    <div className="space-y-3">
      <p>{brief.role}</p>
      <p>{brief.why}</p>
      <ul className="list-disc space-y-1.5 pl-5">
        {brief.know.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
