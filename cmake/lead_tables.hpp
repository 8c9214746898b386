#pragma once

// The classes of leads, and how much of a lead form people cite: settled when the tables are
// compiled, since it depends on the tables alone.

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cmake/table_writer.hpp"

namespace paralign::cmake {

/// The rows of lead_classes.tsv.
struct LeadClasses {
  std::map<std::string, unsigned> bits;                     ///< of a class by its name
  std::vector<std::pair<std::string, std::uint64_t>> near;  ///< names with their near classes
};

/// @throws std::runtime_error if there are more than 64, one twice, or an unknown one near another.
[[nodiscard]] LeadClasses read_lead_classes(const std::string& path);

/// The bit set of a list of classes with commas between them.
[[nodiscard]] std::uint64_t class_bits(const LeadClasses& classes, const std::string& list,
                                       const std::string& path);

/// The words of lead_ends.txt: no part of a lead where the table has the form without them.
class LeadEnds {
 public:
  LeadEnds(const std::string& path, const Table& function_words);
  [[nodiscard]] bool contain(const std::string& folded_word) const;

 private:
  std::set<std::string> words_;
  std::vector<std::string> endings_;
};

/// Sets `Value::cited`: "taking note of" is the printed lead "taking note", and "reiterates its
/// call" is "reiterates", where the table knows the shorter form for the same act.
/// @param near  for each bit of a set of lead classes, the classes near to it.
void set_cited(Table& leads, const LeadEnds& ends, const std::vector<std::uint64_t>& near);

}  // namespace paralign::cmake
