import { hours, minutes } from '../../src/domain/working-time/duration.js';

/** Why not; null: it is done. */
type Why = string | null;
type Last = 'offered' | 'accepted' | 'declined' | 'countered' | 'withdrawn' | 'expired';

/** A request for the issue, in the order of asking. */
interface Take {
  by: string;
  state: 'asked' | 'expired' | 'refused' | 'over';
  terms: number;
  askedAt: number;
  endsAt: number;
}

/** The handoff made last; it is all that people can still act upon. */
interface Handoff {
  state: Last;
  giver: string;
  offeredBy: string;
  asked: string[];
  version: number;
  endsAt: number;
  endedAt: number;
  acceptedBy: string;
  isReadBack: boolean;
  correction: 'none' | 'open' | 'confirmed';
  isKept: boolean;
}

/** What people and the clock do to one issue, as we think it goes. Everybody here works at any hour. */
export class Model {
  owner: string;
  priority: 'p1' | 'p2' | 'p3';
  now: number;
  state: 'open' | 'resolved' = 'open';
  isInCustody = false;
  ownedSince: number;
  terms = 1;
  /** Of each open promise: when it is nudged about. */
  nudges: number[];
  last: Handoff | null = null;
  /** Every offer that was made, and by whom. */
  offers: { by: string; at: number }[] = [];
  takes: Take[] = [];
  formerOwners: string[] = [];
  leads = ['UANA', 'UBOB'];
  active = ['UANA', 'UBOB', 'UCARA', 'UDEV'];
  away: Record<string, { until: number; cover: string | null }> = {};

  constructor(opening: { owner: string; priority: Model['priority']; now: number; nudge: number }) {
    const { owner, priority, now, nudge } = opening;
    this.owner = owner;
    this.priority = priority;
    this.now = now;
    this.ownedSince = now;
    this.nudges = [nudge];
  }

  clone(): Model {
    const { owner, priority, now } = this;
    return Object.assign(new Model({ owner, priority, now, nudge: 0 }), structuredClone(this));
  }

  offer(by: string, to: string[], isBold: boolean): Why {
    if (this.state !== 'open') return 'issue-ended';
    if (this.isOffered) return 'already-offered';
    const isInStead = this.isLead(by) && this.untaken === 'expired' && this.asking.length === 0;
    if (!this.isOwner(by) && !isInStead) return 'not-allowed';
    if (to.length === 0) return 'nobody-named';
    if (to.includes(this.owner)) return 'already-the-owner';
    if (to.includes(by)) return 'offered-to-yourself';
    if (to.some((each) => !this.active.includes(each))) return 'cannot-own';
    if (!isBold && to.some((each) => this.isAway(each))) return 'receiver-away';
    this.begin(by, to);
    return null;
  }

  amend(by: string, isStale: boolean): Why {
    if (!this.isOffered || !this.last) return 'no-open-handoff';
    if (isStale) return 'changed-meanwhile';
    if (!this.isGiver(by)) return 'not-yours-to-withdraw';
    this.last.version += 1;
    this.last.endsAt = this.endOfOffer();
    return null;
  }

  accept(by: string, isStale: boolean, says: boolean): Why {
    if (!this.isOffered || !this.last) return 'no-open-handoff';
    if (isStale) return 'changed-meanwhile';
    if (!this.isAsked(by)) return 'not-yours-to-answer';
    if (!says && this.priority === 'p2') return 'text-missing';
    this.last.state = 'accepted';
    this.shake(by, says || this.priority !== 'p1');
    return null;
  }

  sayNo(by: string, as: 'declined' | 'countered'): Why {
    if (!this.isOffered || !this.last) return 'no-open-handoff';
    if (!this.isAsked(by)) return 'not-yours-to-answer';
    this.last.asked = this.last.asked.filter((each) => each !== by);
    if (this.last.asked.length === 0) this.end(as);
    return null;
  }

  withdraw(by: string): Why {
    if (!this.isOffered) return 'no-open-handoff';
    if (!this.isGiver(by)) return 'not-yours-to-withdraw';
    this.end('withdrawn');
    return null;
  }

  keepIt(by: string): Why {
    if (!this.untaken || !this.last) return 'changed-meanwhile';
    if (!this.isOwner(by)) return 'not-allowed';
    this.last.isKept = true;
    return null;
  }

