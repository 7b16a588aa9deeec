"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Cross } from "./cross.tsx";

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** A sheet laid over the page. The platform's own dialog keeps focus inside, closes on Esc and gives focus back. */
export function Modal({ open, onClose, title, children }: Props) {
  const t = useTranslations("controls");
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  // With the page: a sheet that has gone while the page still thinks it is there would swallow the next key.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press on the backdrop is a convenience; Esc and the button do the same
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      className="sheet drop m-auto max-h-[min(86dvh,720px)] w-[min(92vw,560px)] overflow-auto p-0"
    >
      {open && (
        <div className="p-5 sm:p-6">
          <div className="mb-3 pr-10">
            <h2 id={heading} className="text-2xl">
              {title}
            </h2>
          </div>
          {children}
          {/* Last in order, so that what the panel is for has the focus first. */}
          <button
            type="button"
            onClick={onClose}
            aria-label={t("close")}
            className="absolute top-3 right-3 grid size-11 shrink-0 place-items-center rounded-full hover:bg-hover"
          >
            <Cross size={18} />
          </button>
        </div>
      )}
    </dialog>
  );
}
