import { absenceOf, type Attendance, isThere, standIn } from '../absence/cover.js';
import type { MemberId } from '../people.js';
import type { Scene } from '../scene.js';
import { calendarIn } from '../working-time/calendars.js';
import { hours, minutes } from '../working-time/duration.js';
import { nextWorkingInstant } from '../working-time/working-time.js';

/** A lead, and when they hear. */
export interface Rung {
  memberId: MemberId;
  at: Date;
}

/** The leads who may hear of something, in their order: active, there, and not `concerned`, who know. */
function availableLeads(scene: Attendance, at: Date, concerned: readonly MemberId[]): MemberId[] {
  return scene.workspace.settings.leads.filter(
    (lead) =>
      !concerned.includes(lead) &&
      scene.members[lead]?.standing === 'active' &&
      absenceOf(scene, lead, at) === null,
  );
}

/** The lead who hears at `at`: the first on the list at work then, else the first who is available. */
export function leadFor(scene: Attendance, at: Date, ...concerned: MemberId[]): MemberId | null {
  const available = availableLeads(scene, at, concerned);
  return available.find((lead) => isThere(scene, lead, at)) ?? available[0] ?? null;
}

/** Silence climbs: one lead after the other hears from `from` on, an hour apart, of a P1 ten minutes. */
export function leadsInTurn(scene: Scene, from: Date, ...concerned: MemberId[]): Rung[] {
  const patience = scene.issue.priority === 'p1' ? minutes(10) : hours(1);
  const rungs: Rung[] = [];
  let at = from;
  for (;;) {
    const told = rungs.map(({ memberId }) => memberId);
    const lead = leadFor(scene, at, ...concerned, ...told);
    if (!lead) return rungs;
    const heard = atWork(scene, lead, at);
    rungs.push({ memberId: lead, at: heard });
    at = new Date(+heard + patience);
  }
}

/** Who hears at `at` what concerns the owner: they themselves, their cover, or else a lead. */
export function hearerFor(scene: Scene, at: Date): MemberId {
  const { ownerId } = scene.issue;
  return standIn(scene, ownerId, at) ?? leadFor(scene, at, ownerId) ?? ownerId;
}

/** `at`, or the start of the member's next working hours; at once where the issue is a P1. */
export function atWork(scene: Scene, member: MemberId, at: Date): Date {
  if (scene.issue.priority === 'p1') return at;
  return nextWorkingInstant(calendarIn(scene, member), at) ?? at;
}
