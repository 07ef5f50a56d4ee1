import { type PackScene, waitingFor } from '../../../domain/handoff/pack.js';
import type { Onlooker } from '../clocks.js';
import type { Message } from '../message.js';
import { isOverForGiver, packForGiver } from './giver.js';
import { packForReceiver } from './receiver.js';

/** A pack as its giver, or as one of those asked, sees it now. `isOver`: nothing in it can be done. */
export function packMessage(
  pack: PackScene,
  reader: Onlooker,
): { message: Message; isOver: boolean } {
  if (pack.pack.giverId === reader.memberId)
    return { message: packForGiver(pack, reader), isOver: isOverForGiver(pack, reader) };
  const isOver = waitingFor(pack, reader.memberId).length === 0;
  return { message: packForReceiver(pack, reader), isOver };
}
