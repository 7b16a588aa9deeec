"use client";

import { useTranslations } from "next-intl";
import { arrive } from "./arrive.ts";
import { Submit } from "./submit.tsx";
import { useForm } from "./use-form.ts";
import { send } from "./wire.ts";

/** Signs this browser out. */
export function SignOut() {
  const t = useTranslations("account");
  const { form, going, errors } = useForm({
    asked: {},
    send: () => send("POST", "/sign-out"),
    done: () => arrive("/account/sign-in?out"),
  });
  return (
    <form {...form}>
      <Submit going={going} errors={errors} look="plain">
        {t("signOut")}
      </Submit>
    </form>
  );
}
