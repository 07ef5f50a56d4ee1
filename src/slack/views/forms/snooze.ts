import type { ModalView } from '@slack/types';

import { addDays, localDate, weekdayOf } from '../../../domain/working-time/wall-clock.js';
import { type Snoozable, snoozable } from '../../../use-cases/member/snoozable.js';
import type { Day } from '../../../use-cases/work.js';
import { sayDay } from '../../dates/say-when.js';
import { fields, forms } from '../../ids.js';
import { nameOf } from '../words.js';
import { inShort } from '../work/day.js';
import { promiseIn } from '../work/lines.js';
import { readerOf } from '../work/work.js';
import { dayInput, form, radioInput, ticksInput } from './form.js';

/** Lines that Slack takes in one set of ticks. */
const MOST_TICKS = 10;

/** Which lines of the digest are left out, and until when. */
export function snoozeForm(day: Day, now: Date): ModalView {
  const today = localDate(readerOf(day, now).zone, now);
  const tomorrow = addDays(today, 1);
  const monday = addDays(today, 8 - weekdayOf(today));
  const lines = snoozable(day);
  const isOnly = lines.length === 1;
  return form({
    id: forms.snooze,
    title: 'Snooze',
    submit: 'Snooze',
    about: {},
    blocks: [
      ...inTens(lines).map((some, place) =>
        ticksInput(`${fields.snoozed}${place}`, {
          label: some.label,
          isOptional: true,
          ticks: some.lines.map(tickOf),
          areTicked: isOnly,
        }),
      ),
      radioInput(fields.until, {
        label: 'Until',
        choices: {
          [tomorrow]: `Tomorrow, ${sayDay(tomorrow)}`,
          ...(monday === tomorrow ? {} : { [monday]: `Next week, ${sayDay(monday)}` }),
        },
        chosen: tomorrow,
      }),
      dayInput(fields.day, {
        label: 'Or until another day',
        hint: 'Only your reminders rest. The promise stands, and what falls due before then you hear all the same.',
        isOptional: true,
      }),
    ],
  });
}

/** The lines of each kind, ten at a time. */
function inTens(lines: readonly Snoozable[]): { label: string; lines: Snoozable[] }[] {
  const tens: { label: string; kind: Snoozable['kind']; lines: Snoozable[] }[] = [];
  for (const line of lines) {
    const last = tens.at(-1);
    if (last?.kind === line.kind && last.lines.length < MOST_TICKS) last.lines.push(line);
    else {
      const isMore = last?.kind === line.kind;
      const words = line.kind === 'team' ? 'your team' : inShort[line.kind];
      const label = capital(isMore ? `${words}, more` : words);
      tens.push({ label, kind: line.kind, lines: [line] });
    }
  }
  return tens;
}

function tickOf({ line, subjectId: value }: Snoozable) {
  return 'commitmentId' in line
    ? { value, words: promiseIn(line), below: nameOf(line) }
    : { value, words: nameOf(line) };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
