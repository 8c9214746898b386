#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "paralign/lexicon.hpp"
#include "paralign/unit.hpp"

namespace paralign::apps {

/// The forms a lexicon comes in.
enum class LexiconForm { tsv, hunalign, dictd };

/// By the ending (.dic, .index), else by the first line: `target @ source` or a header.
[[nodiscard]] LexiconForm lexicon_form(const std::string& path, std::string_view bytes);

/// True if the ending alone says that it is a dictionary and no text.
[[nodiscard]] bool is_dictionary_name(const std::string& path);

/// The entries of a dictionary: hunalign's, or that of the dictd server by its .index file, with
/// the articles in .dict.dz or .dict next to it.
///
/// @param languages  source and target, BCP 47; where it has none, those in the name of a .index
///                   file: freedict-eng-fra.index.
/// @throws UsageError where the languages cannot be told, Error(unreadable), Error(bad_format)
[[nodiscard]] LexiconEntries load_dictionary(const std::string& path,
                                             const std::vector<std::string>& languages);

/// `lexicon` and the entries of a file in any of the forms on top.
///
/// @param languages  source and target of a file that does not say them, not even in its name.
/// @throws as `load_dictionary`
[[nodiscard]] Lexicon with_lexicon_file(const Lexicon& lexicon, const std::string& path,
                                        const std::vector<std::string>& languages);

/// The same for documents: a file that does not say its languages is in the two that they are in,
/// the source first.
///
/// @throws UsageError where they are not in two known languages; else as `load_dictionary`
[[nodiscard]] Lexicon with_lexicon_file(const Lexicon& lexicon, const std::string& path,
                                        const std::vector<UnitDocument>& documents);

}  // namespace paralign::apps
