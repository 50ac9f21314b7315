/** How the serving process learns that it is to end: a signal, or the end of the program that started it. */

export interface Ending {
  /** Settles when the process is asked to end. */
  readonly asked: Promise<null>;
  /** Whether it was asked already. */
  isAsked(): boolean;
  /** Gives the signals back to the system. */
  done(): void;
}

/** A signal may come many times, from the terminal and from npm: it counts once, and draining has a limit of its own. */
export function ending(): Ending {
  const { promise: asked, resolve } = Promise.withResolvers<null>();
  let isAsked = false;
  const heard = () => {
    isAsked = true;
    resolve(null);
  };
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, heard);
  // the starter holds a channel open; when it dies, however it dies, the channel closes
  process.on('disconnect', heard);
  const done = () => {
    for (const signal of signals) process.off(signal, heard);
    process.off('disconnect', heard);
    if (process.connected) process.disconnect?.();
  };
  return { asked, isAsked: () => isAsked, done };
}
