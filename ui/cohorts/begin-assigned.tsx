"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useSending } from "../device/use-sending.ts";
import type { Assignment } from "./assignment.ts";
import { beginAsked } from "./assignment-post.ts";
import { AssignmentTrouble } from "./assignment-trouble.tsx";

/** Begins the talk or the moment that is asked for, where more of them count. */
export function BeginAssigned({ cohort, assignment }: { cohort: string; assignment: Assignment }) {
  const t = useTranslations("assignments.begin");
  const router = useRouter();
  const { going, code, run } = useSending();
  const { id, own, scenario } = assignment;
  if (own === undefined || scenario?.open === false) return null;
  const open = own.begun > own.finished;
  if (own.left === 0 && !open) return null;
  const word = scenario === undefined ? "drill" : open ? "go" : "new";
  const done = own.status === "reached" || own.status === "not-reached";
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      <button
        type="button"
        className={done ? "press" : "press press-main"}
        aria-disabled={going || undefined}
        onClick={() =>
          run(
            () => beginAsked(cohort, id),
            (begun) => router.push("attempt" in begun ? `/play/${begun.attempt}` : `/drills/${begun.drill}`),
          )
        }
      >
        {t(going ? "going" : word)}
      </button>
      {scenario !== undefined && !open && (
        <Link className="plain-link inline-flex min-h-11 items-center" href={`/scenarios/${scenario.id}`}>
          {t("brief")}
        </Link>
      )}
      <AssignmentTrouble code={code} />
    </div>
  );
}
