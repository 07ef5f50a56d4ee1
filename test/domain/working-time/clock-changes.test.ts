import { clockChanges } from './clock-changes.js';

test('the clock changes that the properties look at are really there', () => {
  const count = (zone: string) => clockChanges.filter((change) => change.zone === zone).length;
  expect(count('Europe/London')).toBe(6);
  expect(count('Australia/Lord_Howe')).toBe(6);
  expect(count('Asia/Kathmandu')).toBe(0);
  expect(clockChanges).toContainEqual({
    zone: 'America/New_York',
    at: new Date('2027-03-14T07:00:00Z'),
  });
});
