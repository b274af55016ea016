--[[
  Gives an item up and keeps it aside with the reason, if the caller still holds the latest lease on it
  (see postpone.lua). Items given up longer ago than an idle outbox is kept are dropped on the way.

  KEYS[1]  outbox:due      sorted set: item by the instant it is due
  KEYS[2]  outbox:items    hash: item -> payload
  KEYS[3]  outbox:attempts hash: item -> leases given so far
  KEYS[4]  outbox:index    sorted set, all scores 0: items in the order of their conversations
  KEYS[5]  outbox:buried   sorted set: given-up item by the instant it was given up
  KEYS[6]  outbox:reasons  hash: given-up item -> reason
  ARGV[1]  item
  ARGV[2]  leases given when the caller's lease began, that one included
  ARGV[3]  reason
  ARGV[4]  how long an idle outbox is kept, ms

  Returns 1, or 0 when the lease is no longer the caller's.
]]
local function milliseconds()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

if redis.call('HGET', KEYS[3], ARGV[1]) ~= ARGV[2] or not redis.call('ZSCORE', KEYS[1], ARGV[1]) then
  return 0
end
local now = milliseconds()
for _, old in ipairs(redis.call('ZRANGEBYSCORE', KEYS[5], '-inf', now - ARGV[4], 'LIMIT', 0, 100)) do
  redis.call('HDEL', KEYS[2], old)
  redis.call('HDEL', KEYS[3], old)
  redis.call('ZREM', KEYS[4], old)
  redis.call('ZREM', KEYS[5], old)
  redis.call('HDEL', KEYS[6], old)
end
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('ZADD', KEYS[5], now, ARGV[1])
redis.call('HSET', KEYS[6], ARGV[1], ARGV[3])
for key = 1, 6 do
  redis.call('PEXPIRE', KEYS[key], ARGV[4])
end
return 1
