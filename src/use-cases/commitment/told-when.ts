import { refuse, type Ruling } from '../../domain/ruling.js';
import type { Calendar } from '../../domain/working-time/calendar.js';
import type { ReadWhen } from '../ports.js';

/** When the customer was told that a promise is not kept as it was made, in words; empty: just now. */
export function toldWhen(
  { commitmentId, text }: { commitmentId: string; text: string },
  readWhen: ReadWhen,
  at: { now: Date; calendar: Calendar },
): Ruling<Date> {
  if (!text.trim()) return { ok: true, change: at.now };
  const read = readWhen(text, at);
  if (read.kind === 'past') return { ok: true, change: read.at };
  return refuse({
    why: 'told-when',
    commitmentId,
    text,
    at: read.kind === 'at' ? read.at : null,
  });
}
