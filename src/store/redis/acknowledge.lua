--[[
  Forgets a delivered item. Delivered is delivered: it does not matter whether the lease has ended meanwhile,
  or whether somebody else has given the item up.

  KEYS[1]  outbox:due      sorted set: item by the instant it is due
  KEYS[2]  outbox:items    hash: item -> payload
  KEYS[3]  outbox:attempts hash: item -> leases given so far
  KEYS[4]  outbox:index    sorted set, all scores 0: items in the order of their conversations
  KEYS[5]  outbox:buried   sorted set: given-up item by the instant it was given up
  KEYS[6]  outbox:reasons  hash: given-up item -> reason
  ARGV[1]  item

  Returns 1, or 0 when the item was gone already.
]]
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('HDEL', KEYS[3], ARGV[1])
redis.call('ZREM', KEYS[4], ARGV[1])
redis.call('ZREM', KEYS[5], ARGV[1])
redis.call('HDEL', KEYS[6], ARGV[1])
return redis.call('HDEL', KEYS[2], ARGV[1])
