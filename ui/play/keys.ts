import type { ChoiceView } from "../../engine/view.ts";

export type Panel = "pause" | "transcript" | "hat" | "notebook" | "brief";

/** What a key asks for at the table. */
export type Action =
  | { do: "say"; choice: string }
  | { do: "move"; by: 1 | -1 }
  | { do: "open"; panel: Panel }
  | { do: "keep" };

export interface Press {
  key: string;
  /** Held down, or pressed together with Ctrl, Alt or the command key. */
  held: boolean;
  /** The focus is in a text field. */
  typing: boolean;
}

const panels: Record<string, Panel> = {
  escape: "pause",
  t: "transcript",
  h: "hat",
  n: "notebook",
  b: "brief",
};

/** The keyboard of the table. `single` is false where single keys were turned off (WCAG 2.1.4). */
export function actionOf(press: Press, choices: readonly ChoiceView[], single = true): Action | null {
  if (press.held || press.typing) return null;
  const key = press.key.toLowerCase();
  if (key === "arrowdown") return { do: "move", by: 1 };
  if (key === "arrowup") return { do: "move", by: -1 };
  if (key === "escape") return { do: "open", panel: "pause" };
  if (!single) return null;
  if (/^[1-9]$/.test(key)) {
    const line = choices.filter((choice) => choice.kind === "line")[Number(key) - 1];
    return line ? { do: "say", choice: line.id } : null;
  }
  if (key === "l") {
    const listen = choices.find((choice) => choice.kind === "listen");
    return listen ? { do: "say", choice: listen.id } : null;
  }
  if (key === "k") return { do: "keep" };
  const panel = panels[key];
  return panel ? { do: "open", panel } : null;
}
