"use client";

import { useTranslations } from "next-intl";
import { arrive } from "./arrive.ts";
import { Field } from "./field.tsx";
import { Submit } from "./submit.tsx";
import { useForm } from "./use-form.ts";
import { send } from "./wire.ts";

/** Comes back to an account; what was done here joins it. */
export function SignIn({ next }: { next: string }) {
  const t = useTranslations("account");
  const { form, going, errors } = useForm<{ brought: number }>({
    asked: { email: "email", password: "password" },
    send: ({ email, password }) => send("POST", "/sign-in", { email, password }),
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
        errors={errors}
        kept
      />
      <Field
        name="password"
        type="password"
        autoComplete="current-password"
        label={t("password")}
        errors={errors}
      />
      <Submit going={going} errors={errors}>
        {t("signIn.do")}
      </Submit>
    </form>
  );
}
