--[[
  Reads a conversation as it is kept for people to look at.

  KEYS[1]  conversation  hash: version, state
  KEYS[2]  transcript    list of turns, oldest first

  Returns {state, turn, turn ...}; an empty array when there is no such conversation.
]]
local state = redis.call('HGET', KEYS[1], 'state')
if not state then
  return {}
end
local found = redis.call('LRANGE', KEYS[2], 0, -1)
table.insert(found, 1, state)
return found
