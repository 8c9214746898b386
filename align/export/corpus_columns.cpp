#include "align/export/corpus_columns.hpp"

#include <array>

namespace paralign::detail {
namespace {

constexpr CorpusColumn kColumns[] = {
    {"row", "number of the row in the whole corpus, from 1"},
    {"source_language", "BCP 47"},
    {"target_language", "BCP 47"},
    {"relation", "translation, same, amended, unsure, split, merged"},
    {"probability", "that the two texts belong together, 0 to 1"},
    {"split", "train, dev or test"},
    {"pairing", "translation, or revision: the source is the earlier text"},
    {"flags", "moved, renumbered, section-changed, low-margin, fixed; divided by commas"},
    {"repaired", "1 where letters of the text were put right by guesswork, else 0"},
    {"source_kinds", "kinds of the paragraphs, divided by commas"},
    {"target_kinds", "the same of the target"},
    {"source_labels", "labels of the paragraphs, divided by commas: PP7,OP12.a"},
    {"target_labels", "the same of the target"},
    {"source_ids", "positions of the paragraphs in their document, from 0"},
    {"target_ids", "the same of the target"},
    {"dup_of_source", "first row with this source; the row itself if it is the first"},
    {"dup_count_source", "rows with this source"},
    {"dup_of_target", "first row with this target"},
    {"dup_count_target", "rows with this target"},
    {"dup_of_pair", "first row with this source and this target"},
    {"dup_count_pair", "rows with this source and this target"},
    {"dup_of_source_digits", "first row whose source differs in digits at most"},
    {"dup_count_source_digits", "rows whose source differs in digits at most"},
    {"dup_of_target_digits", "first row whose target differs in digits at most"},
    {"dup_count_target_digits", "rows whose target differs in digits at most"},
    {"dup_of_pair_digits", "first row whose texts both differ in digits at most"},
    {"dup_count_pair_digits", "rows whose texts both differ in digits at most"},
    {"leaks", "1 for a row of dev or test whose source or target is in train too, else 0"},
    {"series", "symbol of the oldest resolution of the series, else its number"},
    {"job", "the documents that were aligned in one go; stable"},
    {"source_document", "number, symbol or name of the document"},
    {"target_document", "the same of the target"},
    {"source_symbol", "document symbol; empty where not found"},
    {"target_symbol", "the same of the target"},
    {"source_date", "ISO 8601; empty where not found"},
    {"target_date", "the same of the target"},
    {"source_file", "file, relative to the folder that was read"},
    {"target_file", "the same of the target"},
    {"source_sha256", "of the file's bytes"},
    {"target_sha256", "the same of the target"},
    {"source_reader", "what read the file, with the version of a helper program"},
    {"target_reader", "the same of the target"},
    {"source_text", "text; several paragraphs are joined by a blank"},
    {"target_text", "the same of the target"},
};

}  // namespace

std::span<const CorpusColumn> corpus_columns() noexcept { return kColumns; }

}  // namespace paralign::detail
