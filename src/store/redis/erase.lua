--[[
  Removes every trace of a conversation: state, transcript, stored answers, effects waiting, leased or given up.

  KEYS[1..10]  as in commit.lua: the conversation's four keys, then its outbox's six
  ARGV[1]      digest of the conversation: its items begin with "<digest>."

  Returns 1 when there was anything, else 0.
]]
-- "/" is the character after ".": the range holds exactly the items that begin with "<digest>."
local items = redis.call('ZRANGEBYLEX', KEYS[8], '[' .. ARGV[1] .. '.', '(' .. ARGV[1] .. '/')
for _, item in ipairs(items) do
  redis.call('ZREM', KEYS[5], item)
  redis.call('HDEL', KEYS[6], item)
  redis.call('HDEL', KEYS[7], item)
  redis.call('ZREM', KEYS[8], item)
  redis.call('ZREM', KEYS[9], item)
  redis.call('HDEL', KEYS[10], item)
end
local removed = redis.call('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[4])
return (removed + #items > 0) and 1 or 0
