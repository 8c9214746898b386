#include <algorithm>
#include <utility>

#include "align/corpus/own_number.hpp"
#include "align/corpus/title_terms.hpp"
#include "paralign/corpus.hpp"
#include "paralign/language.hpp"
#include "paralign/trace.hpp"

namespace paralign {
namespace {

bool is_date(std::string_view text) noexcept { return text.size() == 10 && text[4] == '-'; }

std::string date_of(const UnitDocument& document) {
  std::string date = document_date(document);
  if (is_date(date)) return date;
  const std::vector<std::string>& dates = document.document.metadata.dates;
  const auto whole = std::ranges::find_if(dates, is_date);
  return whole == dates.end() ? std::string() : *whole;
}

bool is_draft(std::string_view symbol) noexcept {
  return symbol.find("/L.") != std::string_view::npos;
}

// What was adopted is no draft, though it names the one it was made from.
Genre genre_of(const UnitDocument& document, const CorpusDocument& described) {
  const Genre genre = document.document.metadata.genre;
  if (genre == Genre::other && described.symbol.find("/RES/") != std::string::npos) {
    return Genre::resolution;
  }
  if (genre != Genre::draft) {
    return genre == Genre::resolution && is_draft(described.symbol) ? Genre::draft : genre;
  }
  const bool adopted = std::ranges::any_of(
      document.document.paragraphs, [](const Paragraph& p) { return p.kind == Kind::adoption; });
  const bool final_number = !described.number.empty() && !is_draft(described.symbol);
  return adopted && final_number ? Genre::resolution : Genre::draft;
}

// "A_RES_55_33_B": the text of a part may lack its letter.
bool adds_letter(const CorpusDocument& name, const detail::ParsedSymbol& own) {
  const bool same_organ = own.symbol.empty() || detail::organ_of_symbol(own.symbol) ==
                                                    detail::organ_of_symbol(name.symbol);
  return !name.symbol.empty() && same_organ && !own.number.empty() &&
         own.number.find(' ') == std::string::npos && name.number.size() == own.number.size() + 2 &&
         name.number.starts_with(own.number + " ");
}

// The text's own word wins; a name that says another number is not believed at all.
void take_symbol(CorpusDocument& result, detail::ParsedSymbol own, const CorpusDocument& name) {
  if (adds_letter(name, own)) detail::add_letter(own, name.number.back());
  result.symbol = std::move(own.symbol);
  result.number = std::move(own.number);
  result.revision = own.revision;
  result.corrigendum = own.corrigendum;
  const bool silent = result.symbol.empty() && result.number.empty();
  const bool agrees = (!name.symbol.empty() && name.symbol == result.symbol) ||
                      (!name.number.empty() && name.number == result.number);
  if (!silent && !agrees) return;
  if (result.symbol.empty()) result.symbol = name.symbol;
  if (result.number.empty()) result.number = name.number;
  if (result.revision == 0) result.revision = name.revision;
  result.corrigendum = result.corrigendum || name.corrigendum;
}

}  // namespace

CorpusDocument describe(const UnitDocument& document, std::string_view file,
                        const Lexicon& lexicon) {
  const CorpusDocument name = describe_name(file);
  const Document& read = document.document;
  CorpusDocument result;
  result.file = file;
  result.reader = read.reader;
  result.name = read.name;
  result.language = read.language;
  if (result.language.empty() || result.language == kUndetermined) {
    result.language = name.language.empty() ? std::string(kUndetermined) : name.language;
  }
  take_symbol(result, detail::own_symbol(document), name);
  result.date = date_of(document);
  result.genre = genre_of(document, result);
  result.title_terms = detail::title_terms(document, lexicon);
  result.cited = detail::cited_numbers(document, result.number);
  result.paragraphs = static_cast<std::uint32_t>(read.paragraphs.size());
  return result;
}

}  // namespace paralign
