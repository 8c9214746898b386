#pragma once

// A series made by hand: one paragraph that is dropped and comes back, one that is split, one in
// three languages.

#include <string>
#include <utility>
#include <vector>

#include "paralign/alignment.hpp"
#include "tests/support/make_document.hpp"

namespace paralign::testing {

inline UnitDocument dated(const std::string& number, const std::string& language,
                          const std::string& date, const std::vector<Line>& lines) {
  UnitDocument document = make_document(number, language, lines);
  document.document.file = number.substr(0, 1) + "." + language + ".txt";
  document.document.metadata.symbol = "P/RES/" + number;
  if (!date.empty()) document.document.metadata.dates = {date};
  for (Paragraph& paragraph : document.document.paragraphs) {
    paragraph.lead = paragraph.text.substr(0, paragraph.text.find(' '));
  }
  return document;
}

inline Row row(std::vector<std::vector<std::uint32_t>> cells) {
  Row result;
  result.cells = std::move(cells);
  result.probability = 0.75;
  return result;
}

/// Five documents, neither in the order of time nor in that of the alphabet.
///
///     row   6/4 en  3/2 en  5/1 en     4/5 fr  6/4 ar
///     0     T       T       T          T       T
///     1     OP1     OP2     OP2        -       OP1
///     2     OP2     OP1     OP1,OP3    -       -
///     3     -       -       OP4        -       -
inline Alignment sample_series() {
  const Kind title = Kind::title;
  const Kind operative = Kind::operative;
  Alignment alignment;
  alignment.documents.push_back(
      dated("6/4", "en", "2033-05-12",
            {{title, "T", "6/4", "Tide gauges"},
             {operative, "OP1", "1", "Condemns the dumping of ballast and oil;"},
             {operative, "OP2", "2", "Requests pilots to sound the bar and the fairway;"}}));
  alignment.documents.push_back(
      dated("3/2", "en", "2030-05-14",
            {{title, "T", "3/2", "Tide gauges"},
             {operative, "OP1", "1", "Requests pilots to sound the bar & the <fairway>;"},
             {operative, "OP2", "2", "Condemns the dumping of ballast;"}}));
  alignment.documents.push_back(
      dated("5/1", "en", "2032-05-13",
            {{title, "T", "5/1", "Tide gauges"},
             {operative, "OP1", "1", "Requests pilots to sound the bar;"},
             {operative, "OP2", "2", "Condemns the dumping of ballast;"},
             {operative, "OP3", "3", "Requests pilots to sound the fairway;"},
             {operative, "OP4", "4", "Invites harbours to lend their charts;"}}));
  alignment.documents.push_back(
      dated("4/5", "fr", "2031-05-15",
            {{title, "T", "4/5", "Les mar\u00E9graphes"},
             {operative, "OP1", "1", "D\u00E9cide de rester saisie de la question."}}));
  alignment.documents.push_back(
      dated("6/4", "ar", "2033-05-12",
            {{title, "T", "6/4", "\u0645\u0642\u0627\u064A\u064A\u0633 \u0627\u0644\u0645\u062F"},
             {operative, "OP1", "1",
              "\u062A\u062F\u064A\u0646 \u0625\u0644\u0642\u0627\u0621 "
              "\u0627\u0644\u0646\u0641\u0637\u061B"}}));
  for (std::size_t a = 0; a < alignment.documents.size(); ++a) {
    for (std::size_t b = a + 1; b < alignment.documents.size(); ++b) {
      PairLinks pair;
      pair.first = a;
      pair.second = b;
      pair.pairing = a == 0 && b == 4 ? Pairing::translation : Pairing::revision;
      alignment.pairs.push_back(std::move(pair));
    }
  }
  Link moved;  // 3/2 OP2 and 5/1 OP2, the older document first
  moved.source = {2};
  moved.target = {2};
  moved.relation = Relation::same;
  moved.flags.moved = true;
  alignment.pairs[4].links.push_back(moved);
  Link merged;  // 6/4 OP2 and 5/1 OP1,OP3, the newer document first
  merged.source = {2};
  merged.target = {1, 3};
  merged.relation = Relation::split;
  alignment.pairs[1].links.push_back(merged);
  Link part;  // a part of 3/2 OP2 in 4/5 OP1
  part.source = {2};
  part.target = {1};
  part.relation = Relation::partial;
  alignment.pairs[5].links.push_back(part);
  alignment.rows = {row({{0}, {0}, {0}, {0}, {0}}), row({{1}, {2}, {2}, {}, {1}}),
                    row({{2}, {1}, {1, 3}, {}, {}}), row({{}, {}, {4}, {}, {}}),
                    row({{}, {}, {}, {1}, {}})};
  return alignment;
}

}  // namespace paralign::testing
