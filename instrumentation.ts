import type { Instrumentation } from "next";

/** Runs once when the server starts. Connections are opened by the first request, never here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { prepare } = await import("./server/startup.ts");
    prepare();
    if (process.env.NODE_ENV !== "production") return;
    // What a whole room asks for in the same moment.
    const { openDoor } = await import("./server/door.ts");
    const { GET } = await import("./app/api/rooms/[code]/events/route.ts");
    const { POST } = await import("./app/api/rooms/[code]/commands/route.ts");
    openDoor([
      { method: "GET", path: /^\/api\/rooms\/([\w-]+)\/events(?:\?.*)?$/, handle: GET },
      { method: "POST", path: /^\/api\/rooms\/([\w-]+)\/commands$/, handle: POST },
    ]);
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
