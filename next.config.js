import createNextIntlPlugin from "next-intl/plugin";

/**
 * What the framework needs to know. Security headers live in proxy.ts, where the
 * nonce of each answer is made.
 *
 * @type {import("next").NextConfig}
 */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Compression stays on for pages; an event stream opts out by `Cache-Control: no-transform`.
  compress: true,
  // `npm test` checks types in its own step, for the whole house and not only for what Next reaches.
  typescript: { ignoreBuildErrors: true },
  // Read at run time from node_modules, never bundled.
  serverExternalPackages: ["pg", "pino", "@dicebear/core", "@dicebear/styles"],
  // Scripts and styles are handed out without passing the proxy.
  headers: async () => [
    { source: "/_next/static/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
  ],
  turbopack: { root: import.meta.dirname },
};

export default createNextIntlPlugin({
  requestConfig: "./ui/messages/request.ts",
  // Texts are parsed when the app is built, so that a key press formats and does not parse.
  experimental: { messages: { path: "./ui/messages", format: "json", locales: "infer", precompile: true } },
})(config);
