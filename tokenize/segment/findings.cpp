#include "tokenize/segment/findings.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

Finding finding(const char* code, const char* name, Severity severity, std::string message) {
  Finding found;
  found.code = code;
  found.name = name;
  found.severity = severity;
  found.message = std::move(message);
  return found;
}

Finding about(const Paragraph& paragraph, Finding found) {
  found.paragraph = paragraph.id;
  found.place = paragraph.place;
  return found;
}

// The value of a plain number, or 0 ("12bis", "1.2").
unsigned plain_value(const std::string& number) {
  const bool plain = !number.empty() && number.size() < 5 &&
                     std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
  return plain ? static_cast<unsigned>(std::stoul(number)) : 0;
}

void check_numbers(Document& document) {
  unsigned last = 0;
  bool any = false;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.kind == Kind::annex) last = 0;
    if (paragraph.kind != Kind::operative || paragraph.number.empty()) continue;
    any = true;
    const unsigned value = plain_value(paragraph.number);
    if (value == 0) continue;
    if (value > last + 1) {
      document.findings.push_back(
          about(paragraph, finding("S102", "number-gap", Severity::warning,
                                   "found paragraph " + paragraph.number + ", expected " +
                                       std::to_string(last + 1))));
    } else if (value == last && last > 0) {
      document.findings.push_back(
          about(paragraph, finding("S107", "number-repeated", Severity::warning,
                                   "paragraph number " + paragraph.number + " stands twice")));
    }
    last = value;
  }
  if (!any) {
    document.findings.push_back(finding("S101", "no-numbered-paragraph", Severity::warning,
                                        "no numbered paragraph was found"));
  }
}

void check_notes(Document& document) {
  std::unordered_set<std::string> cited;
  std::unordered_set<std::string> given;
  for (const Paragraph& paragraph : document.paragraphs) {
    for (const std::string& mark : paragraph.notes) cited.insert(mark);
    if (paragraph.kind == Kind::footnote) given.insert(paragraph.number);
  }
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.kind == Kind::footnote && !cited.contains(paragraph.number)) {
      document.findings.push_back(
          about(paragraph, finding("S106", "note-without-mark", Severity::note,
                                   "no paragraph cites note " + paragraph.number)));
    }
    for (const std::string& mark : paragraph.notes) {
      if (given.contains(mark)) continue;
      document.findings.push_back(
          about(paragraph, finding("S108", "mark-without-note", Severity::note,
                                   "the text of note " + mark + " was not found")));
    }
  }
}

// "58/30, 58/30#2 (printed 58/31)", and how many more where there are many.
std::string printed_numbers(const std::vector<Document>& documents) {
  constexpr std::size_t kMost = 20;
  std::string out;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (i == kMost) return out + " and " + std::to_string(documents.size() - i) + " more";
    const Document& document = documents[i];
    if (!out.empty()) out += ", ";
    out += document.name;
    const std::string& printed =
        document.metadata.number.empty() ? document.metadata.symbol : document.metadata.number;
    if (!printed.empty() && printed != document.name) out += " (printed " + printed + ')';
  }
  return out;
}

}  // namespace

void check_language(Document& document, bool detected) {
  if (language_index(document.language) >= 0) return;
  const bool unknown = document.language == kUndetermined;
  if (detected && unknown) {
    document.findings.push_back(finding("S104", "language-undetected", Severity::warning,
                                        "the language could not be told; name it with --language"));
  }
  document.findings.push_back(finding("S105", "language-without-data", Severity::note,
                                      "no language data for \"" + document.language +
                                          "\": segmented by numbers, layout and punctuation"));
}

void add_findings(std::vector<Document>& documents, bool detected) {
  if (documents.size() > 1) {
    documents.front().findings.push_back(finding("S103", "several-documents", Severity::note,
                                                 "the file holds " +
                                                     std::to_string(documents.size()) +
                                                     " documents: " + printed_numbers(documents)));
  }
  for (Document& document : documents) {
    check_language(document, detected);
    check_numbers(document);
    check_notes(document);
  }
}

}  // namespace paralign::detail
