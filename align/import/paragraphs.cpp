#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "align/import/json_lines.hpp"
#include "align/lexicon/shown.hpp"
#include "paralign/error.hpp"
#include "paralign/import.hpp"
#include "paralign/language.hpp"

namespace paralign {
namespace {

using nlohmann::json;

std::string stem_of(std::string_view file) {
  const std::size_t slash = file.rfind('/');
  if (slash != std::string_view::npos) file.remove_prefix(slash + 1);
  const std::size_t dot = file.rfind('.');
  if (dot != std::string_view::npos && dot != 0) file = file.substr(0, dot);
  return std::string(file);
}

std::string_view label_letters(Kind kind) noexcept {
  switch (kind) {
    case Kind::masthead:
      return "M";
    case Kind::adoption:
      return "D";
    case Kind::title:
      return "T";
    case Kind::opener:
      return "C";
    case Kind::preamble:
      return "PP";
    case Kind::operative:
      return "OP";
    case Kind::heading:
      return "H";
    case Kind::annex:
      return "A";
    case Kind::footnote:
      return "F";
    case Kind::meeting:
      return "S";
    case Kind::vote:
      return "V";
    case Kind::subparagraph:
    case Kind::other:
      break;
  }
  return "X";
}

// Labels for the paragraphs that came without: the kind's letters and the printed number, else a
// count; a second holder of a label is "OP12~2".
void add_labels(Document& document) {
  std::set<std::string> taken;
  std::map<std::uint32_t, std::string> by_id;
  std::map<std::string, std::size_t, std::less<>> counts;
  for (Paragraph& paragraph : document.paragraphs) {
    std::string& label = paragraph.label;
    const std::string letters(label_letters(paragraph.kind));
    const std::size_t count = ++counts[letters];
    if (label.empty()) {
      const bool numbered = paragraph.kind == Kind::operative || paragraph.kind == Kind::footnote;
      const bool once = paragraph.kind == Kind::title || paragraph.kind == Kind::opener ||
                        paragraph.kind == Kind::adoption || paragraph.kind == Kind::vote;
      if (paragraph.kind == Kind::subparagraph && paragraph.parent &&
          by_id.contains(*paragraph.parent) && !paragraph.number.empty()) {
        label = by_id.at(*paragraph.parent) + "." + paragraph.number;
      } else if (once) {
        label = letters;
      } else {
        label = letters +
                (numbered && !paragraph.number.empty() ? paragraph.number : std::to_string(count));
      }
    }
    if (taken.contains(label)) {
      std::size_t next = 2;
      while (taken.contains(label + "~" + std::to_string(next))) ++next;
      label += "~" + std::to_string(next);
    }
    taken.insert(label);
    by_id.emplace(paragraph.id, label);
  }
}

std::vector<std::string> notes_of(const json& object, const detail::JsonPlace& place) {
  std::vector<std::string> notes;
  const char* key = object.contains("notes") ? "notes" : "footnotes";
  const auto it = object.find(key);
  if (it == object.end() || it->is_null()) return notes;
  if (!it->is_array()) {
    detail::refuse_json(place, std::string("a JSON ") + it->type_name() + " for \"" + key + "\"",
                        "an array of note marks");
  }
  for (const json& note : *it) {
    if (!note.is_string() && !note.is_number_integer()) {
      detail::refuse_json(place, std::string("a JSON ") + note.type_name() + " in \"" + key + "\"",
                          "note marks such as \"1\"");
    }
    notes.push_back(note.is_string() ? note.get<std::string>() : note.dump());
  }
  return notes;
}

std::size_t offset_at(const json& object, const char* key, const detail::JsonPlace& place) {
  const auto it = object.find(key);
  return it == object.end() ? 0 : detail::id_of(*it, key, place);
}

// Keys that others may use for something else count where they hold what we write.
std::string text_if_any(const json& object, const char* key) {
  const auto it = object.find(key);
  return it != object.end() && it->is_string() ? it->get<std::string>() : std::string();
}

Place place_of(const json& object, const detail::JsonPlace& where) {
  Place place;
  const auto it = object.find("place");
  if (it == object.end() || !it->is_object()) return place;
  place.begin = offset_at(*it, "begin", where);
  place.end = offset_at(*it, "end", where);
  place.page = static_cast<std::uint32_t>(offset_at(*it, "page", where));
  const auto spans = it->find("spans");
  if (spans == it->end() || !spans->is_array()) return place;
  for (const json& span : *spans) {
    if (!span.is_array() || span.size() != 2) {
      detail::refuse_json(where, "a span that is no pair", "\"spans\":[[begin,end],...]");
    }
    place.spans.push_back(
        {detail::id_of(span[0], "spans", where), detail::id_of(span[1], "spans", where)});
  }
  return place;
}

Paragraph paragraph_of(const json& object, std::uint32_t position, const detail::JsonPlace& place) {
  const auto text = object.find("text");
  if (text == object.end() || !text->is_string()) {
    detail::refuse_json(place, "an object without \"text\"",
                        "a paragraph with its text, as 'paralign segment' writes it");
  }
  Paragraph paragraph;
  paragraph.text = text->get<std::string>();
  const auto id = object.find("id");
  paragraph.id = id == object.end() ? position : detail::id_of(*id, "id", place);
  paragraph.label = detail::text_at(object, "label", place);
  paragraph.number = detail::text_at(object, "number", place);
  paragraph.marker = detail::text_at(object, "marker", place);
  paragraph.lead = detail::text_at(object, "lead", place);
  const std::string kind = detail::text_at(object, "kind", place);
  if (!kind.empty()) {
    const auto known = parse_kind(kind);
    if (!known) {
      detail::refuse_json(place, "the kind '" + detail::shown(kind) + "'",
                          "a kind such as title, preamble, operative (docs/formats.md)");
    }
    paragraph.kind = *known;
  }
  const auto parent = object.find("parent");
  if (parent != object.end() && !parent->is_null()) {
    paragraph.parent = detail::id_of(*parent, "parent", place);
  }
  paragraph.notes = notes_of(object, place);
  paragraph.repaired = object.value("repaired", json()) == true;
  paragraph.place = place_of(object, place);
  return paragraph;
}

std::string checked_language(const json& object, const detail::JsonPlace& place) {
  std::string language = detail::text_at(object, "language", place);
  if (!language.empty() && !is_language_tag(language)) {
    detail::refuse_json(place, "the language '" + detail::shown(language) + "'",
                        "a language tag such as en, fr or ar, or und; mend it or leave it out");
  }
  return language;
}

// Ids grow within a document: who starts again at its first id starts the next document.
bool starts_again(const Document& document, const json& object, const detail::JsonPlace& place) {
  const auto id = object.find("id");
  return id != object.end() && !document.paragraphs.empty() &&
         detail::id_of(*id, "id", place) == document.paragraphs.front().id;
}

void add_paragraph(Document& document, const json& object, const detail::JsonPlace& place) {
  auto& paragraphs = document.paragraphs;
  Paragraph paragraph = paragraph_of(object, static_cast<std::uint32_t>(paragraphs.size()), place);
  if (!paragraphs.empty() && paragraph.id <= paragraphs.back().id) {
    detail::refuse_json(
        place,
        "the id " + std::to_string(paragraph.id) + " after " + std::to_string(paragraphs.back().id),
        "ids that grow within a document; number its lines anew");
  }
  if (paragraph.parent &&
      !std::ranges::binary_search(paragraphs, *paragraph.parent, {}, &Paragraph::id)) {
    detail::refuse_json(place, "the parent " + std::to_string(*paragraph.parent),
                        "an id that stands before in the same document, or null; mend it or leave "
                        "it out");
  }
  paragraphs.push_back(std::move(paragraph));
}

// Items of files that name neither label nor chapeau belong to the paragraph before them.
void add_parents(Document& document) {
  const Paragraph* chapeau = nullptr;
  for (Paragraph& paragraph : document.paragraphs) {
    if (paragraph.kind == Kind::operative || paragraph.kind == Kind::preamble) {
      chapeau = &paragraph;
    } else if (paragraph.kind != Kind::subparagraph && paragraph.kind != Kind::footnote) {
      chapeau = nullptr;
    } else if (paragraph.kind == Kind::subparagraph && !paragraph.parent &&
               paragraph.label.empty() && chapeau != nullptr) {
      paragraph.parent = chapeau->id;
    }
  }
}

void finish(Document& document, std::string_view language) {
  if (document.language.empty()) document.language = std::string(language);
  add_parents(document);
  add_labels(document);
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.kind == Kind::title && document.metadata.number.empty()) {
      document.metadata.number = paragraph.number;
    }
  }
}

}  // namespace

