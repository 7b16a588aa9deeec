/**
 * Preloaded into the web server (`node --import`): when the launcher dies without a word, the server
 * ends too, so that no orphan holds the port.
 */
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
