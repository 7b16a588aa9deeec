import { describe, expect, test } from "vitest";
import { discussedForks, ownForks } from "../../../engine/told-forks.ts";
import { OwnVotes } from "../../../ui/rooms/own-votes.tsx";
import { ReportPage } from "../../../ui/rooms/report-page.tsx";
import { TalkedVotes } from "../../../ui/rooms/talked-votes.tsx";
import { drawn, textOf } from "../drawn.tsx";
import { reportedSession } from "../fixtures/room-report.ts";

const { report, room, solution } = reportedSession();
const html = drawn(<ReportPage report={report} />);
const text = textOf(html);

/** The cells of a table's row, by the text of its head. */
function rowOf(head: string): string[] {
  const row = html.split("<tr").find((one) => textOf(`<tr${one}`).startsWith(head)) ?? "";
  return row
    .split("<td")
    .slice(1)
    .map((cell) => textOf(`<td${cell}`));
}

describe("R22 the report's page", () => {
  test("has a field for every seat at every decision, with the cost of what was chosen", () => {
    const [first] = report.review.votes;
    const cells = rowOf("Ana");
    expect(cells).toHaveLength(report.review.forks.length + 1);
    for (const [index, { number, lines }] of report.review.forks.entries()) {
      const last = report.review.votes.findLast(({ seat, fork }) => seat === 1 && fork === number);
      if (last === undefined) expect(cells[index]).toBe("–");
      else if (last.choice === null) expect(cells[index]).toMatch(/P$/);
      else {
        const sign = lines.findIndex(({ choice }) => choice === last.choice) + 1;
        expect(cells[index]).toContain(last.chair === "buyer" ? `(${sign})` : `${sign} costs ${last.cost}`);
      }
    }
    expect(first).toBeDefined();
  });

  test("calls whoever was deleted Somebody, and shows a name as text whatever is in it", () => {
    expect(text).toContain("Somebody");
    expect(html).toContain("Bo &lt;b&gt;bold&lt;/b&gt;");
    expect(html).not.toContain("<b>bold");
  });

  test("orders people by seat, never by cost", () => {
    const at = ["Ana", "Bo &lt;b", "Somebody", "Dot", "Eli", "Fay"].map((name) => html.indexOf(`>${name}`));
    expect(at.every((place) => place > 0)).toBe(true);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
  });

  test("says that the expected shares are a model, and offers print, CSV and JSON", () => {
    expect(text).toContain("a model of a middling room, not data");
    expect(html).toContain(`href="/api/rooms/${report.id}/report.csv"`);
    expect(html).toContain(`href="/api/rooms/${report.id}/report"`);
    expect(html).toMatch(/<button[^>]*>Print<\/button>/);
  });

  test("compares both futures, each with its account", () => {
    expect(text).toContain("Talk 1");
    expect(text).toContain("Talk 2");
    const [{ best, lost, end } = { best: 0, lost: 0, end: null }] = report.review.talks;
    expect(text).toContain(`${best} possible, ${lost} lost by its lines`);
    expect(text).toContain(end?.headline ?? "no headline");
  });

  test("has no row of anybody for an observer", () => {
    const { votes: _, seats: __, ...review } = report.review;
    const observed = {
      ...report,
      review: { ...review, votes: [], seats: [] },
      people: null,
      behaviours: null,
      alone: null,
    };
    const page = drawn(<ReportPage report={observed} />);
    const seen = textOf(page);
    expect(html).toContain(">Ana<");
    for (const name of ["Ana", "Dot", "Somebody", "Everyone’s choices", "What people will do"])
      expect(page).not.toContain(`>${name}<`);
    expect(seen).toContain("Without anybody’s own rows");
    // The desk is none of theirs.
    expect(html).toContain(`href="/rooms/${report.id}/desk"`);
    expect(page).not.toContain("/desk");
    expect(seen).toContain("Decisions");
  });

  test("gives every table a caption and every heading a place in one order", () => {
    expect(html.match(/<table/g)?.length).toBe(html.match(/<caption/g)?.length);
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
  });
});

describe("R22 the debrief", () => {
  test("shows on the stage how many chose each line before and after, and no cost", () => {
    const forks = discussedForks(room);
    const stage = drawn(<TalkedVotes forks={forks} />);
    expect(stage).not.toMatch(/verdict|cost/i);
    for (const { lines, talked } of forks)
      for (const { first, last } of lines)
        expect(textOf(stage)).toContain(talked ? `${first} vote` : `${last} vote`);
  });

  test("shows a phone its own votes with what they cost and the buyer's answer", () => {
    const own = ownForks(solution, room, 1);
    const phone = textOf(drawn(<OwnVotes forks={own} name="Priya" open />));
    expect(phone).toContain("Stage and phones only ever see counts.");
    for (const { first, last } of own) {
      const vote = last ?? first;
      if (!vote || vote.kind === "listen") continue;
      expect(phone).toContain(`, cost ${vote.cost}`);
      for (const { text: said } of vote.answer)
        expect(phone).toContain(said.replace(/[*]/g, "").split(".")[0] ?? "");
    }
  });

  test("says so where nothing was voted on", () => {
    expect(textOf(drawn(<TalkedVotes forks={[]} />))).toBe("No votes were cast in this session.");
    expect(textOf(drawn(<OwnVotes forks={[]} name="Priya" open={false} />))).toContain("You cast no vote");
  });
});
