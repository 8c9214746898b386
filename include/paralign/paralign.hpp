#pragma once

/// @file
/// paralign aligns the paragraphs of United Nations resolutions in English, French and Arabic.
///
/// The way through the library: `read_text` gives blocks, `segment` gives documents of paragraphs,
/// `make_units` computes what is compared, `align` links two documents or more, `links_to_tsv` and
/// its sisters print the result.
///
///     const auto reading = paralign::read_text(bytes, "58-30.fr.txt");
///     auto documents = paralign::segment(reading);
///     auto units = paralign::make_units(std::move(documents.front()));
///
/// All text is UTF-8; all positions are byte offsets, half-open. Functions share no state, so that
/// they may run in parallel; the only exception type is `paralign::Error`.

#include "paralign/align.hpp"
#include "paralign/alignment.hpp"
#include "paralign/check.hpp"
#include "paralign/corpus.hpp"
#include "paralign/corpus_export.hpp"
#include "paralign/corpus_lexicon.hpp"
#include "paralign/corpus_plan.hpp"
#include "paralign/corpus_rows.hpp"
#include "paralign/corpus_summary.hpp"
#include "paralign/diff.hpp"
#include "paralign/document.hpp"
#include "paralign/error.hpp"
#include "paralign/evaluate.hpp"
#include "paralign/explain.hpp"
#include "paralign/export.hpp"
#include "paralign/import.hpp"
#include "paralign/language.hpp"
#include "paralign/learn.hpp"
#include "paralign/lexicon.hpp"
#include "paralign/read.hpp"
#include "paralign/segment.hpp"
#include "paralign/trace.hpp"
#include "paralign/unit.hpp"
#include "paralign/version.hpp"
