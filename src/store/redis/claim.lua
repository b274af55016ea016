--[[
  Leases due items of one partition, longest due first. Every lease counts as an attempt, so an item that
  kills whoever delivers it runs out of attempts like any other.

  KEYS[1]  outbox:due      sorted set: item by the instant it is due
  KEYS[2]  outbox:items    hash: item -> payload
  KEYS[3]  outbox:attempts hash: item -> leases given so far
  KEYS[4]  outbox:index    sorted set, all scores 0: items in the order of their conversations
  KEYS[5]  outbox:buried   sorted set: given-up item by the instant it was given up
  KEYS[6]  outbox:reasons  hash: given-up item -> reason
  ARGV[1]  now, ms
  ARGV[2]  instant the leases end, ms
  ARGV[3]  items wanted at most
  ARGV[4]  how long an idle outbox is kept, ms

  Returns {item, payload, leases given before this one, item, payload, leases ...}.
]]
local claimed = {}
for _, item in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])) do
  redis.call('ZADD', KEYS[1], ARGV[2], item)
  claimed[#claimed + 1] = item
  claimed[#claimed + 1] = redis.call('HGET', KEYS[2], item)
  claimed[#claimed + 1] = redis.call('HINCRBY', KEYS[3], item, 1) - 1
end
if #claimed > 0 then
  for key = 1, 6 do
    redis.call('PEXPIRE', KEYS[key], ARGV[4])
  end
end
return claimed
