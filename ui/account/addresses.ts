/** Where one lands who came from nowhere. */
const home = "/account";

/**
 * The path to go on to, from the `next` of an address: one of this site's own pages, or the account's. An address of
 * another site never passes, however it is spelt.
 */
export function nextPath(next: unknown): string {
  if (typeof next !== "string" || !next.startsWith("/") || /^\/[/\\]|[\p{Cc}\\]/u.test(next)) return home;
  return next.startsWith("/account") || next.startsWith("/api/") ? home : next;
}

/** The address of an account page that goes on, when all is done, to where one came from. */
export function accountAddress(page: string, next: unknown): string {
  const path = nextPath(next);
  return path === home ? page : `${page}?next=${encodeURIComponent(path)}`;
}
