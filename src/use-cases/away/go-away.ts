import { type Leaving, goAway as ruleGoAway } from '../../domain/absence/go-away.js';
import { absencesOf, type Roster, sharedSpan, type Span } from '../../domain/absence/roster.js';
import type { MemberId } from '../../domain/people.js';
import type { Absence } from '../../domain/records.js';
import { decide, refuse, type Ruling } from '../../domain/ruling.js';
import { calendarIn, calendarOf } from '../../domain/working-time/calendars.js';
import { type Answer, refused } from '../answers.js';
import { tellNow } from '../notices.js';
import type { Clock, People, Request } from '../ports.js';
import { coverIsOver, refusalOf } from './decisions.js';
import type { AbsenceDesk, AbsenceRoom, ReadSpan } from './ports.js';

/** Who is away, from when to when in words, and whom they ask to stand in. */
export interface SaidAbsence {
  memberId: MemberId;
  span: string;
  coverId: MemberId | null;
}

interface Parts {
  absences: AbsenceDesk;
  people: People;
  clock: Clock;
  readSpan: ReadSpan;
}

/** Somebody goes away, or a lead sets them away. The days are read in the zone of whoever is away. */
export const goAway =
  ({ absences, people, clock, readSpan }: Parts) =>
  async (request: Request, { memberId, span, coverId }: SaidAbsence): Promise<Answer> => {
    const { workspaceId } = request;
    const [workspace, member] = await Promise.all([
      people.workspace(workspaceId),
      people.member(workspaceId, memberId),
    ]);
    if (!workspace) return refused({ why: 'not-a-member', standing: 'unknown' });
    const calendar = calendarOf(workspace, member ?? undefined);
    const read = spanFrom(readSpan(span, { now: clock.now(), calendar }));
    if (!read.ok) return refused(read.refusal);
    const leaving = { memberId, coverId, ...read.change };
    return absences.rule(request, {
      also: [memberId, ...(coverId === null ? [] : [coverId])],
      leaving,
      decide: (room, act) => {
        const ruling = ruleGoAway(room.roster, act, leaving);
        if (!ruling.ok) return refusalOf(ruling.refusal);
        const replaced = ruling.change.absences.filter(({ endedAt }) => endedAt !== null);
        const asked = ruling.change.absences.filter(({ endedAt }) => endedAt === null);
        const [absence] = asked;
        if (!absence) throw new Error('going away gave no absence');
        const setAway = { kind: 'set-away', absenceId: absence.id } as const;
        return {
          change: ruling.change,
          asked: absence.coverId === null ? [] : asked,
          notices: [
            ...(act.by === memberId ? [] : [tellNow(memberId, setAway, act.now)]),
            // Whoever covered, and is asked to cover again, hears by being asked.
            ...coverIsOver(
              replaced.filter((each) => each.coverId !== coverId),
              act.now,
            ),
          ],
          answer: answerOf(room, absence, { leaving, replaced }),
        };
      },
    });
  };

function answerOf(
  { roster, left }: AbsenceRoom,
  absence: Absence,
  { leaving, replaced }: { leaving: Leaving; replaced: Absence[] },
): Answer {
  const { id: absenceId, memberId, setBy, coverId } = absence;
  return {
    kind: 'away',
    absenceId,
    memberId,
    setBy,
    ...inText(absence),
    zone: calendarIn(roster, memberId).zone,
    coverId,
    coverAway: coverAway(roster, leaving),
    replaced: replaced.map(inText),
    left: {
      issues: left.issues,
      promises: left.promises.map((each) => ({ ...each, dueAt: each.dueAt.toISOString() })),
    },
  };
}

/** When the cover is away themselves meanwhile. */
function coverAway(roster: Roster, leaving: Leaving) {
  const { coverId, startsAt } = leaving;
  if (coverId === null) return null;
  const absence = absencesOf(roster, coverId, startsAt).find((each) => sharedSpan(each, leaving));
  if (!absence) return null;
  const zone = calendarIn(roster, coverId).zone;
  const agreed = absence.coverState === 'agreed' ? absence.coverId : null;
  return { ...inText(absence), zone, coverId: agreed };
}

const inText = ({ startsAt, endsAt }: Span) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

function spanFrom(read: ReturnType<ReadSpan>): Ruling<Span> {
  switch (read.kind) {
    case 'span':
      return decide({ startsAt: read.startsAt, endsAt: read.endsAt });
    case 'unreadable':
      return refuse({ why: 'absence-unreadable', text: read.text, side: read.side });
    case 'doubtful': {
      const { text, side, readings } = read;
      return refuse({ why: 'absence-doubtful', text, side, readings });
    }
  }
}
