/** What the policy of a page depends on. */
export interface PageSituation {
  /** Random, new for each answer; scripts of the page carry it. */
  readonly nonce: string;
  /** The browser's own connection is encrypted. */
  readonly https: boolean;
  /** `next dev`: React needs eval there, and styles come without a nonce. */
  readonly developing: boolean;
}

/** The Content-Security-Policy of a page: everything from here, scripts only with the nonce, nobody may frame it. */
export function pagePolicy({ nonce, https, developing }: PageSituation): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Where a chair stands is a `style` attribute; attributes cannot carry a nonce.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${developing ? " ws:" : ""}`,
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}

/** All headers that keep a page to itself. */
export function pageHeaders(situation: PageSituation): Record<string, string> {
  return {
    "content-security-policy": pagePolicy(situation),
    "x-content-type-options": "nosniff",
    // A share link is a secret: no other site learns the address.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-resource-policy": "same-origin",
    // Over plain http browsers ignore these two, some of them with a complaint.
    ...(situation.https && {
      "cross-origin-opener-policy": "same-origin",
      "strict-transport-security": "max-age=31536000",
    }),
  };
}
