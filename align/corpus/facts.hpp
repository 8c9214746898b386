#pragma once

// What planning keeps of each document, in small numbers.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/corpus/text_pool.hpp"
#include "paralign/corpus_plan.hpp"

namespace paralign::detail {

/// Texts are numbers in `FactTable::texts`.
struct Facts {
  std::uint32_t symbol = 0;
  std::uint32_t number = 0;
  std::uint32_t organ = 0;
  std::uint32_t date = 0;
  std::uint32_t language = 0;  ///< BCP 47
  std::uint32_t place = 0;     ///< rank by file, name and hash
  std::uint32_t revision = 0;
  std::uint32_t paragraphs = 0;
  std::int8_t language_index = -1;
  Genre genre = Genre::other;
  bool decision = false;  ///< by its symbol, else by its genre
  bool pdf = false;       ///< read from one
};

/// Of all documents, by position.
struct FactTable {
  std::vector<Facts> all{};
  TextPool texts{};

  [[nodiscard]] std::string_view symbol(std::uint32_t document) const {
    return texts[all[document].symbol];
  }
  [[nodiscard]] std::string_view number(std::uint32_t document) const {
    return texts[all[document].number];
  }
  [[nodiscard]] std::string_view organ(std::uint32_t document) const {
    return texts[all[document].organ];
  }
  [[nodiscard]] std::string_view date(std::uint32_t document) const {
    return texts[all[document].date];
  }
  [[nodiscard]] std::string_view language(std::uint32_t document) const {
    return texts[all[document].language];
  }
  /// What documents of one resolution share: the number, else the symbol.
  [[nodiscard]] std::string_view key(std::uint32_t document) const {
    return texts[all[document].number != 0 ? all[document].number : all[document].symbol];
  }
};

/// All but the place.
[[nodiscard]] Facts facts_of(const CorpusDocument& document, TextPool& texts);

/// Puts documents in order by file, name and hash. Those that come in the order of their files are
/// not held.
class PlaceOrder {
 public:
  /// @param position  one more than that of the document before.
  void add(const CorpusDocument& document, std::uint32_t position);
  /// Sets `Facts::place` of all that were added.
  void rank(const DocumentSource& documents, std::vector<Facts>& facts);

 private:
  using Name = std::pair<std::string, std::uint32_t>;  // in full, position

  void end_file();

  std::string file_{};        // the last one
  std::vector<Name> held_{};  // documents of that file
  std::vector<std::uint32_t> order_{};
  bool ascending_ = true;
};

}  // namespace paralign::detail
