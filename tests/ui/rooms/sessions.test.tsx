import { SearchParamsContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import { expect, test } from "vitest";
import { addressOf } from "../../../ui/buyers/choose.ts";
import type { Session } from "../../../ui/rooms/session.ts";
import { SessionPreview } from "../../../ui/rooms/session-preview.tsx";
import { SessionsForTrainee, SessionsPage } from "../../../ui/rooms/sessions-page.tsx";
import { drawn, textOf } from "../drawn.tsx";
import { plan } from "../fixtures/desk.ts";
import { tomas } from "../fixtures/tomas.ts";

const running: Session = {
  ...{ id: "2f0b0c0a-9d0e-4f7e-8a57-0a8a4c5d9e01", code: "KITE 42", scenario: tomas, seats: 24 },
  ...{ made: "2026-11-22T09:00:00.000Z", closed: null },
};
const past: Session = {
  ...running,
  id: "3",
  code: null,
  closed: "2026-11-20T10:00:00.000Z",
  made: "2026-11-20T09:00:00.000Z",
};
const forgotten: Session = { ...past, id: "4", closed: null };

type Props = Parameters<typeof SessionsPage>[0];
const page = (more: Partial<Props> = {}) =>
  drawn(
    <SearchParamsContext value={new URLSearchParams()}>
      <SessionsPage
        cohort={{ id: "c1", role: "coach", archived: false }}
        sessions={[running, past]}
        scenarios={[tomas]}
        suggested={null}
        now="2026-11-22T09:30:00.000Z"
        {...more}
      />
    </SearchParamsContext>,
  );

test("a coach who has not had the desk of a session takes it over", () => {
  const html = page();
  expect(textOf(html)).toContain("today, 09:00 · 24 seats Code KITE 42 Take over the desk Stage Report");
  expect(html).toContain(`href="/rooms/${running.id}/desk"`);
});

test("a session that is over has its report, and no desk", () => {
  const html = page({ sessions: [past] });
  expect(html).toContain('href="/rooms/3/report"');
  expect(html).not.toContain('href="/rooms/3/desk"');
});

test("a session whose code has run out but that nobody has closed still has its desk", () => {
  const html = page({ sessions: [forgotten] });
  expect(html).toContain('href="/rooms/4/desk"');
  expect(textOf(html)).toContain("not closed");
});

test("an observer sees stage and report, begins nothing and takes nothing over", () => {
  const html = page({ cohort: { id: "c1", role: "observer", archived: false }, scenarios: [] });
  expect(html).not.toContain("/desk");
  expect(textOf(html)).not.toContain("Begin a session");
  expect(textOf(html)).toContain("Stage Report");
});

test("in an archived cohort nothing begins, and it says so", () => {
  const text = textOf(page({ cohort: { id: "c1", role: "owner", archived: true }, scenarios: [] }));
  expect(text).toContain("This cohort is archived: nothing new begins in it.");
  expect(text).not.toContain("Begin a session");
});

test("each buyer leads to how the hour would go, and clearing a filter stays in the cohort", () => {
  expect(page()).toContain(`href="/cohorts/c1/sessions?with=${tomas.id}"`);
  expect(addressOf({}, "/cohorts/c1/sessions")).toBe("/cohorts/c1/sessions");
});

test("whom the cohort has most to gain from meeting stands first, with the reason", () => {
  const scene = { id: tomas.id, title: tomas.title, buyer: "Tomas" };
  const text = textOf(page({ suggested: { scene, skill: "recovery", reason: "gap" } }));
  expect(text).toContain("Recovery: of what this scene practises, the cohort has furthest to go there.");
  expect(text.indexOf("furthest to go")).toBeLessThan(text.indexOf(tomas.tagline));
});

test("before it begins a session shows its stops, the shares expected there, and how the hour goes", () => {
  const text = textOf(drawn(<SessionPreview cohort="c1" scenario={tomas} plan={plan} />));
  expect(text).toContain("3 stop points");
  expect(text).toMatch(/about minute \d+ of the play · decision \d+ · meeting \d/);
  expect(text).toMatch(/\d+ % .+ \(the comfortable one\)/);
  expect(text).toContain("35 min Play.");
  expect(text).toContain("Begin the session");
});

test("a trainee finds the way in, and no list", () => {
  expect(textOf(drawn(<SessionsForTrainee />))).toContain("Join with a code");
});
