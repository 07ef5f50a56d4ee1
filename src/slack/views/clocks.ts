import type { MemberId } from '../../domain/people.js';
import type { Scene } from '../../domain/scene.js';
import { sayBothClocks } from '../dates/say-when.js';

/** Who reads what is shown, where they are, and when. */
export interface Reader {
  zone: string;
  now: Date;
}

/** Somebody who looks at an issue. */
export interface Onlooker {
  memberId: MemberId;
  now: Date;
}

/** The zone in which `member` reads the scene. */
export function zoneOf(scene: Scene, member: MemberId): string {
  return scene.members[member]?.zone ?? scene.workspace.zone;
}

/** An instant on the onlooker's clock, and on the customer's where it is known and another. */
export function bothClocks(scene: Scene, at: Date, { memberId, now }: Onlooker): string {
  const ours = zoneOf(scene, memberId);
  return sayBothClocks(at, { ours, theirs: scene.customer.zone ?? ours, now });
}
