/** One line that was said: how many words there were to read before it, and how long after they appeared it was said. */
export interface Pace {
  readonly words: number;
  /** Milliseconds. */
  readonly took: number;
}

/**
 * Words that somebody may read in a second at the very most. Silent reading of English runs at 238 words a minute in the mean
 * (Brysbaert 2019, a review of 190 studies) and at most at about 400 with understanding; 15 a second is 900 a minute, twice
 * that, so that skimming is never taken for anything else.
 */
const fastest = 15;

/** A turn that was quick may have been a slip of the hand; more than half of a talk was not. A judgement, not a finding. */
const share = 0.5;

/** Talks shorter than this say nothing. */
const fewest = 4;

/**
 * True when a talk that lost nothing was said faster than it can be read, in more than half of its turns. It accuses nobody: people
 * read over shoulders, and come prepared. What it leads to is one more talk, in private.
 *
 * @param lost points lost by one's own lines
 * @param paces the turns but the first, whose reading nobody timed
 */
export function isImplausible(lost: number, paces: readonly Pace[]): boolean {
  if (lost > 0 || paces.length < fewest) return false;
  const quick = paces.filter(({ words, took }) => took < (1000 * words) / fastest);
  return quick.length > share * paces.length;
}
