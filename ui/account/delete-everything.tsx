"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Modal } from "../controls/modal.tsx";
import { forgetAll } from "../device/kept.ts";
import { arrive } from "./arrive.ts";
import { Field } from "./field.tsx";
import { Submit } from "./submit.tsx";
import { useForm } from "./use-form.ts";
import { send } from "./wire.ts";

interface Props {
  /** There is an account to delete; else only what a guest did. */
  account: boolean;
  /** The account's password is asked for. */
  password: boolean;
}

/** The way to delete everything: told first what goes and what stays, and confirmed by typing. */
export function DeleteEverything(props: Props) {
  const t = useTranslations("account.delete");
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="press" onClick={() => setOpen(true)}>
        {t("open")}
      </button>
      <Modal open={open} onClose={() => setOpen(false)} title={t("title")}>
        <Confirmation {...props} />
      </Modal>
    </>
  );
}

function Confirmation({ account, password }: Props) {
  const t = useTranslations("account");
  const { form, going, errors } = useForm({
    asked: { word: "word", ...(password && { password: "password" as const }) },
    send: (typed) => send("DELETE", "", password ? { password: typed.password } : {}),
    done: () => {
      forgetAll();
      return arrive("/account?deleted");
    },
  });
  return (
    <form {...form} className="space-y-4">
      <div className="space-y-3">
        <p>
          <strong>{t("delete.goesTitle")}</strong> {t("delete.goes", { account: String(account) })}
        </p>
        <p>
          <strong>{t("delete.staysTitle")}</strong> {t("delete.stays")}
        </p>
      </div>
      <Field name="word" autoComplete="off" label={t("delete.word")} errors={errors} />
      {password && (
        <Field
          name="password"
          type="password"
          autoComplete="current-password"
          label={t("password")}
          errors={errors}
        />
      )}
      <Submit going={going} errors={errors} look="last">
        {t("delete.do")}
      </Submit>
    </form>
  );
}
