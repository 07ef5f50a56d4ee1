/** An event in the hands of one worker, until the lease ends; `attempts` counts this one. */
export interface ClaimedEvent {
  workspaceId: string;
  id: string;
  body: unknown;
  attempts: number;
  lease: string;
}

/** What an event's row becomes; `nextAt` null: as it is. */
export interface EventSettlement {
  state: 'pending' | 'done' | 'parked';
  nextAt: Date | null;
  error: string | null;
}

/** To settle is refused (false) where the lease has ended and another worker took over. */
export interface InboxStore {
  claim(now: Date, most: number): Promise<readonly ClaimedEvent[]>;
  settle(claimed: ClaimedEvent, settlement: EventSettlement): Promise<boolean>;
  hasDue(now: Date): Promise<boolean>;
}
