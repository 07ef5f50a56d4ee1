import type { CustomerFacts } from '../domain/customer/customer.js';
import type { Assignment } from '../domain/issue/assignment.js';
import type { MemberId, Priority } from '../domain/people.js';
import type { UpdateKind, UpdateValue } from '../domain/records.js';
import type { Refusal } from '../domain/ruling.js';
import type { Setting } from '../domain/settings.js';
import type { DayOff } from '../domain/working-time/day-off.js';
import type { OwnHoursChange } from '../domain/working-time/own-hours.js';
import type { LeftBehind } from './away/ports.js';
import type { OwnHours } from './member/own-hours.js';

/** `Kept` as JSON keeps it: instants are ISO text. Answers are kept with their request. */
export type AsJson<Kept> = Kept extends Date
  ? string
  : Kept extends readonly (infer Item)[]
    ? AsJson<Item>[]
    : Kept extends object
      ? { [Property in keyof Kept]: AsJson<Kept[Property]> }
      : Kept;

/** What a request came to, in facts; Slack's folder puts it into words. */
export type Answer =
  | { kind: 'refused'; refusal: AsJson<Refusal> }
  | {
      kind: 'opened';
      number: number;
      issueId: string;
      ownerId: MemberId;
      title: string;
      customer: string;
      priority: Priority;
      firstResponseDue: string;
      zone: string;
      /** Baton had not heard of the customer before. */
      isNewCustomer: boolean;
      /** Whom Baton knows by a name much like that of a new customer. */
      alike?: { customerId: string; name: string };
      /** Where it was offered at once; `because`: by Baton itself, to one of these. */
      offer?: { answer: OfferedAnswer | RefusedAnswer; because: Assignment['as'] | null };
    }
  | {
      kind: 'offered';
      number: number;
      handoffId: string;
      to: MemberId[];
      endsAt: string;
      /** Those who are not at work before the offer ends, and when they are next. */
      offWork: { memberId: MemberId; backAt: string | null }[];
      zone: string;
      /** The owner, in whose stead a lead offers it. */
      insteadOf?: MemberId;
      /** *Hand it over* found that it had changed since it was asked for. */
      isInsteadOfHandover?: boolean;
    }
  | {
      kind: 'accepted';
      number: number;
      giverId: MemberId;
      handoffId: string;
      /** Null: they took a P1 by *I have it*, and say it later. */
      readBack: string | null;
      promises: { what: string | null; dueAt: string }[];
      /** What the new owner promised along with it; null: nothing. */
      promised: { what: string; dueAt: string } | null;
      zone: string;
      customerZone: string | null;
    }
  | {
      kind: 'handed-on';
      offered: { number: number; to: MemberId[] }[];
      /** Those that could not be offered, and why. */
      refused: AboutOne[];
      /** Those on offer already. */
      onOffer: number[];
      /** More than fit into one pack. */
      others: number[];
    }
  | {
      kind: 'accepted-several';
      taken: number[];
      refused: (AboutOne & { handoffId: string })[];
      giverId: MemberId | null;
    }
  | { kind: 'introduced'; numbers: number[] }
  | { kind: 'declined'; number: number; ownerId: MemberId }
  | { kind: 'countered'; number: number; ownerId: MemberId }
  | { kind: 'amended'; number: number; to: MemberId[]; endsAt: string }
  | { kind: 'kept-it'; number: number }
  | { kind: 'read-back'; number: number; giverId: MemberId }
  | { kind: 'corrected'; number: number; ownerId: MemberId }
  | { kind: 'correction-confirmed'; number: number; giverId: MemberId }
  | { kind: 'asked-for'; number: number; takeId: string; ownerId: MemberId; endsAt: string }
  | {
      kind: 'in-custody';
      number: number;
      fromId: MemberId;
      /** Whoever has left hears nothing. */
      isFromTold: boolean;
      promises: number;
    }
  | { kind: 'handed-over'; number: number; to: MemberId }
  | { kind: 'take-ended'; number: number; as: 'refused' | 'withdrawn'; askedBy: MemberId }
  | { kind: 'reopened'; number: number; ownerId: MemberId; nextContactAt: string; zone: string }
  | { kind: 'withdrawn'; number: number; from: MemberId[] }
  | {
      kind: 'away';
      absenceId: string;
      memberId: MemberId;
      setBy: MemberId;
      startsAt: string;
      endsAt: string;
      /** The member's, in which the days were read. */
      zone: string;
      coverId: MemberId | null;
      /** When the cover is away themselves meanwhile, and who covers for them. */
      coverAway: {
        startsAt: string;
        endsAt: string;
        zone: string;
        coverId: MemberId | null;
      } | null;
      replaced: { startsAt: string; endsAt: string }[];
      left: AsJson<LeftBehind>;
    }
  | { kind: 'cover-agreed'; memberId: MemberId }
  | { kind: 'cover-refused'; memberId: MemberId }
  /** `isPlanned`: they had not left yet. */
  | { kind: 'back'; isPlanned: boolean; startsAt: string; endsAt: string; zone: string }
  | {
      kind: 'promised';
      number: number;
      commitmentId: string;
      what: string;
      dueAt: string;
      zone: string;
      customer: string;
      customerZone: string | null;
      ownerId: MemberId;
      forSomebodyElse: boolean;
      /** It stands in the place of one that was entered in error. */
      isCorrected: boolean;
      /** Where the owner does not work on the day on which it falls due. */
      dayOff: AsJson<DayOff> | null;
    }
  /** What its `words` could mean is asked about: nothing is promised yet. */
  | {
      kind: 'promise-asked';
      number: number;
      what: string;
      words: string;
      readings: string[];
      zone: string;
      customerZone: string | null;
    }
  | { kind: 'draft-dropped'; number: number; what: string | null }
  | { kind: 'objected'; number: number; what: string | null; makerId: MemberId }
  | { kind: 'contact-planned'; number: number; next: NextContact }
  | {
      kind: 'kept';
      number: number;
      issueId: string;
      commitmentId: string;
      what: string | null;
      late: boolean;
      nextContactAt: string;
      promisesLeft: number;
      zone: string;
    }
  | { kind: 'postponing'; number: number; what: string | null; dueAt: string; zone: string }
  | {
      kind: 'postponed';
      number: number;
      what: string | null;
      dueAt: string;
      broken: boolean;
      zone: string;
      /** Where the owner does not work on the day on which it falls due. */
      dayOff: AsJson<DayOff> | null;
    }
  | {
      kind: 'promise-ended';
      number: number;
      what: string | null;
      as: 'cancelled' | 'entered-in-error' | 'dropped';
    }
  | {
      kind: 'updated';
      number: number;
      updateId: string;
      as: UpdateKind;
      firstResponseOpen: boolean;
      firstResponseKept: boolean;
      /** What was promised in the same breath. */
      promise: { what: string; dueAt: string } | null;
      next: NextContact;
    }
  | { kind: 'valued'; number: number; value: UpdateValue; firstResponseKept: boolean }
  | {
      kind: 'resolved';
      number: number;
      outcome: string;
      offerWithdrawn: boolean;
      followUpId: string;
      /** Null: nobody asks. */
      followUpAt: string | null;
      customer: string;
      zone: string;
    }
  | {
      kind: 'voided';
      number: number;
      reason: string;
      offerWithdrawn: boolean;
      /** The issue that it is a duplicate of, and how many promises stand there now. */
      joined: { number: number; promises: number } | null;
    }
  /** `promise`: the one that stands again; null: the whole issue is open again. */
  | {
      kind: 'undone';
      number: number;
      promise: { what: string | null; dueAt: string } | null;
      zone: string;
    }
  | {
      kind: 'follow-up-ended';
      number: number;
      customer: string;
      as: 'satisfied' | 'skipped';
    }
  /** `until`: for that long the customer is the one to speak. `promises`: of ours, which stand. */
  | { kind: 'waiting'; number: number; until: NextContact; promises: number }
  | { kind: 'waiting-ended'; number: number; next: NextContact }
  | { kind: 'noted'; number: number }
  | ({ kind: 'prioritized'; number: number } & Prioritized)
  | {
      kind: 'edited';
      number: number;
      /** Null: as it was. */
      title: string | null;
      customer: string | null;
      prioritized: Prioritized | null;
    }
  | { kind: 'customer-kept'; customer: CustomerFacts; replaced: CustomerFacts | null }
  | { kind: 'setting-changed'; setting: Setting }
  /** `mine`: as they are with the change. */
  | { kind: 'hours-kept'; change: OwnHoursChange; mine: OwnHours }
  /** `until`: of each line; what falls due before `day` comes back when it does. */
  | { kind: 'snoozed'; day: string; lines: { number: number; until: string }[]; zone: string }
  /** The same words a moment ago; `againId` names the line for *Do it again*. */
  | { kind: 'already-done'; number: number | null; againId: string }
  /** The clock, or Slack, had an absence looked at; nobody reads this. */
  | { kind: 'absence-seen' }
  /** The clock looked at an issue; nobody reads this. */
  | { kind: 'woken'; number: number };

/** When the customer hears from us next, on our clock and on theirs. */
export interface NextContact {
  at: string;
  zone: string;
  customerZone: string | null;
}

/** What another urgency changed: the end of an open offer, and when the customer hears next. */
export interface Prioritized {
  priority: Priority;
  was: Priority;
  /** A first response that is open stays due then. */
  firstResponseDue: string | null;
  offer: { to: MemberId[]; endsAt: string } | null;
  next: NextContact;
}

/** Why one of several issues was left as it is; `number` null: it is gone. */
export interface AboutOne {
  number: number | null;
  refusal: AsJson<Refusal>;
}

/** A value as JSON would keep it. */
function asJson<Kept>(value: Kept): AsJson<Kept> {
  // The one place where the type says what JSON does to instants.
  return JSON.parse(JSON.stringify(value)) as AsJson<Kept>;
}

export type OfferedAnswer = Extract<Answer, { kind: 'offered' }>;
export type RefusedAnswer = Extract<Answer, { kind: 'refused' }>;

export function refused(refusal: Refusal): RefusedAnswer {
  return { kind: 'refused', refusal: asJson(refusal) };
}