  readBack(by: string): Why {
    if (this.state !== 'open' || !this.last) return 'changed-meanwhile';
    if (!this.isOwner(by) || this.last.acceptedBy !== by) return 'not-allowed';
    if (this.last.isReadBack) return 'read-back-given';
    this.last.isReadBack = true;
    return null;
  }

  correct(by: string): Why {
    const { last } = this;
    if (last?.giver !== by || !this.formerOwners.includes(by) || !this.active.includes(by))
      return 'not-yours-to-correct';
    if (!this.isLastHandshake || !last.isReadBack || this.now >= last.endedAt + hours(8))
      return 'correction-closed';
    last.correction = 'open';
    return null;
  }

  confirm(by: string): Why {
    if (!this.isLastHandshake || this.last?.correction !== 'open') return 'nothing-to-confirm';
    if (!this.isOwner(by)) return 'not-allowed';
    this.last.correction = 'confirmed';
    return null;
  }

  take(by: string, isStale: boolean, hasReason: boolean): Why {
    if (this.state !== 'open') return 'issue-ended';
    if (!this.active.includes(by)) return 'not-for-your-eyes';
    if (by === this.owner) return 'already-the-owner';
    if (this.isOffered) return this.isAsked(by) ? 'changed-meanwhile' : 'already-offered';
    const isCustody = this.isLead(by) && this.isOwnerUnreachable();
    if (!isCustody && this.asking.some((each) => each.by === by)) return 'already-asked';
    if (isStale) return 'changed-meanwhile';
    if (isCustody) {
      if (!hasReason) return 'custody-reason-needed';
      this.pass(by, true);
      return null;
    }
    const { terms, now: askedAt } = this;
    this.takes.push({ by, state: 'asked', terms, askedAt, endsAt: this.endOfOffer() });
    return null;
  }

  handOver(by: string, place: number): Why {
    const found = this.takes[place];
    if (found?.state !== 'asked') return 'no-open-take';
    if (!this.isOwner(by)) return 'not-allowed';
    if (this.isOffered) return 'already-offered';
    if (!this.active.includes(found.by)) return 'cannot-own';
    found.state = 'over';
    this.begin(by, [found.by]);
    if (found.terms === this.terms && this.last) {
      this.last.state = 'accepted';
      this.shake(found.by, true);
    }
    return null;
  }

  endTake(by: string, place: number, as: 'refused' | 'withdrawn'): Why {
    const found = this.takes[place];
    if (found?.state !== 'asked') return 'no-open-take';
    const isTheirs =
      as === 'refused' ? this.isOwner(by) : found.by === by && this.active.includes(by);
    if (!isTheirs) return 'not-allowed';
    found.state = as === 'refused' ? 'refused' : 'over';
    return null;
  }

  promise(by: string, due: number): Why {
    if (this.state !== 'open') return 'issue-ended';
    if (!this.active.includes(by)) return 'not-for-your-eyes';
    this.nudges.push(due - Math.min(hours(2), (due - this.now) / 2));
    this.terms += 1;
    if (this.isOffered && this.last) this.last.version += 1;
    return null;
  }

  resolve(by: string): Why {
    if (this.state !== 'open') return 'issue-ended';
    if (!this.isOwner(by)) return 'not-allowed';
    if (this.isOffered) this.end('withdrawn');
    if (this.untaken && this.last) this.last.isKept = true;
    this.overtake();
    this.state = 'resolved';
    this.nudges = [];
    return null;
  }

  reopen(by: string): Why {
    if (this.state === 'open') return 'issue-open';
    if (!this.active.includes(by)) return 'not-for-your-eyes';
    const isThere = this.active.includes(this.owner) && !this.isAway(this.owner);
    const lead = this.custodian();
    if (!isThere && !lead) return 'no-lead-available';
    this.state = 'open';
    if (!isThere && lead) this.pass(lead, true);
    return null;
  }

  /** An account is gone: a lead has custody of what they owned, and they neither are asked nor ask, nor away. */
  leave(who: string): Why {
    this.active = this.active.filter((each) => each !== who);
    this.away = Object.fromEntries(Object.entries(this.away).filter(([each]) => each !== who));
    const gone = ['UANA', 'UBOB', 'UCARA', 'UDEV'].filter((each) => !this.active.includes(each));
    if (this.state === 'open') for (const each of gone) this.letGo(each);
    return null;
  }

