/**
 * Preloaded into the web server (`node --import`): when the launcher dies without a word, the server
 * ends too, so that no orphan holds the port. Processes the server itself starts inherit the preload
 * but have another parent; they are its own business.
 */
if (String(process.ppid) === process.env.SAME_SIDE_LEASH) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
