import type { ReactNode } from "react";
import type { Says } from "../../engine/view.ts";
import { Line } from "../play/line.tsx";

/** An answer in one paragraph: what was said in quotation marks, what was seen in italics. */
export function Answer({
  says,
  children,
  className,
}: {
  says: Says[];
  children: ReactNode;
  className?: string;
}) {
  const heard = says.filter((each) => each.who !== "you");
  if (heard.length === 0) return null;
  return (
    <p className={className}>
      {children}
      {heard.map((each) => (
        <span key={`${each.who}:${each.text}`}>
          {" "}
          {each.who === "scene" ? (
            <em className="text-muted">{each.text}</em>
          ) : (
            <>
              “<Line text={each.text} />”
            </>
          )}
        </span>
      ))}
    </p>
  );
}
