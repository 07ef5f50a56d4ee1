/** The sandbox's own time: it runs beside the real one or stands still, and is moved by hand. */
export interface Clock {
  now(): Date;
  isRunning(): boolean;
  advance(ms: number): void;
  set(date: Date): void;
  freeze(): void;
  run(): void;
  /** Calls back after every move by hand, not as time passes; returns how to stop listening. */
  onMoved(listener: () => void): () => void;
  /** Calls back once when the clock has passed that instant, by itself or by hand; returns how to cancel. */
  wakeAt(instant: Date, callback: () => void): () => void;
}

export interface ClockOptions {
  startAt?: Date | undefined;
  frozen?: boolean | undefined;
}

interface Alarm {
  at: number;
  callback: () => void;
}

// setTimeout takes no more than 31 bits of milliseconds; the alarm is set again after that.
const longestTimer = 2 ** 31 - 1;

/** A clock that starts at `startAt` (or now) and runs unless frozen. */
export function startClock(options: ClockOptions = {}): Clock & { stop(): void } {
  let anchor = options.startAt?.getTime() ?? Date.now();
  let runningSince: number | null = options.frozen ? null : Date.now();
  const listeners = new Set<() => void>();
  const alarms = new Set<Alarm>();
  let timer: NodeJS.Timeout | undefined;

  const nowMs = () => anchor + (runningSince === null ? 0 : Date.now() - runningSince);

  const ring = () => {
    clearTimeout(timer);
    const due = [...alarms].filter((alarm) => alarm.at <= nowMs()).sort((a, b) => a.at - b.at);
    for (const alarm of due) {
      alarms.delete(alarm);
      alarm.callback();
    }
    if (runningSince === null || alarms.size === 0) return;
    const next = Math.min(...[...alarms].map((alarm) => alarm.at));
    timer = setTimeout(ring, Math.min(Math.max(next - nowMs(), 1), longestTimer));
    timer.unref();
  };

  const moved = (to: number, running: boolean) => {
    anchor = to;
    runningSince = running ? Date.now() : null;
    ring();
    for (const listener of listeners) listener();
  };

  return {
    now: () => new Date(nowMs()),
    isRunning: () => runningSince !== null,
    advance: (ms) => moved(nowMs() + ms, runningSince !== null),
    set: (date) => moved(date.getTime(), runningSince !== null),
    freeze: () => moved(nowMs(), false),
    run: () => moved(nowMs(), true),
    onMoved(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wakeAt(instant, callback) {
      const alarm = { at: instant.getTime(), callback };
      alarms.add(alarm);
      ring();
      return () => alarms.delete(alarm);
    },
    stop() {
      clearTimeout(timer);
      alarms.clear();
      listeners.clear();
    },
  };
}
