/**
 * Ends this process when the one that started it is gone, even by kill -9: `counterclaim start` holds a channel to the
 * web server, and nobody else would end it. Does nothing in a process started by hand.
 */
export function endWithParent(): void {
  if (process.channel) process.once('disconnect', () => process.exit(0));
}
