import { afterFailure, isHopeless } from '../../src/outbox/retry.js';
import { NOON, secondsAfterNoon } from './post-office.js';

const untried = { attempts: 0, unanswered: 0, failingSince: null };
const moment = { now: NOON, random: () => 0.5 };
const failed = { kind: 'failed', error: 'e' } as const;
const unknown = { kind: 'unknown', error: 'e' } as const;

test('a failure is counted and tried again later', () => {
  expect(afterFailure(untried, failed, moment)).toEqual({
    attempts: 1,
    unanswered: 0,
    failingSince: NOON,
    isOver: false,
    nextAt: secondsAfterNoon(0.5),
  });
});

test('to wait because Slack asks for it is no failure, however long it takes', () => {
  const until = secondsAfterNoon(3_600);
  const before = { attempts: 2, unanswered: 1, failingSince: secondsAfterNoon(-3_600) };
  expect(afterFailure(before, { kind: 'wait', method: 'chat.postMessage', until }, moment)).toEqual(
    { ...before, isOver: false, nextAt: until },
  );
});

test('patience ends a quarter of an hour after the first failure', () => {
  const isOver = (failingSince: Date) =>
    afterFailure({ attempts: 9, unanswered: 0, failingSince }, failed, moment).isOver;
  expect(isOver(secondsAfterNoon(-15 * 60 + 1))).toBe(false);
  expect(isOver(secondsAfterNoon(-15 * 60))).toBe(true);
});

test('a refusal is final', () => {
  expect(afterFailure(untried, { kind: 'refused', error: 'e' }, moment).isOver).toBe(true);
});

test('the sixth try without an answer is the last', () => {
  const after = (unanswered: number) =>
    afterFailure({ attempts: 9, unanswered, failingSince: NOON }, unknown, moment);
  expect(after(4)).toMatchObject({ unanswered: 5, isOver: false });
  expect(after(5)).toMatchObject({ unanswered: 6, isOver: true });
  expect(isHopeless({ ...untried, unanswered: 5 })).toBe(false);
  expect(isHopeless({ ...untried, unanswered: 6 })).toBe(true);
});
