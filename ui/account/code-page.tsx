import { useTranslations } from "next-intl";
import type { Limits } from "./check.ts";
import { Door } from "./door.tsx";
import { OtherWay } from "./other-way.tsx";
import { UseCode } from "./use-code.tsx";

/** For those who have forgotten their password: no mail, but a code from whoever runs this. */
export function CodePage({ limits, next }: { limits: Limits; next: string }) {
  const t = useTranslations("account.code");
  return (
    <Door
      title={t("title")}
      lead={t("lead")}
      other={<OtherWay question={t("other")} words={t("otherLink")} page="/account/sign-in" next={next} />}
    >
      <UseCode limits={limits} next={next} />
    </Door>
  );
}
