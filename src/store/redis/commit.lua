--[[
  Writes one turn: state, answer, transcript and effects, or nothing at all.

  KEYS[1]  conversation    hash: version, state
  KEYS[2]  transcript      list of turns, oldest first
  KEYS[3]  answers         hash: message -> turn
  KEYS[4]  answers-expiry  sorted set: message by the instant its stored answer ends
  KEYS[5]  outbox:due      sorted set: item by the instant it is due
  KEYS[6]  outbox:items    hash: item -> payload
  KEYS[7]  outbox:attempts hash: item -> leases given so far
  KEYS[8]  outbox:index    sorted set, all scores 0: items in the order of their conversations
  KEYS[9]  outbox:buried   sorted set: given-up item by the instant it was given up
  KEYS[10] outbox:reasons  hash: given-up item -> reason
  ARGV[1]  version the caller read (0: there was no conversation)
  ARGV[2]  message
  ARGV[3]  state
  ARGV[4]  turn
  ARGV[5]  instant the effects are due, ms
  ARGV[6]  how long an idle conversation is kept, ms
  ARGV[7]  how long a stored answer is kept, ms
  ARGV[8]  turns kept in the transcript
  ARGV[9]  how long an idle outbox is kept, ms
  ARGV[10..] item, payload, item, payload ...

  Returns {1} committed, {0} version conflict, {2, turn} this message was committed before.

  The message is looked up before the version: the answer to a commit that did happen may have been lost on
  its way, and whoever sends it again must get the turn, not a conflict.
]]
local function milliseconds()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local now = milliseconds()

local stored = redis.call('HGET', KEYS[3], ARGV[2])
if stored and tonumber(redis.call('ZSCORE', KEYS[4], ARGV[2]) or 0) > now then
  return { 2, stored }
end
if tonumber(redis.call('HGET', KEYS[1], 'version') or 0) ~= tonumber(ARGV[1]) then
  return { 0 }
end

redis.call('HSET', KEYS[1], 'version', ARGV[1] + 1, 'state', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[6])

redis.call('RPUSH', KEYS[2], ARGV[4])
redis.call('LTRIM', KEYS[2], -ARGV[8], -1)
redis.call('PEXPIRE', KEYS[2], ARGV[6])

for _, ended in ipairs(redis.call('ZRANGEBYSCORE', KEYS[4], '-inf', now, 'LIMIT', 0, 100)) do
  redis.call('HDEL', KEYS[3], ended)
  redis.call('ZREM', KEYS[4], ended)
end
redis.call('HSET', KEYS[3], ARGV[2], ARGV[4])
redis.call('ZADD', KEYS[4], now + ARGV[7], ARGV[2])
redis.call('PEXPIRE', KEYS[3], ARGV[7])
redis.call('PEXPIRE', KEYS[4], ARGV[7])

for position = 10, #ARGV, 2 do
  redis.call('ZADD', KEYS[5], ARGV[5], ARGV[position])
  redis.call('HSET', KEYS[6], ARGV[position], ARGV[position + 1])
  redis.call('ZADD', KEYS[8], 0, ARGV[position])
end
if #ARGV >= 10 then
  for key = 5, 10 do
    redis.call('PEXPIRE', KEYS[key], ARGV[9])
  end
end
return { 1 }
