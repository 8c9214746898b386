#pragma once

// Documents of a corpus, made by hand.

#include <string>
#include <utility>
#include <vector>

#include "align/corpus/title_terms.hpp"
#include "paralign/corpus.hpp"

namespace paralign::testing {

/// A resolution of the Council of the Isles ("C"), or a text without a number where it is empty.
inline CorpusDocument corpus_document(const std::string& number, const std::string& language,
                                      const std::string& title, const std::string& date = {}) {
  CorpusDocument document;
  document.file = language + "/" + number + ".txt";
  document.sha256 = "hash of " + number + language + title;
  document.reader = "text";
  document.name = number;
  document.language = language;
  document.genre = Genre::resolution;
  document.number = number;
  if (!number.empty()) document.symbol = "C/RES/" + number;
  document.date = date;
  document.paragraphs = 10;
  Document text;
  text.language = language;
  text.paragraphs.emplace_back();
  text.paragraphs.front().kind = Kind::title;
  text.paragraphs.front().text = title;
  document.title_terms = detail::title_terms(make_units(std::move(text)), Lexicon::built_in());
  return document;
}

}  // namespace paralign::testing
