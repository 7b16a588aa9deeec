import { useTranslations } from "next-intl";
import { ByCompany } from "./by-company.tsx";
import type { Limits } from "./check.ts";
import { DeleteEverything } from "./delete-everything.tsx";
import { Door } from "./door.tsx";
import { OtherWay } from "./other-way.tsx";
import { Section } from "./section.tsx";
import { SignUp } from "./sign-up.tsx";
import { TakeWithYou } from "./take-with-you.tsx";
import type { Account } from "./wire.ts";

interface Props {
  account: Account;
  limits: Limits;
  /** Where to go on to. */
  next: string;
  /** What has just happened, said first. */
  news?: string | undefined;
}

/** For those without an account: how to keep what they did. */
export function KeepPage({ account, limits, next, news }: Props) {
  const t = useTranslations("account");
  const guest = account.who === "guest";
  return (
    <Door
      title={t(guest ? "signUp.title" : "signUp.titleNew")}
      lead={t(guest ? "signUp.lead" : "signUp.leadNew")}
      news={news}
      other={
        <>
          <OtherWay
            question={t("signUp.other")}
            words={t("signUp.otherLink")}
            page="/account/sign-in"
            next={next}
          />
          {guest && (
            <Section id="guest" title={t("guest.title")} lead={t("guest.lead")}>
              <div className="flex flex-wrap gap-3">
                <TakeWithYou />
                <DeleteEverything account={false} password={false} />
              </div>
            </Section>
          )}
        </>
      }
    >
      <SignUp limits={limits} next={next} pseudonym={account.pseudonym} />
      {account.company && <ByCompany next={next} />}
    </Door>
  );
}
