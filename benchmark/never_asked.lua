-- Asks for another address with every request. Arguments: a file that returns the pieces of the address and, between them, lists
-- of values; and the number of the first address. All combinations are numbered; multiplying the number by a prime that does not
-- divide their count visits each of them exactly once, in a scattered order. Run with one thread.
local PRIME = 1000003
local pieces, lists, count, number

function init(arguments)
    local address = dofile(arguments[1])
    pieces, lists, count = address.pieces, address.lists, 1
    for _, list in ipairs(lists) do
        count = count * #list
    end
    number = tonumber(arguments[2])
end

local function path(index)
    local parts = { pieces[1] }
    for i, list in ipairs(lists) do
        parts[#parts + 1] = list[index % #list + 1]
        parts[#parts + 1] = pieces[i + 1]
        index = math.floor(index / #list)
    end
    return table.concat(parts)
end

function request()
    assert(number < count, "every address has been asked for")
    local index = number * PRIME % count
    number = number + 1
    return wrk.format("GET", path(index))
end
