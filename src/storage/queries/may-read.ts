/**
 * Whether the member `reader` may read the issue `i` of the workspace `w`, in SQL: one that was born
 * where not everybody reads is for those concerned, for leads, and for whoever asks in its `channel`.
 */
export const mayRead = ({ reader, channel }: { reader: string; channel: string }): string => `
  (not i.private or i.owner_id = ${reader} or i.opened_by = ${reader} or i.channel_id = ${channel}
     or w.settings -> 'leads' ? ${reader}
     or ${reader} in (select r.member_id from handoffs h join handoff_receivers r
          on r.workspace_id = h.workspace_id and r.handoff_id = h.id
        where h.workspace_id = i.workspace_id and h.issue_id = i.id))`;
