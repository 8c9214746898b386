// What holds for the clauses of any text.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "tests/support/make_document.hpp"

namespace paralign {
namespace {

std::string random_text() {
  static const std::vector<std::string> kPieces{"Welcomes",
                                                "and",
                                                "urges",
                                                "in this regard",
                                                ",",
                                                ";",
                                                "(a)",
                                                "12/7",
                                                "the keepers",
                                                "et exhorte",
                                                "lanterns",
                                                "Recalling",
                                                "also",
                                                "states",
                                                "\u00E9t\u00E9",
                                                "\u060C",
                                                "\u0648\u064A\u062D\u062B",
                                                "\u061B",
                                                "\xF0",
                                                "lighthouses of the northern isles"};
  std::string text = *rc::gen::element<std::string>(
      "Welcomes the lamps", "Recalling its wish", "Salue les gardiens",
      "\u064A\u062D\u062B \u0627\u0644\u062F\u0648\u0644", "");
  for (const std::size_t i : *rc::gen::container<std::vector<std::size_t>>(
           60, rc::gen::inRange<std::size_t>(0, kPieces.size()))) {
    text += ' ' + kPieces[i];
  }
  return text;
}

RC_GTEST_PROP(ClausesProperty, StandInTextOrderAndHoldWholeWords, ()) {
  const std::string text = random_text();
  const std::string language = *rc::gen::element<std::string>("en", "fr", "ar", "de", "und");
  const Unit unit =
      testing::make_document("12/7", language, {{Kind::operative, "OP1", "1", text}}).units.front();
  std::size_t end = 0;
  std::uint32_t end_word = 0;
  for (const Clause& clause : unit.clauses) {
    RC_ASSERT(clause.span.begin >= end && clause.span.end > clause.span.begin);
    RC_ASSERT(clause.span.end <= text.size());
    RC_ASSERT(clause.first_word >= end_word && clause.end_word > clause.first_word);
    RC_ASSERT(clause.end_word <= unit.words.size());
    for (std::uint32_t i = 0; i < unit.words.size(); ++i) {
      const bool within = unit.words[i].span.begin >= clause.span.begin &&
                          unit.words[i].span.end <= clause.span.end;
      RC_ASSERT(within == (i >= clause.first_word && i < clause.end_word));
    }
    end = clause.span.end;
    end_word = clause.end_word;
  }
}

}  // namespace
}  // namespace paralign
