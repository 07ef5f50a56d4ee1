import { mustBe } from './figures.js';
import { countOn } from './server.js';

/** So many issues went from their giver to their receiver, each once, and the ledger says so once. */
export async function checkOwners(url: string, most: number): Promise<void> {
  mustBe('issues with their new owner', await countOn(url, movedSql), most);
  mustBe('handshakes', await countOn(url, handshakesSql), most);
  mustBe('issues with a handshake', await countOn(url, shakenSql), most);
}

const movedSql = `
select count(*) from issues i
  join handoffs h on h.workspace_id = i.workspace_id and h.issue_id = i.id
 where h.state = 'accepted' and i.owner_id = h.accepted_by and i.owner_id <> h.giver_id`;
const handshakesSql = `select count(*) from ledger where kind = 'accepted'`;
const shakenSql = `select count(distinct issue_id) from ledger where kind = 'accepted'`;
