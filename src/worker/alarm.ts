/** Sleeps until it is rung or the time is up. */
export interface Alarm {
  ring(): void;
  wait(): Promise<void>;
}

/** A ring while nobody waits is not lost: the next wait returns at once. */
export function startAlarm(longestMs: number): Alarm {
  let isRung = false;
  let awake = () => {};
  return {
    ring() {
      isRung = true;
      awake();
    },
    async wait() {
      if (!isRung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, longestMs);
          awake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      isRung = false;
    },
  };
}
