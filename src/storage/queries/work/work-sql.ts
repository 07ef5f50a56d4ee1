/** What a line says of the issue `i`, which is `described`. */
export const line = `'issueId', i.id, 'number', i.number, 'priority', i.priority,
  'customer', c.name, 'title', coalesce(t.body, '(erased)')`;
export const described = `
  join customers c on c.workspace_id = i.workspace_id and c.id = i.customer_id
  join texts t on t.workspace_id = i.workspace_id and t.id = i.title_id`;

/** The words of a text of the handoff `h`. */
const words = (of: string, id: string) =>
  `coalesce((select n.body from texts n where n.workspace_id = ${of}.workspace_id and n.id = ${of}.${id}), '(erased)')`;

/** Those asked of the handoff `h`, as far as they are `such`. */
export const receivers = (such: string) =>
  `(select coalesce(jsonb_agg(r.member_id order by r.member_id), '[]') from handoff_receivers r
     where r.workspace_id = h.workspace_id and r.handoff_id = h.id and ${such})`;

const offer = `jsonb_build_object(${line},
  'handoffId', h.id, 'giverId', h.giver_id, 'endsAt', h.ends_at,
  'nextStep', ${words('h', 'next_step_id')}, 'to', ${receivers(`r.state = 'asked'`)})`;

/** The newest of the handoffs of the issue `i`, of those that are `such`, as `h`. */
export const newestHandoff = (such: string) => `
  cross join lateral (
    select newest.* from handoffs newest
     where newest.workspace_id = i.workspace_id and newest.issue_id = i.id and ${such}
     order by newest.offered_at desc, newest.id desc limit 1) h`;

// Below, of the member m, the rows of each list: `subject` is what the line is about, `at` its time.

const mine = `i.workspace_id = m.workspace_id and i.owner_id = m.id and i.state = 'open'`;

export const offersToMe = `
  select h.ends_at as at, i.number, h.id as subject, ${offer} as line
    from handoff_receivers mine
    join handoffs h on h.workspace_id = mine.workspace_id and h.id = mine.handoff_id and h.state = 'offered'
    join issues i on i.workspace_id = h.workspace_id and i.id = h.issue_id ${described}
   where mine.workspace_id = m.workspace_id and mine.member_id = m.id and mine.state = 'asked'`;

export const takesOfMe = `
  select k.ends_at as at, i.number, k.id as subject, jsonb_build_object(${line}, 'takeId', k.id, 'askedBy', k.asked_by,
      'readBack', ${words('k', 'read_back_id')}, 'endsAt', k.ends_at) as line
    from issues i
    join takes k on k.workspace_id = i.workspace_id and k.issue_id = i.id and k.state = 'asked' ${described}
   where ${mine}`;

/** Of the issue `i` and its newest handshake `h`: its owner took it, and has not said what comes next. */
export const isWithoutReadBack = `h.accepted_by = i.owner_id and h.read_back_id is null`;
/** Of the issue `i` and its newest handoff `h`: it came back to the owner, who has not decided. */
export const isReturned = `h.giver_id = i.owner_id and h.kept_at is null
     and h.state in ('declined', 'countered', 'expired')`;

/** The handoff `h` came back within a month of `now`: for longer nobody waits, and the rows are many. */
export const cameBack = (now: string) => `h.kept_at is null
     and h.state in ('declined', 'countered', 'expired') and h.ended_at > ${now} - interval '30 days'`;

export const readBacks = `
  select h.ended_at as at, i.number, h.id as subject,
      jsonb_build_object(${line}, 'handoffId', h.id, 'giverId', h.giver_id) as line
    from issues i ${newestHandoff(`newest.state = 'accepted'`)} ${described}
   where ${mine} and ${isWithoutReadBack}`;

export const offersByMe = `
  select h.ends_at as at, i.number, h.id as subject, ${offer} as line
    from handoffs h
    join issues i on i.workspace_id = h.workspace_id and i.id = h.issue_id ${described}
   where h.workspace_id = m.workspace_id and h.giver_id = m.id and h.state = 'offered'`;

export const returned = `
  select h.ended_at as at, i.number, h.id as subject, jsonb_build_object(${line}, 'handoffId', h.id, 'state', h.state,
      'to', ${receivers('true')},
      'isCountered', exists (select from handoff_receivers r
        where r.workspace_id = h.workspace_id and r.handoff_id = h.id and r.state = 'countered'),
      'suggestion', (
        select jsonb_build_object('by', r.member_id, 'name', s.name) from handoff_receivers r
          join members s on s.workspace_id = r.workspace_id and s.id = r.suggested_id
         where r.workspace_id = h.workspace_id and r.handoff_id = h.id
         order by r.answered_at desc limit 1)) as line
    from issues i ${newestHandoff('true')} ${described}
   where ${mine} and ${isReturned}`;

