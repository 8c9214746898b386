// Links as OPUS corpora have them: documents apart, a file of links for each two languages. There a
// `link` names sentences, `s`; here an `s` is a paragraph, so that tools for OPUS read it as it is.

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "align/corpus/content_hash.hpp"
#include "align/export/corpus_parts.hpp"
#include "align/export/escaped.hpp"
#include "align/export/link_parts.hpp"
#include "paralign/corpus_export.hpp"

namespace paralign {
namespace {

using detail::escaped;

// OPUS has the languages of a pair in the order of the alphabet.
bool is_turned(const CorpusAlignment& job, const CorpusRow& row) {
  const detail::RowDocuments documents(job, row);
  return documents.target->language < documents.source->language;
}

std::string xces_ids(const CorpusAlignment& job, const CorpusCell& cell) {
  const auto ids = detail::ids_of(job.alignment.documents.at(cell.document), cell.units);
  return fmt::format("{}", fmt::join(ids, " "));
}

void begin_group(std::string& out, const CorpusAlignment& job, const CorpusRow& row,
                 std::string_view ending) {
  const detail::RowDocuments documents(job, row);
  std::string from = opus_document_path(*documents.source);
  std::string to = opus_document_path(*documents.target);
  if (is_turned(job, row)) std::swap(from, to);
  fmt::format_to(std::back_inserter(out),
                 "<linkGrp targType=\"s\" fromDoc=\"{0}{2}\" toDoc=\"{1}{2}\">\n", escaped(from),
                 escaped(to), ending);
}

void add_link(std::string& out, const CorpusAlignment& job, const MarkedRow& marked) {
  const CorpusRow& row = marked.row;
  std::string first = xces_ids(job, row.source);
  std::string second = xces_ids(job, row.target);
  if (is_turned(job, row)) std::swap(first, second);
  fmt::format_to(std::back_inserter(out),
                 "<link id=\"SL{}\" certainty=\"{}\" xtargets=\"{};{}\"/>\n", marked.id,
                 detail::six_decimals(row.probability), first, second);
}

// The same bytes may hold several documents, and two versions of one.
std::string digest_of(const CorpusDocument& document) {
  const std::uint64_t hash = detail::content_hash(
      fmt::format("{}\n{}\n{}", document.sha256, document.name, document.language));
  return fmt::format("{:016x}", hash);
}

}  // namespace

std::string_view xces_head() noexcept {
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
         "<!DOCTYPE cesAlign PUBLIC \"-//CES//DTD XML cesAlign//EN\" \"\">\n"
         "<cesAlign version=\"1.0\">\n";
}

std::string_view xces_tail() noexcept { return "</cesAlign>\n"; }

void append_xces(std::map<std::string, std::string>& out, const CorpusAlignment& job,
                 std::span<const MarkedRow> rows, std::string_view ending) {
  const auto is_link = [](const MarkedRow& row) { return !detail::is_hint(row); };
  auto at = std::ranges::find_if(rows, is_link);
  while (at != rows.end()) {
    const CorpusRow& first = at->row;
    std::string& links = out[language_pair_of(job, first)];
    begin_group(links, job, first, ending);
    for (; at != rows.end() && at->row.pair == first.pair; ++at) {
      if (is_link(*at)) add_link(links, job, *at);
    }
    links += "</linkGrp>\n";
    at = std::find_if(at, rows.end(), is_link);
  }
}

std::string opus_document_path(const CorpusDocument& document) {
  const std::string& language = document.language;
  const std::string digest = digest_of(document);
  return fmt::format("{}/{}/{}.{}.xml", detail::for_file_name(language.empty() ? "und" : language),
                     digest.substr(0, 2), detail::for_file_name(detail::shown_name(document)),
                     digest);
}

std::string document_to_opus_xml(const CorpusDocument& document, const Document& text) {
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      "<document id=\"{}\" lang=\"{}\" date=\"{}\" file=\"{}\" sha256=\"{}\" "
      "reader=\"{}\">\n",
      escaped(detail::shown_name(document)), escaped(document.language), escaped(document.date),
      escaped(document.file), escaped(document.sha256), escaped(document.reader));
  for (const Paragraph& paragraph : text.paragraphs) {
    fmt::format_to(std::back_inserter(out),
                   "<p id=\"p{0}\" label=\"{1}\" type=\"{2}\"{4}><s id=\"{0}\">{3}</s></p>\n",
                   paragraph.id, escaped(paragraph.label), kind_name(paragraph.kind),
                   escaped(detail::on_one_line(paragraph.text)),
                   paragraph.repaired ? " repaired=\"1\"" : "");
  }
  return out.append("</document>\n");
}

}  // namespace paralign
