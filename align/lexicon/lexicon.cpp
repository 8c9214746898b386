#include "paralign/lexicon.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "align/lexicon/generated_lexicon.hpp"
#include "align/lexicon/sequence_key.hpp"
#include "align/lexicon/shown.hpp"
#include "align/lexicon/split.hpp"
#include "paralign/error.hpp"
#include "paralign/language.hpp"
#include "paralign/unit.hpp"

namespace paralign {

/// Entries on top of the built-in ones. A key with an empty list is the beginning of a longer
/// entry.
struct Lexicon::Extra {
  std::unordered_map<std::uint64_t, std::vector<ConceptId>> entries;
  ConceptId next = detail::generated_concept_count();
  bool on_built_in = true;
};

namespace {

[[noreturn]] void refuse(std::string_view file, std::size_t line, const std::string& why) {
  throw Error(ErrorCode::bad_format, std::string(file) + ":" + std::to_string(line) + ": " + why);
}

struct BuiltInEntry {
  bool found = false;
  std::span<const ConceptId> concepts{};
};

BuiltInEntry find_built_in(std::uint64_t key) noexcept {
  static constexpr std::uint32_t kCountBits = 6;
  const detail::GeneratedLexicon table = detail::generated_lexicon();
  const std::size_t mask = table.keys.size() - 1;
  for (std::size_t i = key & mask; table.keys[i] != 0; i = (i + 1) & mask) {
    if (table.keys[i] != key) continue;
    const std::uint32_t value = table.values[i];
    return {true, table.concepts.subspan(value >> kCountBits, value & ((1U << kCountBits) - 1))};
  }
  return {};
}

constexpr int kRemarks = -2;  // a column for people

std::vector<int> read_header(std::string_view line, std::string_view file, std::size_t number) {
  std::vector<int> columns;
  for (const std::string_view code : detail::split(line, '\t')) {
    if (code.starts_with('#')) {
      columns.push_back(kRemarks);
      continue;
    }
    if (!is_language_tag(code)) {
      refuse(file, number,
             "found '" + detail::shown(code) +
                 "' in the header, expected language codes such as 'en'");
    }
    columns.push_back(language_index(code));
  }
  if (std::ranges::count_if(columns, [](int column) { return column != kRemarks; }) < 2) {
    refuse(file, number, "found one column, expected two languages or more separated by tabs");
  }
  return columns;
}

}  // namespace

/// Collects the entries of one more file.
class Lexicon::Builder {
 public:
  explicit Builder(const Lexicon& base)
      : extra_(base.extra_ ? std::make_shared<Extra>(*base.extra_) : std::make_shared<Extra>()) {}

  /// The variants of the concept that is open.
  void add(std::string_view variants, int language) {
    if (language < 0 || variants.empty()) return;
    for (const std::string_view variant : detail::split(variants, '|')) {
      const auto stems = stem_hashes(variant, languages()[static_cast<std::size_t>(language)].code);
      if (stems.empty() || stems.size() > kLongestEntry) continue;
      std::uint64_t key = detail::sequence_start(language);
      for (const std::uint64_t stem : stems) {
        extra_->entries[key = detail::sequence_key(key, stem)];
      }
      extra_->entries[key].push_back(extra_->next);
    }
  }

  void next_concept() { ++extra_->next; }

  [[nodiscard]] Lexicon finish() {
    for (auto& [key, concepts] : extra_->entries) {
      if (extra_->on_built_in) {
        const auto built_in_concepts = find_built_in(key).concepts;
        concepts.insert(concepts.end(), built_in_concepts.begin(), built_in_concepts.end());
      }
      std::ranges::sort(concepts);
      concepts.erase(std::unique(concepts.begin(), concepts.end()), concepts.end());
    }
    Lexicon result;
    result.extra_ = std::move(extra_);
    return result;
  }

 private:
  std::shared_ptr<Extra> extra_;
};

Lexicon Lexicon::built_in() noexcept { return {}; }

Lexicon Lexicon::empty() {
  auto extra = std::make_shared<Extra>();
  extra->next = 0;
  extra->on_built_in = false;
  Lexicon result;
  result.extra_ = std::move(extra);
  return result;
}

Lexicon Lexicon::with_entries(const LexiconEntries& more) const {
  Builder builder(*this);
  for (const LexiconEntry& entry : more.entries) {
    if (entry.texts.size() != more.languages.size()) {
      throw Error(ErrorCode::bad_option,
                  "lexicon entries: found " + std::to_string(entry.texts.size()) +
                      " texts in one, expected " + std::to_string(more.languages.size()) +
                      ", one for each language");
    }
    for (std::size_t i = 0; i < entry.texts.size(); ++i) {
      builder.add(entry.texts[i], language_index(more.languages[i]));
    }
    builder.next_concept();
  }
  return builder.finish();
}

Lexicon Lexicon::with_entries(std::string_view tsv, std::string_view file) const {
  Builder builder(*this);
  if (tsv.starts_with("\xEF\xBB\xBF")) tsv.remove_prefix(3);
  std::vector<int> columns;
  std::size_t number = 0;
  for (std::string_view line : detail::split(tsv, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    if (columns.empty()) {
      columns = read_header(line, file, number);
      continue;
    }
    const auto fields = detail::split(line, '\t');
    if (fields.size() != columns.size()) {
      refuse(file, number,
             "found " + std::to_string(fields.size()) + " fields, expected " +
                 std::to_string(columns.size()) + " as in the header");
    }
    for (std::size_t i = 0; i < fields.size(); ++i) builder.add(fields[i], columns[i]);
    builder.next_concept();
  }
  if (columns.empty())
    refuse(file, number, "found no header line, expected language codes separated by tabs");
  return builder.finish();
}

Lexicon::Match Lexicon::find(std::span<const std::uint64_t> stems, int language) const noexcept {
  Match best;
  if (language < 0) return best;
  std::uint64_t key = detail::sequence_start(language);
  for (std::size_t i = 0; i < std::min(stems.size(), kLongestEntry); ++i) {
    key = detail::sequence_key(key, stems[i]);
    BuiltInEntry entry;
    if (!extra_ || extra_->on_built_in) entry = find_built_in(key);
    if (extra_) {
      const auto it = extra_->entries.find(key);
      if (it != extra_->entries.end()) entry = {true, it->second};
    }
    if (!entry.found) break;
    if (!entry.concepts.empty()) best = {i + 1, entry.concepts};
  }
  return best;
}

}  // namespace paralign
