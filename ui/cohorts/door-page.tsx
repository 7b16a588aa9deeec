"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useSending } from "../device/use-sending.ts";
import { isReader, type Role } from "./cohort.ts";
import { joinCohort } from "./cohort-post.ts";
import { CohortTrouble } from "./cohort-trouble.tsx";

/** What a code or a link leads to. */
export interface Door {
  /** The cohort's. */
  name: string;
  by: "code" | "invitation";
  state: "open" | "archived" | "used" | "expired";
  role: Role;
  /** Told to who is in the cohort. */
  id?: string | undefined;
}

interface Props {
  door: Door;
  /** The code or the token of the address. */
  code: string;
  account: boolean;
}

/** Somebody was given a link: where it leads, what coming in means, and one button. Looking uses nothing up. */
export function DoorPage({ door, code, account }: Props) {
  const t = useTranslations("cohorts.door");
  const { going, code: trouble, run } = useSending();
  const router = useRouter();
  const { name, by, state, role, id } = door;
  const signIn = isReader(role) && !account;
  return (
    <article className="narrow py-10">
      <section className="sheet drop p-6 sm:p-8" aria-labelledby="door">
        <p className="text-[15px] text-muted">
          {t(id ? "inAlready" : state === "open" ? "invited" : "shut")}
        </p>
        <h1 id="door" className="mt-1 text-[clamp(28px,4.4vw,37px)] [overflow-wrap:anywhere]">
          {name}
        </h1>
        {id ? (
          <p className="mt-5">
            <Link className="press press-main" href={`/cohorts/${id}`}>
              {t("open")}
            </Link>
          </p>
        ) : state === "open" ? (
          <>
            <p className="mt-3">{t(`as.${role}`)}</p>
            <p className="mt-2 text-muted">{t("seen")}</p>
            {by === "invitation" && <p className="mt-2 text-muted">{t("personal")}</p>}
            <p className="mt-5">
              {signIn ? (
                <Link
                  className="press press-main"
                  href={`/account?next=${encodeURIComponent(`/cohorts/join/${code}`)}`}
                >
                  {t("signIn")}
                </Link>
              ) : (
                <button
                  type="button"
                  className="press press-main"
                  aria-disabled={going || undefined}
                  onClick={() =>
                    run(
                      () => joinCohort(code),
                      (joined) => router.push(`/cohorts/${joined.id}`),
                    )
                  }
                >
                  {t(going ? "going" : "go")}
                </button>
              )}
            </p>
            <CohortTrouble code={trouble} />
          </>
        ) : (
          <p className="mt-3">{t(`state.${state}`)}</p>
        )}
      </section>
    </article>
  );
}
