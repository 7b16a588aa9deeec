import { useTranslations } from "next-intl";
import { ByCompany } from "./by-company.tsx";
import { Door } from "./door.tsx";
import { OtherWay } from "./other-way.tsx";
import { SignIn } from "./sign-in.tsx";
import type { Account } from "./wire.ts";

interface Props {
  account: Account;
  /** Where to go on to. */
  next: string;
  /** What has just happened, said first. */
  news?: string | undefined;
}

/** For those who have an account and are not in it. */
export function SignInPage({ account, next, news }: Props) {
  const t = useTranslations("account.signIn");
  return (
    <Door
      title={t("title")}
      lead={t(account.who === "guest" ? "lead" : "leadNew")}
      news={news}
      other={
        <div>
          <OtherWay question={t("other")} words={t("otherLink")} page="/account" next={next} />
          <OtherWay question={t("forgot")} words={t("forgotLink")} page="/account/code" next={next} />
        </div>
      }
    >
      <SignIn next={next} />
      {account.company && <ByCompany next={next} />}
    </Door>
  );
}
