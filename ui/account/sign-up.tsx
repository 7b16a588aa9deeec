"use client";

import { useTranslations } from "next-intl";
import { arrive } from "./arrive.ts";
import type { Limits } from "./check.ts";
import { Field } from "./field.tsx";
import { Submit } from "./submit.tsx";
import { useForm } from "./use-form.ts";
import { send } from "./wire.ts";

interface Props {
  limits: Limits;
  /** Where to go on to. */
  next: string;
  /** What others see of a guest already; null when nothing yet. */
  pseudonym: string | null;
}

/** Makes an account of what was done here. */
export function SignUp({ limits, next, pseudonym }: Props) {
  const t = useTranslations("account");
  const { form, going, errors } = useForm<{ brought: number }>({
    asked: { email: "email", password: "newPassword", pseudonym: "optionalPseudonym" },
    limits,
    send: ({ email, password, pseudonym: name = "" }) =>
      send("POST", "/sign-up", { email, password, ...(name.trim() && { pseudonym: name }) }),
    done: ({ brought }) => arrive(next, brought),
  });
  return (
    <form {...form} className="max-w-[560px] space-y-4">
      <Field
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        label={t("email")}
        hint={t("emailHint")}
        errors={errors}
        kept
      />
      <Field
        name="password"
        type="password"
        autoComplete="new-password"
        label={t("newPassword")}
        hint={t("passwordHint", { least: limits.password.least })}
        errors={errors}
      />
      <Field
        name="pseudonym"
        autoComplete="nickname"
        label={t("pseudonymOptional")}
        hint={pseudonym === null ? t("pseudonymDrawn") : t("pseudonymStays", { pseudonym })}
        errors={errors}
        kept
      />
      <Submit going={going} errors={errors}>
        {t("signUp.do")}
      </Submit>
    </form>
  );
}
