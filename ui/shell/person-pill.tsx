"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { accountAddress } from "../account/addresses.ts";
import { usePerson } from "./person.tsx";

/** At the right of the header: your name, or the way to keep what you did. */
export function PersonPill() {
  const t = useTranslations("shell");
  const path = usePathname();
  const person = usePerson();
  const place = person?.kind === "newcomer" ? "/account/sign-in" : "/account";
  const words =
    person?.kind === "account"
      ? person.name
      : t(person === null ? "account" : person.kind === "guest" ? "keep" : "signIn");
  return (
    <Link
      href={person?.kind === "account" ? place : accountAddress(place, path)}
      aria-label={person?.kind === "account" ? t("accountOf", { name: person.name }) : undefined}
      aria-current={path.startsWith("/account") ? "page" : undefined}
      className="no-print group flex min-h-11 min-w-0 items-center"
    >
      <span className="pill min-w-0 max-w-[14em] group-hover:bg-hover group-aria-[current]:bg-yours">
        <span className="truncate">{words}</span>
      </span>
    </Link>
  );
}
