#include "align/corpus/facts.hpp"

#include <algorithm>

#include "align/corpus/when.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

bool is_decision(const CorpusDocument& document) noexcept {
  if (document.symbol.empty()) return document.genre == Genre::decision;
  return document.symbol.find("/DEC/") != std::string::npos;
}

std::string full_name(const CorpusDocument& document) {
  return document.file + '\0' + document.name + '\0' + document.sha256;
}

}  // namespace

Facts facts_of(const CorpusDocument& document, TextPool& texts) {
  Facts facts;
  facts.symbol = texts.number_of(document.symbol);
  facts.number = texts.number_of(document.number);
  facts.organ = texts.number_of(organ_of(document));
  facts.date = texts.number_of(document.date);
  facts.language = texts.number_of(document.language);
  facts.revision = document.revision;
  facts.paragraphs = document.paragraphs;
  facts.language_index = static_cast<std::int8_t>(language_index(document.language));
  facts.genre = document.genre;
  facts.decision = is_decision(document);
  facts.pdf = document.reader.starts_with("pdf");
  return facts;
}

void PlaceOrder::end_file() {
  std::ranges::sort(held_);
  for (const Name& name : held_) order_.push_back(name.second);
  held_.clear();
}

void PlaceOrder::add(const CorpusDocument& document, std::uint32_t position) {
  if (!ascending_) return;
  if (document.file < file_) {
    ascending_ = false;
    return;
  }
  if (document.file != file_) {
    end_file();
    file_ = document.file;
  }
  held_.emplace_back(full_name(document), position);
}

void PlaceOrder::rank(const DocumentSource& documents, std::vector<Facts>& facts) {
  if (!ascending_) {
    order_.clear();
    held_.clear();
    for (std::uint32_t i = 0; i < facts.size(); ++i) {
      held_.emplace_back(full_name(documents.at(i)), i);
    }
  }
  end_file();
  for (std::uint32_t i = 0; i < order_.size(); ++i) facts[order_[i]].place = i;
  std::vector<Name>().swap(held_);
  std::vector<std::uint32_t>().swap(order_);
}

}  // namespace paralign::detail
