"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { PublicFace, Says, View } from "../../engine/view.ts";
import { Modal } from "../controls/modal.tsx";
import { useKept } from "../device/kept.ts";
import { RoundTable } from "../table/round-table.tsx";
import { MoodLine } from "./buyer-panel.tsx";
import type { Panel } from "./keys.ts";
import { Ledger } from "./ledger.tsx";
import { Line } from "./line.tsx";

export type OpenPanel = Panel | "table" | null;

interface Props {
  open: OpenPanel;
  onOpen: (panel: OpenPanel) => void;
  attempt: string;
  scenario: PublicFace;
  view: View;
}

/** Everything that can be laid over the talk. Only one at a time. */
export function Panels(props: Props) {
  const { open, onOpen } = props;
  const t = useTranslations("play");
  const name = props.scenario.buyer.shortName;
  const close = () => onOpen(null);
  return (
    <>
      <Modal open={open === "pause"} onClose={close} title={t("pause.title")}>
        <Pause {...props} />
      </Modal>
      <Modal open={open === "transcript"} onClose={close} title={t("transcript.title")}>
        <Transcript {...props} />
      </Modal>
      <Modal open={open === "hat"} onClose={close} title={t("hat.title", { name })}>
        <Hat {...props} />
      </Modal>
      <Modal open={open === "brief"} onClose={close} title={t("brief.title")}>
        <BriefAgain scenario={props.scenario} />
      </Modal>
      <Modal open={open === "notebook"} onClose={close} title={t("notebook.title")}>
        <Notebook attempt={props.attempt} />
      </Modal>
      <Modal open={open === "table"} onClose={close} title={t("table")}>
        {props.view.table && (
          <>
            <MoodLine view={props.view} pronoun={props.scenario.buyer.pronouns.subject} />
            <RoundTable
              side={props.view.table.side}
              pushedBack={props.view.table.place === "pushed-back"}
              labels={{ buyer: name.slice(0, 1), you: t("you") }}
              description={t(`tableSays.${props.view.table.place}`)}
              className="mx-auto mt-3 w-[200px]"
            />
          </>
        )}
        {props.view.ledger && <Ledger entries={props.view.ledger} last={50} className="mt-3" />}
      </Modal>
    </>
  );
}

function Pause({ onOpen, scenario }: Props) {
  const t = useTranslations("play");
  const [single, setSingle] = useKept("single-keys");
  const name = scenario.buyer.shortName;
  const keys = ["lines", "arrows", "listen", "brief", "hat", "notebook", "transcript", "escape"] as const;
  return (
    <>
      <p className="text-muted">{t("pause.text", { name })}</p>
      <p className="mt-4 flex flex-wrap gap-3">
        <button type="button" className="press press-main" onClick={() => onOpen(null)}>
          {t("pause.resume")}
        </button>
        <Link href="/" className="press">
          {t("pause.leave", { name })}
        </Link>
      </p>
      <h3 className="mt-6 text-lg">{t("pause.keys")}</h3>
      <dl className="mt-2 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5 text-[15px]">
        {keys.map((key) => (
          <div key={key} className="contents">
            <dt>
              <span className="key h-6 px-2">{t(`keys.${key}.key`)}</span>
            </dt>
            <dd>{t(`keys.${key}.does`)}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-4 flex min-h-11 items-center gap-3 text-[15px]">
        <input
          type="checkbox"
          className="size-5 accent-teal"
          checked={single !== "off"}
          onChange={(event) => setSingle(event.target.checked ? "" : "off")}
        />
        {t("pause.single")}
      </label>
    </>
  );
}

function Transcript({ view, scenario }: Props) {
  const t = useTranslations("play");
  const said: Says[] = [...(view.transcript ?? []), ...view.says];
  return (
    <>
      {!view.transcript && <p className="mb-3 text-muted">{t("transcript.gone")}</p>}
      <ol className="space-y-2.5">
        {said.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a transcript only ever grows at its end
          <li key={index} className={each.who === "scene" ? "text-muted italic" : ""}>
            {each.who !== "scene" && (
              <span className="block text-[13px] font-semibold text-muted">
                {each.who === "you" ? t("you") : scenario.buyer.shortName}
              </span>
            )}
            <Line text={each.text} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Hat({ view, scenario }: Props) {
  const t = useTranslations("play");
  const { buyer } = scenario;
  const heard = view.says.findLast((each) => each.who === "buyer")?.text;
  const yours = view.says.findLast((each) => each.who === "you")?.text;
  return (
    <>
      <p>{t("hat.text", { name: buyer.shortName })}</p>
      <ul className="mt-3 space-y-2.5">
        {yours && (
          <li className="rounded-xl bg-yours px-4 py-2.5">
            <span className="block text-[13px] font-semibold text-muted">
              {t("hat.heard", { name: buyer.shortName })}
            </span>
            “<Line text={yours} />”
          </li>
        )}
        {heard && (
          <li className="rounded-xl border-[1.5px] border-edge bg-raised px-4 py-2.5">
            <span className="block text-[13px] font-semibold text-muted">
              {t("hat.said", { name: buyer.shortName })}
            </span>
            “<Line text={heard} />”
          </li>
        )}
      </ul>
      <ol className="mt-4 list-decimal space-y-1.5 pl-5">
        {(["sees", "fears", "asks"] as const).map((key) => (
          <li key={key} className="pl-1">
            {t(`hat.${key}`, { name: buyer.shortName })}
          </li>
        ))}
      </ol>
      <p className="mt-4 text-[15px] text-muted">{t("hat.guess")}</p>
    </>
  );
}

function BriefAgain({ scenario }: { scenario: PublicFace }) {
  const { brief } = scenario;
  return (
    <div className="space-y-3">
      <p>{brief.role}</p>
      <p>{brief.why}</p>
      <ul className="list-disc space-y-1.5 pl-5">
        {brief.know.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function Notebook({ attempt }: { attempt: string }) {
  const t = useTranslations("play");
  return (
    <>
      <p className="text-muted">{t("notebook.text")}</p>
      <div className="mt-3 space-y-3">
        {[1, 2, 3].map((slot) => (
          <Slot key={slot} attempt={attempt} slot={slot} />
        ))}
      </div>
    </>
  );
}

function Slot({ attempt, slot }: { attempt: string; slot: number }) {
  const t = useTranslations("play");
  const [text, setText] = useKept(`note:${attempt}:${slot}`);
  return (
    <label className="block">
      <span className="sr-only">{t("notebook.slot", { slot })}</span>
      <textarea
        className="field"
        rows={2}
        maxLength={280}
        value={text}
        placeholder={t("notebook.slot", { slot })}
        onChange={(event) => setText(event.target.value)}
      />
    </label>
  );
}
