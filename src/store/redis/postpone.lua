--[[
  Makes an item due again later, if the caller still holds the latest lease on it: the count of leases
  is the fencing token. An erased, acknowledged or given-up item stays what it is.

  KEYS[1]  outbox:due      sorted set: item by the instant it is due
  KEYS[2]  outbox:items    hash: item -> payload
  KEYS[3]  outbox:attempts hash: item -> leases given so far
  KEYS[4]  outbox:index    sorted set, all scores 0: items in the order of their conversations
  KEYS[5]  outbox:buried   sorted set: given-up item by the instant it was given up
  KEYS[6]  outbox:reasons  hash: given-up item -> reason
  ARGV[1]  item
  ARGV[2]  leases given when the caller's lease began, that one included
  ARGV[3]  instant it is due again, ms
  ARGV[4]  how long an idle outbox is kept, ms

  Returns 1, or 0 when the lease is no longer the caller's.
]]
if redis.call('HGET', KEYS[3], ARGV[1]) ~= ARGV[2] or not redis.call('ZSCORE', KEYS[1], ARGV[1]) then
  return 0
end
redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
for key = 1, 6 do
  redis.call('PEXPIRE', KEYS[key], ARGV[4])
end
return 1