/**
 * Corrections that are not confirmed, of handoffs that are `such`. One waits while the handshake that
 * it is of is the last, and its receiver owns the issue.
 */
export const correctionsOf = (such: string) => `
  select h.corrected_at as at, i.number, h.id as subject, jsonb_build_object(${line}, 'handoffId', h.id,
      'giverId', h.giver_id, 'acceptedBy', h.accepted_by,
      'correction', ${words('h', 'correction_id')}) as line
    from handoffs h
    join issues i on i.workspace_id = h.workspace_id and i.id = h.issue_id
      and i.state = 'open' and i.owner_id = h.accepted_by ${described}
   where ${such} and h.correction_id is not null and h.confirmed_at is null
     and not exists (select from handoffs later where later.workspace_id = h.workspace_id
       and later.issue_id = h.issue_id and later.state = 'accepted' and later.offered_at > h.offered_at)`;

export const corrections = correctionsOf(
  'h.workspace_id = m.workspace_id and (h.accepted_by = m.id or h.giver_id = m.id)',
);

export const promises = `
  select k.due_at as at, i.number, k.id as subject, jsonb_build_object(${line}, 'commitmentId', k.id, 'kind', k.kind,
      'what', (select p.body from texts p where p.workspace_id = k.workspace_id and p.id = k.what_id),
      'dueAt', k.due_at) as line
    from issues i
    join commitments k on k.workspace_id = i.workspace_id and k.issue_id = i.id and k.state = 'open' ${described}
   where ${mine}`;

export const issues = `
  select i.next_contact_at as at, i.number, i.id as subject, jsonb_build_object(${line}, 'nextContactAt', i.next_contact_at,
      'hasPromise', exists (select from commitments k where k.workspace_id = i.workspace_id
        and k.issue_id = i.id and k.state = 'open')) as line
    from issues i ${described}
   where ${mine}`;

export const followUps = `
  select f.due_at as at, i.number, f.id as subject,
      jsonb_build_object(${line}, 'followUpId', f.id, 'dueAt', f.due_at) as line
    from follow_ups f
    join issues i on i.workspace_id = f.workspace_id and i.id = f.issue_id ${described}
   where f.workspace_id = m.workspace_id and i.owner_id = m.id and f.state = 'planned'`;

export const byTime = 'y.at, y.number';
/** A P1 first. */
export const byUrgency = `y.line ->> 'priority' <> 'p1', ${byTime}`;

/**
 * Of `rows` those that the member $2 of the workspace $1 has not snoozed beyond $3. A P1 is never
 * snoozed, nor is what has got another time since.
 */
export const notSnoozed = (rows: string) => `
  select u.* from (${rows}) u
   where u.line ->> 'priority' = 'p1' or not exists (
     select from snoozes s where s.workspace_id = $1 and s.member_id = $2 and s.subject_id = u.subject
        and s.until > $3 and (s.at is null or s.at = u.at))`;

/** `rows` as a jsonb list of the first fifty, and how many there are in all. */
export const list = (rows: string, order: string) => `(
  select jsonb_build_object(
    'lines', coalesce(jsonb_agg(x.line order by x.place) filter (where x.place <= 50), '[]'),
    'total', count(*))
  from (select y.*, row_number() over (order by ${order}) as place from (${rows}) y) x)`;

/** Everything that waits for the member $2 of the workspace $1, as one row. */
export const workSql = `
select to_jsonb(w) as workspace, to_jsonb(m) as member,
  ${list(offersToMe, byTime)} as "offersToMe",
  ${list(takesOfMe, byTime)} as "takesOfMe",
  ${list(readBacks, byTime)} as "readBacks",
  ${list(offersByMe, byTime)} as "offersByMe",
  ${list(returned, byTime)} as returned,
  ${list(corrections, byTime)} as corrections,
  ${list(promises, byTime)} as promises,
  ${list(issues, byTime)} as issues,
  ${list(followUps, byTime)} as "followUps"
from members m
join workspaces w on w.workspace_id = m.workspace_id
where m.workspace_id = $1 and m.id = $2`;
