import { judge } from "./judge.ts";
import type { Play } from "./play.ts";
import { debriefOf, decisionAt } from "./review.ts";
import type { Fork, Room } from "./room.ts";
import type { ReportedTalk } from "./room-report.ts";
import type { Solution } from "./solve.ts";

// The talks of a room, told as a debrief tells one.

/** A talk with the account of its points. */
export function reportTalk(solution: Solution, room: Room, play: Play): ReportedTalk {
  const debrief = play.ended ? debriefOf(solution, play) : null;
  const decisions = debrief?.decisions ?? play.steps.map((_, turn) => decisionAt(solution, play, turn));
  return {
    lines: decisions.map(
      ({ turn, meeting, heard, text, kind, cost, luck, verdict, thought, answer, choice }) => {
        const fork = forkAt(room.forks, play, turn);
        const by = [fork?.played, fork?.other].find((one) => one?.choice === choice)?.by ?? "carry";
        return {
          ...{ turn, fork: fork?.number ?? null, by, meeting, heard, text, kind },
          ...{ cost, luck, verdict, thought, answer },
        };
      },
    ),
    best: debrief?.best ?? judge(solution, play)[0]?.value ?? solution.best,
    lost: decisions.reduce((sum, { cost }) => sum + cost, 0),
    luck: decisions.reduce((sum, { luck }) => sum + luck, 0),
    end: debrief && {
      ...{ outcome: debrief.outcome, ending: debrief.ending, band: debrief.band },
      ...{ headline: debrief.headline, summary: debrief.summary, letter: debrief.letter },
    },
  };
}

/** The fork at which a line of a talk was played; the last one, where the room came back and played the same again. */
function forkAt(forks: readonly Fork[], play: Play, turn: number): Fork | undefined {
  const said = play.said[turn];
  return forks.findLast(
    ({ play: before, played, other }) =>
      before.said.length === turn &&
      (played?.choice === said || other?.choice === said) &&
      before.said.every((choice, index) => choice === play.said[index]),
  );
}
