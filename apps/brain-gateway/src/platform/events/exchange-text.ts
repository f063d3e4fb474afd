/** The column rounds to milliseconds: what was due "now" may seem to lie ahead, and would wait for its second look. */
const rounding = "interval '1 millisecond'";
const isDue = `o.dead_at is null and o.available_at <= now() + ${rounding}`;

/** While fewer are due, they are all that is looked at. More than a worker takes at once. */
const window = 256;
/** Looked at of each organization beyond the window: few, since hundreds of them may be behind a crowd. */
const ownWindow = 2;

/**
 * Settles, claims and tells when something is due next. Of a window of what is due longest each organization has its turn: the
 * one of whose messages the fewest are in this worker's hands. Where the window is full, the organizations are walked by
 * the index, each for its own oldest. Its bounds are no parameters, it asks in the index's own order, and finds rows by their
 * place: so one plan serves, whatever is known of the table.
 */
export const exchangeText = `
  with recursive settled as (
    delete from outbox_message o using jsonb_to_recordset($1::jsonb) as s("tenantId" uuid, id uuid, attempts int)
    where o.tenant_id = s."tenantId" and o.id = s.id and o.attempts = s.attempts and o.dead_at is null
  ), oldest as materialized (
    select o.ctid as at, o.tenant_id, o.available_at from outbox_message o
    where ${isDue} order by o.available_at limit ${window}
  ), waiting (tenant_id) as (
    select (select o.tenant_id from outbox_message o where o.dead_at is null order by o.tenant_id limit 1)
    where (select count(*) from oldest) = ${window}
    union all
    select (
      select o.tenant_id from outbox_message o
      where o.dead_at is null and o.tenant_id > w.tenant_id order by o.tenant_id limit 1)
    from waiting w where w.tenant_id is not null
  ), candidate as (
    select at, tenant_id, available_at from oldest
    union all
    select own.at, own.tenant_id, own.available_at from waiting w cross join lateral (
      select o.ctid as at, o.tenant_id, o.available_at from outbox_message o
      where o.dead_at is null and (o.tenant_id, o.available_at) >= (w.tenant_id, (select max(available_at) from oldest))
        and o.ctid <> all(array(select at from oldest))
        and (o.tenant_id, o.available_at) <= (w.tenant_id, now() + ${rounding})
      order by o.tenant_id, o.available_at limit ${ownWindow}) own
    where w.tenant_id is not null
  ), turn as (
    select c.at, c.available_at,
      row_number() over (partition by c.tenant_id order by c.available_at) + coalesce(h.count, 0) as turn
    from candidate c left join jsonb_to_recordset($5::jsonb) as h("tenantId" uuid, count int) on h."tenantId" = c.tenant_id
  ), chosen as materialized (
    select at from (select at, row_number() over (order by turn, available_at) as place from turn) placed where place <= $2
  ), due as (
    select o.ctid as at from outbox_message o
    where o.ctid = any(array(select at from chosen)) and ${isDue} for update skip locked
  ), claimed as (
    update outbox_message o
    set attempts = o.attempts + 1, claimed_by = $3, available_at = now() + $4 * interval '1 millisecond'
    where o.ctid = any(array(select at from due))
    returning o.id, o.tenant_id, o.topic, o.payload, o.attempts, o.dead_after
  )
  select id, tenant_id as "tenantId", topic, payload, attempts, dead_after as "deadAfter", null::float8 as "nextDueMs"
  from claimed
  union all
  select null, null, null, null, null, null,
    case when (select count(*) from chosen) > (select count(*) from claimed) then 0
      else extract(epoch from min(available_at) - now())::float8 * 1000 end
  from outbox_message where dead_at is null and available_at > now() + ${rounding}`;
