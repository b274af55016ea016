--[[
  Reads a conversation and, if this message was answered before, the turn it was answered with.

  KEYS[1]  conversation    hash: version, state
  KEYS[2]  answers         hash: message -> turn
  KEYS[3]  answers-expiry  sorted set: message by the instant its stored answer ends
  ARGV[1]  message

  Returns {version, state or nil, turn or nil}; version is 0 when there is no such conversation.
]]
local function milliseconds()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local conversation = redis.call('HMGET', KEYS[1], 'version', 'state')
local turn = redis.call('HGET', KEYS[2], ARGV[1])
if turn and tonumber(redis.call('ZSCORE', KEYS[3], ARGV[1]) or 0) <= milliseconds() then
  turn = false
end
return { tonumber(conversation[1] or 0), conversation[2], turn }
