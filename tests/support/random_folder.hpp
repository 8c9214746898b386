#pragma once

// Folders of documents at random: some in several languages, some in series, some of no use.

#include <rapidcheck.h>

#include <array>
#include <string>
#include <vector>

#include "paralign/corpus.hpp"
#include "tests/support/corpus_documents.hpp"

namespace paralign::testing {

inline const std::array<std::array<const char*, 3>, 4> kTitles{
    {{"Care of lamps in Iceland", "Entretien des lampes en Islande",
      "\u0635\u064A\u0627\u0646\u0629 \u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D "
      "\u0641\u064A \u0622\u064A\u0633\u0644\u0646\u062F\u0627"},
     {"Care of lamps in Chile", "Entretien des lampes au Chili",
      "\u0635\u064A\u0627\u0646\u0629 \u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D "
      "\u0641\u064A \u0634\u064A\u0644\u064A"},
     {"Keepers and their pay", "Les gardiens et leur solde",
      "\u0627\u0644\u062D\u0631\u0627\u0633 \u0648\u0623\u062C\u0648\u0631\u0647\u0645"},
     {"", "", ""}}};
inline constexpr std::array<const char*, 3> kLanguages{"en", "fr", "ar"};

/// "POSITION.txt"
inline CorpusDocument random_document(int position) {
  const auto subject = *rc::gen::inRange<std::size_t>(0, kTitles.size());
  const auto language = *rc::gen::inRange<std::size_t>(0, kLanguages.size());
  const int session = *rc::gen::inRange(1, 7);
  const std::string number = std::to_string(session) + "/" + std::to_string(subject + 1);
  CorpusDocument document =
      corpus_document(number, kLanguages[language], kTitles[subject][language]);
  document.file = std::to_string(position) + ".txt";
  document.sha256 = std::to_string(position) + " bytes";
  if (*rc::gen::inRange(0, 3) > 0) document.date = std::to_string(2030 + session) + "-03-13";
  if (*rc::gen::inRange(0, 4) == 0) document.symbol.clear();
  if (*rc::gen::inRange(0, 9) == 0) document.number = document.symbol = "";
  if (*rc::gen::inRange(0, 9) == 0) document.language = "und";
  if (*rc::gen::inRange(0, 9) == 0) document.corrigendum = true;
  if (*rc::gen::inRange(0, 9) == 0) document.genre = Genre::other;
  if (*rc::gen::inRange(0, 9) == 0) document.sha256 = "same bytes";
  document.revision = *rc::gen::element(0U, 0U, 0U, 1U, 2U);
  if (session > 1 && *rc::gen::inRange(0, 2) == 0) {
    document.cited = {std::to_string(session - 1) + "/" + std::to_string(subject + 1)};
  }
  return document;
}

inline std::vector<CorpusDocument> random_folder() {
  std::vector<CorpusDocument> documents;
  const int count = *rc::gen::inRange(0, 25);
  for (int i = 0; i < count; ++i) documents.push_back(random_document(i));
  return documents;
}

inline PlanOptions random_options() {
  return {*rc::gen::element(PairChoice::translations, PairChoice::series, PairChoice::all), {}};
}

}  // namespace paralign::testing
