import type { No } from '../../../src/slack/refusals.js';
import type { Answer } from '../../../src/use-cases/answers.js';
import { ANN, BOB, CARA, GUS, newId } from './story.js';

const at = '2026-11-26T15:00:00.000Z';
const zone = 'Europe/London';

/** A refusal of each kind, with `words` wherever somebody's words may stand; a missing kind does not compile. */
export function refusals(words: string): { [Why in No['why']]: Extract<No, { why: Why }> } {
  return {
    'no-such-issue': { why: 'no-such-issue', number: 99 },
    'no-such-promise': { why: 'no-such-promise', number: 12 },
    'no-open-handoff': { why: 'no-open-handoff', number: 12, ended: 'accepted', takenBy: BOB },
    'issue-ended': { why: 'issue-ended', number: 12, state: 'resolved' },
    'promise-ended': { why: 'promise-ended', number: 12, state: 'kept-late' },
    'already-offered': { why: 'already-offered', number: 12, to: [BOB], endsAt: at },
    'changed-meanwhile': { why: 'changed-meanwhile', number: 12 },
    'not-allowed': { why: 'not-allowed', number: 12, ownerId: ANN },
    'not-yours-to-answer': {
      why: 'not-yours-to-answer',
      number: 12,
      to: [BOB, CARA],
      ownerId: ANN,
    },
    'not-yours-to-withdraw': { why: 'not-yours-to-withdraw', number: 12, giverId: ANN },
    'not-for-your-eyes': { why: 'not-for-your-eyes', number: 12 },
    'not-a-member': { why: 'not-a-member', standing: 'guest' },
    'cannot-own': { why: 'cannot-own', memberId: GUS, standing: 'guest' },
    'already-the-owner': { why: 'already-the-owner', number: 12, memberId: ANN },
    'nobody-named': { why: 'nobody-named', number: 12 },
    'several-promises': {
      why: 'several-promises',
      number: 12,
      promises: [
        { id: newId(), what: words, dueAt: at },
        { id: newId(), what: null, dueAt: at },
      ],
    },
    'promises-open': { why: 'promises-open', number: 12 },
    'reason-needed': { why: 'reason-needed', number: 12, commitmentId: newId() },
    'text-missing': { why: 'text-missing', what: 'the next step', example: words },
    'text-too-long': { why: 'text-too-long', what: 'the title', most: 3000 },
    'date-past': { why: 'date-past', at },
    'date-not-later': { why: 'date-not-later', dueAt: at },
    'date-unreadable': { why: 'date-unreadable', text: words },
    'date-doubtful': {
      why: 'date-doubtful',
      text: words,
      readings: [at, '2026-11-27T15:00:00.000Z'],
    },
  };
}

/** An answer of each kind, likewise. */
export function answers(words: string): {
  [Kind in Answer['kind']]: Extract<Answer, { kind: Kind }>;
} {
  const number = 12;
  return {
    refused: { kind: 'refused', refusal: { why: 'no-such-issue', number: 99 } },
    opened: {
      kind: 'opened',
      number,
      issueId: newId(),
      title: words,
      customer: words,
      priority: 'p2',
      firstResponseDue: at,
      zone,
    },
    offered: {
      kind: 'offered',
      number,
      to: [BOB, CARA],
      endsAt: at,
      offWork: [
        { memberId: BOB, backAt: at },
        { memberId: CARA, backAt: null },
      ],
      zone,
    },
    accepted: {
      kind: 'accepted',
      number,
      giverId: ANN,
      readBack: words,
      promises: [
        { what: words, dueAt: at },
        { what: null, dueAt: at },
      ],
      zone,
    },
    declined: { kind: 'declined', number, ownerId: ANN },
    withdrawn: { kind: 'withdrawn', number, from: [BOB, CARA] },
    promised: {
      kind: 'promised',
      number,
      commitmentId: newId(),
      what: words,
      dueAt: at,
      zone,
      customer: words,
      customerZone: 'America/New_York',
      ownerId: ANN,
      forSomebodyElse: false,
    },
    kept: {
      kind: 'kept',
      number,
      what: words,
      late: false,
      nextContactAt: at,
      promisesLeft: 0,
      zone,
    },
    postponing: { kind: 'postponing', number, what: words, dueAt: at, zone },
    postponed: { kind: 'postponed', number, what: words, dueAt: at, broken: true, zone },
    'promise-ended': { kind: 'promise-ended', number, what: words, as: 'cancelled' },
    updated: { kind: 'updated', number, updateId: newId(), firstResponseOpen: true },
    valued: { kind: 'valued', number, value: 'answer', firstResponseKept: true },
    resolved: { kind: 'resolved', number, outcome: words, offerWithdrawn: true },
    voided: { kind: 'voided', number, reason: words, offerWithdrawn: false },
    'already-done': { kind: 'already-done', number: 12, againId: 'again-1' },
    woken: { kind: 'woken', number },
  };
}

/** What people type who mean harm, or much. */
export const hostile: readonly [what: string, words: string][] = [
  ['a call to everybody', '<!channel>'.repeat(300)],
  ['what grows when it is escaped', '&'.repeat(3000)],
  ['one word without end', `${'a'.repeat(2999)}<`],
  ['a mention and a masked link', '<@U0VICTIM> <https://evil.example|sign in> *bold* `code` ```'],
  ['nothing but space', '   \n\t '],
  ['characters of two halves', '🙂'.repeat(1500)],
];
