--[[
  Lists the given-up items of one partition, newest first.

  KEYS[1]  outbox:due      sorted set: item by the instant it is due
  KEYS[2]  outbox:items    hash: item -> payload
  KEYS[3]  outbox:attempts hash: item -> leases given so far
  KEYS[4]  outbox:index    sorted set, all scores 0: items in the order of their conversations
  KEYS[5]  outbox:buried   sorted set: given-up item by the instant it was given up
  KEYS[6]  outbox:reasons  hash: given-up item -> reason
  ARGV[1]  items wanted at most

  Returns {item, payload, leases given, reason, instant given up, item, payload ...}.
]]
local found = {}
local buried = redis.call('ZREVRANGE', KEYS[5], 0, ARGV[1] - 1, 'WITHSCORES')
for position = 1, #buried, 2 do
  found[#found + 1] = buried[position]
  found[#found + 1] = redis.call('HGET', KEYS[2], buried[position])
  found[#found + 1] = tonumber(redis.call('HGET', KEYS[3], buried[position]))
  found[#found + 1] = redis.call('HGET', KEYS[6], buried[position])
  found[#found + 1] = tonumber(buried[position + 1])
end
return found
