#pragma once

// Lists of words by language as C++: sorted hashes and the function that gives them.

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "paralign/unit.hpp"

namespace paralign::cmake {

/// For each of `languages()`: ascending, no repeats.
using HashLists = std::vector<std::vector<std::uint64_t>>;

/// The hash that `of` names of each word of a table `language<TAB>word`, as units have it.
/// @throws std::runtime_error for an unknown language or an entry of several words.
[[nodiscard]] HashLists read_hashes(const std::string& path, std::uint64_t Word::*of);

/// Arrays `NAME0`, `NAME1`, ...
void write_hashes(const std::string& name, const HashLists& hashes, std::ostream& out);

/// The definition of `FUNCTION(int language)` that gives the arrays of that name.
void write_function(const std::string& function, const std::string& name, std::size_t count,
                    std::ostream& out);

}  // namespace paralign::cmake
