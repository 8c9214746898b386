#pragma once

// Phrase tables (tokenize/text/tables.hpp) as C++.

#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace paralign::cmake {

struct Value {
  std::uint64_t value = 0;
  std::uint32_t tag = 0;
  std::size_t cited = 0;
};
using Table = std::map<std::string, Value>;  // bytes order, as std::string_view compares

/// The rows of a table of tab-separated values, comments and blank lines left out.
/// @throws std::runtime_error if the file cannot be read or a row has another number of columns.
[[nodiscard]] std::vector<std::vector<std::string>> read_rows(const std::string& path,
                                                              std::size_t columns);
[[nodiscard]] std::vector<std::string> split(const std::string& text, char separator);

/// Collects all tables, whose words share one string, and writes them as `constexpr` arrays.
class TableWriter {
 public:
  void add(const std::string& name, Table table);
  /// @throws std::runtime_error if a phrase or a table is longer than its layout allows.
  void write(std::ostream& out);
  /// The constructor call of a table that was added.
  [[nodiscard]] std::string table(const std::string& name) const;

 private:
  std::vector<std::pair<std::string, Table>> tables_;
};

}  // namespace paralign::cmake
