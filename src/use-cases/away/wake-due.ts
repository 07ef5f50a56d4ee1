import type { Clock } from '../ports.js';
import type { DueAbsence, DueAbsences } from './ports.js';

interface Ticking {
  absences: DueAbsences;
  wake: (due: DueAbsence) => Promise<void>;
  clock: Clock;
  failed: (due: DueAbsence, error: unknown) => void;
}

const BATCH = 100;

/** Wakes every absence that is due. What cannot be woken is logged and left for the next tick. */
export const wakeDueAbsences =
  ({ absences, wake, clock, failed }: Ticking) =>
  async (): Promise<void> => {
    const tried = new Set<string>();
    for (;;) {
      const due = await absences.due(clock.now(), BATCH + tried.size);
      const fresh = due.filter(({ absenceId }) => !tried.has(absenceId));
      if (fresh.length === 0) return;
      for (const each of fresh) {
        tried.add(each.absenceId);
        await wake(each).catch((error: unknown) => failed(each, error));
      }
    }
  };
