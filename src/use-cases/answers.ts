import type { MemberId, Priority } from '../domain/people.js';
import type { UpdateValue } from '../domain/records.js';
import type { Refusal } from '../domain/ruling.js';

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
      title: string;
      customer: string;
      priority: Priority;
      firstResponseDue: string;
      zone: string;
    }
  | {
      kind: 'offered';
      number: number;
      to: MemberId[];
      endsAt: string;
      /** Those who are not at work before the offer ends, and when they are next. */
      offWork: { memberId: MemberId; backAt: string | null }[];
      zone: string;
    }
  | {
      kind: 'accepted';
      number: number;
      giverId: MemberId;
      readBack: string;
      promises: { what: string | null; dueAt: string }[];
      zone: string;
    }
  | { kind: 'declined'; number: number; ownerId: MemberId }
  | { kind: 'withdrawn'; number: number; from: MemberId[] }
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
    }
  | {
      kind: 'kept';
      number: number;
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
    }
  | {
      kind: 'promise-ended';
      number: number;
      what: string | null;
      as: 'cancelled' | 'entered-in-error';
    }
  | { kind: 'updated'; number: number; updateId: string; firstResponseOpen: boolean }
  | { kind: 'valued'; number: number; value: UpdateValue; firstResponseKept: boolean }
  | { kind: 'resolved'; number: number; outcome: string; offerWithdrawn: boolean }
  | { kind: 'voided'; number: number; reason: string; offerWithdrawn: boolean }
  /** The same words a moment ago; `againId` names the line for *Do it again*. */
  | { kind: 'already-done'; number: number | null; againId: string }
  /** The clock looked at an issue; nobody reads this. */
  | { kind: 'woken'; number: number };

/** A value as JSON would keep it. */
function asJson<Kept>(value: Kept): AsJson<Kept> {
  // The one place where the type says what JSON does to instants.
  return JSON.parse(JSON.stringify(value)) as AsJson<Kept>;
}

export type RefusedAnswer = Extract<Answer, { kind: 'refused' }>;

export function refused(refusal: Refusal): RefusedAnswer {
  return { kind: 'refused', refusal: asJson(refusal) };
}
