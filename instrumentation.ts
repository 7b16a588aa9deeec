import type { Instrumentation } from "next";

/** Runs once when the server starts. Connections are opened by the first request, never here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { prepare } = await import("./server/startup.ts");
    prepare();
  }
}

/** Whatever a page, route or action lets escape goes into the log. The path stays out: it may be a share link. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { log } = await import("./server/log.ts");
    const { routePath, routeType } = context;
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
    log().error({ err: error, digest, method: request.method, routePath, routeType }, "a request failed");
  }
};
