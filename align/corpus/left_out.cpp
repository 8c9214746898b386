#include "align/corpus/left_out.hpp"

#include "paralign/document.hpp"

namespace paralign::detail {
namespace {

std::string reason_beside(const LeftOut& left_out, const DocumentSource& documents) {
  const CorpusDocument other = documents.at(left_out.other);
  switch (left_out.why) {
    case WhyLeftOut::copy:
      return "same content as " + other.file;
    case WhyLeftOut::older_revision:
      return "older revision: " + other.file + " is Rev." + std::to_string(other.revision);
    case WhyLeftOut::newer_revision:
      return "newer revision than in other languages: " + other.file + " is taken";
    default:
      return "another text of " + called(documents.at(left_out.named)) + " in " + other.language +
             ": " + other.file + " is taken";
  }
}

}  // namespace

std::string reason_of(const LeftOut& left_out, const DocumentSource& documents) {
  const auto own = [&] { return documents.at(left_out.document); };
  switch (left_out.why) {
    case WhyLeftOut::no_resolution:
      return "not a resolution, decision or draft";
    case WhyLeftOut::unwanted_genre:
      return "genre " + std::string(genre_name(own().genre)) + " is not wanted";
    case WhyLeftOut::corrigendum:
      return "corrigendum of " + called(own()) + ": lists changes and is no version of the text";
    case WhyLeftOut::no_language:
      return "language not detected";
    case WhyLeftOut::no_data:
      return "language without data: " + own().language;
    case WhyLeftOut::nothing_known:
      return "no symbol, number or title found";
    case WhyLeftOut::copy:
    case WhyLeftOut::older_revision:
    case WhyLeftOut::newer_revision:
    case WhyLeftOut::another_text:
      return reason_beside(left_out, documents);
    case WhyLeftOut::unknown:
      return "no symbol or number found";
    case WhyLeftOut::unknown_alone:
      return "no symbol or number found and no neighbour in a series";
    case WhyLeftOut::no_translation:
      return "no other language";
    case WhyLeftOut::no_neighbour:
      return "no neighbour in a series";
    case WhyLeftOut::no_partner:
      return "no other language and no neighbour in a series";
    case WhyLeftOut::other_language:
      return "its neighbours in the series are paired in another language";
  }
  return {};
}

const std::string& called(const CorpusDocument& document) noexcept {
  if (!document.symbol.empty()) return document.symbol;
  return document.number.empty() ? document.file : document.number;
}

}  // namespace paralign::detail
