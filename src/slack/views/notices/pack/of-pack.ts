import type { PackScene } from '../../../../domain/handoff/pack.js';
import type { PackNotice } from '../../../../use-cases/notices.js';
import type { Onlooker } from '../../clocks.js';
import type { Message } from '../../message.js';
import { packAnswered, packExpired } from './answered.js';
import { packIntroductions } from './introductions.js';
import { packHalfTime, packUntaken } from './reminders.js';

/** What is told of a pack in one go. */
export function packNotice(pack: PackScene, { news }: PackNotice, reader: Onlooker): Message {
  switch (news) {
    case 'pack-half-time':
      return packHalfTime(pack, reader);
    case 'pack-untaken':
      return packUntaken(pack);
    case 'pack-expired':
      return packExpired(pack);
    case 'pack-answered':
      return packAnswered(pack);
    case 'pack-introductions':
      return packIntroductions(pack, reader);
  }
}