  /** The clock looks: nobody's silence moves anything but the end of what was asked. */
  wake(): void {
    if (this.isOffered && this.last && this.last.endsAt <= this.now) this.end('expired');
    for (const take of this.asking) if (take.endsAt <= this.now) take.state = 'expired';
  }

  get isOffered(): boolean {
    return this.last?.state === 'offered';
  }

  get asking(): Take[] {
    return this.takes.filter(({ state }) => state === 'asked');
  }

  /** How the last offer came back to its giver, who has not acted on it since. */
  get untaken(): Last | null {
    const { last } = this;
    if (!last || last.isKept || this.state !== 'open' || last.giver !== this.owner) return null;
    return ['expired', 'declined', 'countered'].includes(last.state) ? last.state : null;
  }

  private get isLastHandshake(): boolean {
    return this.state === 'open' && this.last?.acceptedBy === this.owner;
  }

  private isOwnerUnreachable(): boolean {
    const { owner, last, now } = this;
    if (!this.active.includes(owner)) return true;
    if (this.isAway(owner) && !this.standIn(owner)) return true;
    const patience = this.priority === 'p1' ? minutes(15) : hours(1);
    if (this.untaken === 'expired' && last && last.endedAt + patience <= now) return true;
    const asked = this.takes.findLast(({ state }) => state === 'expired' || state === 'refused');
    if (asked?.state !== 'expired' || asked.askedAt < this.ownedSince) return false;
    return !this.offers.some((each) => each.by === owner && each.at > asked.endsAt);
  }

  private letGo(who: string): void {
    if (this.owner === who) {
      const lead = this.custodian();
      if (!lead) return;
      if (this.isOffered) this.end('withdrawn');
      this.pass(lead, true);
      return;
    }
    for (const take of this.asking) if (take.by === who) take.state = 'over';
    if (!this.isOffered || !this.last) return;
    this.last.asked = this.last.asked.filter((each) => each !== who);
    if (this.last.asked.length === 0) this.end('expired');
  }

  private begin(by: string, asked: string[]): void {
    this.offers.push({ by, at: this.now });
    this.last = {
      state: 'offered',
      giver: this.owner,
      offeredBy: by,
      asked,
      version: 1,
      endsAt: this.endOfOffer(),
      endedAt: 0,
      acceptedBy: '',
      isReadBack: false,
      correction: 'none',
      isKept: false,
    };
  }

  private end(as: Last): void {
    if (!this.last) return;
    this.last.state = as;
    this.last.asked = [];
    this.last.endedAt = this.now;
  }

  private shake(by: string, isReadBack: boolean): void {
    if (!this.last) return;
    Object.assign(this.last, { acceptedBy: by, asked: [], isReadBack, endedAt: this.now });
    this.formerOwners.push(this.owner);
    this.pass(by, false);
  }

  private pass(to: string, isInCustody: boolean): void {
    this.overtake();
    this.owner = to;
    this.isInCustody = isInCustody;
    this.ownedSince = this.now;
    if (this.nudges.length > 0) this.terms += 1;
  }

  private overtake(): void {
    for (const take of this.asking) take.state = 'over';
  }

  private custodian(): string | null {
    const isFree = (each: string) =>
      each !== this.owner && this.active.includes(each) && !this.isAway(each);
    return this.leads.find(isFree) ?? null;
  }

  /** Four hours, or the first nudge; at least a quarter of an hour, and of a P1 just that. */
  private endOfOffer(): number {
    const soonest = this.now + minutes(15);
    if (this.priority === 'p1') return soonest;
    return Math.max(soonest, Math.min(this.now + hours(4), ...this.nudges));
  }

  private isOwner(who: string): boolean {
    return this.owner === who && this.active.includes(who);
  }

  private isLead(who: string): boolean {
    return this.leads.includes(who) && this.active.includes(who);
  }

  private isGiver(who: string): boolean {
    const isTheirs = this.last?.giver === who || this.last?.offeredBy === who;
    return isTheirs && this.active.includes(who);
  }

  private isAsked(who: string): boolean {
    return this.active.includes(who) && this.last?.asked.includes(who) === true;
  }

  private isAway(who: string): boolean {
    return (this.away[who]?.until ?? 0) > this.now;
  }

  private standIn(who: string, passed: string[] = []): boolean {
    if (!this.isAway(who)) return this.active.includes(who);
    const cover = this.away[who]?.cover ?? null;
    if (cover === null || [...passed, who].includes(cover)) return false;
    return this.standIn(cover, [...passed, who]);
  }
}
