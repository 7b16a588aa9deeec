"use client";

import { useTranslations } from "next-intl";
import { draft } from "./draft.ts";
import { Submit } from "./submit.tsx";
import { useForm } from "./use-form.ts";
import { send } from "./wire.ts";

/** Signs in where the company knows its people. */
export function Company({ next }: { next: string }) {
  const t = useTranslations("account");
  const { form, going, errors } = useForm<{ url: string }>({
    asked: {},
    send: () => send("POST", "/company"),
    done: ({ url }) => {
      draft("next", next);
      location.assign(url);
      return true;
    },
  });
  return (
    <form {...form}>
      <Submit going={going} errors={errors} look="plain">
        {t("company.do")}
      </Submit>
    </form>
  );
}
