"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { accountAddress } from "../account/addresses.ts";
import { usePerson } from "../shell/person.tsx";

/** The way to sign in that leads back to this page; for who is signed in there is none. */
export function SignInHere() {
  const t = useTranslations("trouble.noRoom");
  const here = usePathname();
  if (usePerson()?.kind === "account") return null;
  return (
    <Link href={accountAddress("/account/sign-in", here)} className="press press-main">
      {t("signIn")}
    </Link>
  );
}
