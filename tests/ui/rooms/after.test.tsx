import { describe, expect, test } from "vitest";
import { topics } from "../../../engine/debrief-topic.ts";
import { roomView } from "../../../engine/room-show.ts";
import type { RoomFrame, RoomView } from "../../../engine/room-view.ts";
import { messages } from "../../../ui/messages/all.ts";
import { AfterDesk } from "../../../ui/rooms/after-desk.tsx";
import { AfterStage } from "../../../ui/rooms/after-stage.tsx";
import { BehaviourForm } from "../../../ui/rooms/behaviour-form.tsx";
import { drawn, textOf } from "../drawn.tsx";
import { reportedSession } from "../fixtures/room-report.ts";

const { room, report } = reportedSession();
const closed = roomView(room);
const frame: RoomFrame = { id: report.id, code: null, cohort: report.cohort, scenario: report.scenario };
const at = (topic: (typeof topics)[number]): RoomView => ({ ...closed, phase: "after", topic });

describe("R22 the debrief of the group", () => {
  test.each(topics)("says on the stage what it is about: %s", (topic) => {
    const html = drawn(<AfterStage frame={frame} room={at(topic)} />);
    const [heading = ""] = /<h1[\s\S]*?<\/h1>/.exec(html) ?? [];
    expect(textOf(heading)).toBe(messages.after.topics[topic].replaceAll("{name}", "Tomas"));
    const asks = topic !== "votes" && topic !== "letter" && topic !== "commit";
    expect(textOf(html).includes("Talk about the line and about Tomas, not about a person.")).toBe(asks);
  });

  test.each(topics)("lets the desk choose any topic, and marks the one on the stage: %s", (topic) => {
    const html = drawn(<AfterDesk id={report.id} name="Tomas" room={at(topic)} send={() => undefined} />);
    const pressed = [...html.matchAll(/<button[^>]*aria-pressed="(true|false)"[^>]*>([^<]*)</g)];
    expect(pressed).toHaveLength(topics.length);
    expect(
      pressed.filter(([, on]) => on === "true").map(([, , word]) => word?.replaceAll("&#x27;", "'")),
    ).toEqual([messages.after.short[topic].replaceAll("{name}", "Tomas")]);
  });

  test("lets the desk choose nothing more once the room is closed", () => {
    const html = drawn(
      <AfterDesk id={report.id} name="Tomas" room={{ ...closed, topic: "votes" }} send={() => undefined} />,
    );
    expect(html).not.toContain("<button");
  });
});

describe("R23 the own one thing", () => {
  test("shows what was kept, ready to be changed, and labels every field", () => {
    const html = drawn(<BehaviourForm id={report.id} first={{ text: "Ask first", meeting: "Tuesday" }} />);
    expect(html).toContain(">Ask first</textarea>");
    expect(html).toContain('value="Tuesday"');
    expect(textOf(html)).toContain("Change it");
    const fields = [...html.matchAll(/<(?:textarea|input)[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(fields).toHaveLength(2);
    for (const id of fields) expect(html).toContain(`for="${id}"`);
  });

  test("cannot be kept while it is empty", () => {
    const html = drawn(<BehaviourForm id={report.id} first={null} />);
    expect(html).toMatch(/<button[^>]*aria-disabled="true"[^>]*>Keep it/);
  });
});
