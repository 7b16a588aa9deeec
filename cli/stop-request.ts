/**
 * A signal that fires once when somebody wants us to stop: Ctrl-C, SIGTERM, a closed terminal, or the
 * end of the process that started us. Asking again changes nothing; stopping is already under way.
 */
export function stopRequest(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort(new Error("asked to stop"));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  process.on("disconnect", stop);
  process.channel?.unref();
  return controller.signal;
}
