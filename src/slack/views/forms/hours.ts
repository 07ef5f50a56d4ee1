import type { ModalView } from '@slack/types';

import { localDate } from '../../../domain/working-time/wall-clock.js';
import type { OwnHours } from '../../../use-cases/member/own-hours.js';
import { sayDays, sayHours, sayTemporaryHours } from '../../dates/say-hours.js';
import { fields, forms } from '../../ids.js';
import { dayInput, form, wordsInput } from './form.js';

/** When somebody works and when their digest comes, to be changed by themselves. */
export function hoursForm(mine: OwnHours, now: Date): ModalView {
  const { calendar, hours, slackZone, digestTime, digestDays, noDigestOn } = mine;
  const { zone, temporary } = calendar;
  const today = localDate(zone, now);
  const forAWhile = temporary && temporary.until >= today ? temporary : null;
  return form({
    id: forms.hours,
    title: 'My hours',
    submit: 'Save',
    about: {},
    blocks: [
      wordsInput(fields.hours, {
        label: 'Every week',
        placeholder: 'mon-thu 8-12, 13-17:30; fri 8-12',
        hint: hours
          ? 'Left empty: the hours of the workspace.'
          : `Left empty: the hours of the workspace, ${sayHours(calendar.hours)}.`,
        isShort: true,
        isOptional: true,
        typed: hours ? sayHours(hours) : undefined,
      }),
      wordsInput(fields.hoursForAWhile, {
        label: 'Other hours for a while',
        placeholder: 'until 12 dec mon-fri 9-13',
        hint: 'Over by themselves after that day. Left empty: none.',
        isShort: true,
        isOptional: true,
        typed: forAWhile ? sayTemporaryHours(forAWhile, today) : undefined,
      }),
      wordsInput(fields.zone, {
        label: 'Time zone',
        placeholder: 'Europe/Prague',
        hint: `Left empty: the one Slack says, ${slackZone ?? zone}.`,
        isShort: true,
        isOptional: true,
        typed: slackZone === null ? undefined : zone,
      }),
      wordsInput(fields.digestTime, {
        label: 'Daily digest at',
        placeholder: '08:30',
        hint: 'Left empty: 09:00, or when you begin to work after it.',
        isShort: true,
        isOptional: true,
        typed: digestTime ?? undefined,
      }),
      wordsInput(fields.digestDays, {
        label: 'Daily digest on',
        placeholder: 'mon-thu',
        hint: 'Left empty: every day on which you work.',
        isShort: true,
        isOptional: true,
        typed: digestDays ? sayDays(digestDays) : undefined,
      }),
      dayInput(fields.noDigestOn, {
        label: 'No digest on',
        hint: 'Just that day: today, or one that is still to come.',
        isOptional: true,
        chosen: noDigestOn && noDigestOn >= today ? noDigestOn : undefined,
      }),
    ],
  });
}