std::vector<Document> parse_paragraphs_jsonl(std::string_view jsonl, std::string_view file,
                                             std::string_view language) {
  if (language.empty()) language = kUndetermined;
  std::vector<Document> documents;
  std::array<std::string, 3> last;
  const auto use = [&](const json& object, const detail::JsonPlace& place) {
    std::array<std::string, 3> now{detail::text_at(object, "document", place),
                                   detail::text_at(object, "file", place),
                                   checked_language(object, place)};
    if (documents.empty() || now != last || starts_again(documents.back(), object, place)) {
      Document& document = documents.emplace_back();
      document.name = now[0].empty() ? stem_of(file) : now[0];
      document.file = now[1].empty() ? std::string(file) : now[1];
      document.language = now[2];
      document.reader = text_if_any(object, "reader");
      const std::string version = text_if_any(object, "version");
      if (version == "original" || version == "final") document.version = version;
      last = std::move(now);
    }
    add_paragraph(documents.back(), object, place);
  };
  if (detail::for_each_object(jsonl, file, use) == 0) {
    throw Error(ErrorCode::unreadable,
                std::string(file) + ": found no line with text, expected paragraphs as JSON Lines");
  }
  for (Document& document : documents) finish(document, language);
  return documents;
}

}  // namespace paralign
