"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Limits } from "./check.ts";
import { Field } from "./field.tsx";
import { Submit } from "./submit.tsx";
import { useForm } from "./use-form.ts";
import { type Account, send } from "./wire.ts";

/** What others see. */
export function Pseudonym({ pseudonym, limits }: { pseudonym: string; limits: Limits }) {
  const t = useTranslations("account.name");
  const router = useRouter();
  const [now, setNow] = useState(pseudonym);
  const [done, setDone] = useState("");
  const { form, going, errors } = useForm<Account>({
    asked: { pseudonym: "pseudonym" },
    limits,
    send: ({ pseudonym: name }) => {
      setDone("");
      return send("PUT", "/pseudonym", { pseudonym: name });
    },
    done: (account) => {
      setNow(account.pseudonym ?? "");
      setDone(t("done", { pseudonym: account.pseudonym ?? "" }));
      router.refresh();
      return false;
    },
  });
  return (
    <form {...form} className="space-y-4">
      <Field name="pseudonym" autoComplete="nickname" label={t("label")} defaultValue={now} errors={errors} />
      <Submit going={going} errors={errors} done={done} look="plain">
        {t("do")}
      </Submit>
    </form>
  );
}
