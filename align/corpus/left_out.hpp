#pragma once

#include <cstdint>
#include <string>

#include "paralign/corpus_plan.hpp"

namespace paralign::detail {

/// Why a document is in no job.
enum class WhyLeftOut : std::uint8_t {
  no_resolution,
  unwanted_genre,
  corrigendum,
  no_language,
  no_data,
  nothing_known,
  copy,            ///< of `other`
  older_revision,  ///< than `other`
  newer_revision,  ///< than `other`, which is taken
  another_text,    ///< `other` is taken; both are called as `named` is
  unknown,         ///< without symbol or number
  unknown_alone,   ///< the same, and without a neighbour
  no_translation,
  no_neighbour,
  no_partner,      ///< neither of them
  other_language,  ///< its neighbours are paired in another one
};

struct LeftOut {
  std::uint32_t document = 0;
  WhyLeftOut why = WhyLeftOut::no_partner;
  std::uint32_t other = 0;
  std::uint32_t named = 0;
};

/// In words for people.
[[nodiscard]] std::string reason_of(const LeftOut& left_out, const DocumentSource& documents);

/// What people call a document: symbol, else number, else its file.
[[nodiscard]] const std::string& called(const CorpusDocument& document) noexcept;

}  // namespace paralign::detail
