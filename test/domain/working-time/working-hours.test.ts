import {
  type WorkingHours,
  officeHours,
  problemWithHours,
} from '../../../src/domain/working-time/working-hours.js';

test.each<[string, WorkingHours]>([
  ['office hours', officeHours],
  ['none at all', {}],
  ['a day without stretches', { 1: [] }],
  ['a day until midnight', { 1: [{ start: '00:00', end: '24:00' }] }],
  [
    'stretches that touch',
    {
      6: [
        { start: '09:00', end: '12:00' },
        { start: '12:00', end: '17:00' },
      ],
    },
  ],
])('%s can be worked', (_, week) => {
  expect(problemWithHours(week)).toBeNull();
});

test.each<[WorkingHours, string]>([
  [{ 0: [] }, 'There is no weekday 0: Monday is 1 and Sunday is 7.'],
  [{ mon: [] }, 'There is no weekday mon: Monday is 1 and Sunday is 7.'],
  [{ 1: [{ start: '9:00', end: '17:00' }] }, 'Monday: "9:00" is not a time such as 09:00.'],
  [{ 1: [{ start: '09:00', end: '25:00' }] }, 'Monday: "25:00" is not a time such as 17:00.'],
  [{ 7: [{ start: '17:00', end: '09:00' }] }, 'Sunday: 17:00 to 09:00 ends before it starts.'],
  [{ 7: [{ start: '09:00', end: '09:00' }] }, 'Sunday: 09:00 to 09:00 ends before it starts.'],
  [
    {
      2: [
        { start: '09:00', end: '12:00' },
        { start: '11:00', end: '17:00' },
      ],
    },
    'Tuesday: 11:00 starts before 12:00, when the hours before it end.',
  ],
])('%j is refused', (week, problem) => {
  expect(problemWithHours(week)).toBe(problem);
});
