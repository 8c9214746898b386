// What holds for the files of any corpus, however odd its texts.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <set>
#include <string>

#include "align/export/link_parts.hpp"
#include "paralign/corpus_export.hpp"
#include "tests/support/random_corpus.hpp"

namespace paralign {
namespace {

using testing::random_corpus;
using testing::RandomCorpus;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  for (std::size_t end = 0; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1)
    lines.push_back(text.substr(begin, end - begin));
  RC_ASSERT(begin == text.size());
  return lines;
}

std::uint64_t links_in(const RandomCorpus& corpus) {
  std::uint64_t count = 0;
  for (const auto& rows : corpus.rows)
    count += static_cast<std::uint64_t>(std::ranges::count_if(
        rows, [](const MarkedRow& row) { return row.row.relation != Relation::partial; }));
  return count;
}

bool has_line_end(const std::string& line) {
  return line.find('\0') != std::string::npos || line.find('\r') != std::string::npos ||
         line.find("\u2028") != std::string::npos || line.find("\u2029") != std::string::npos ||
         line.find("\u0085") != std::string::npos;
}

RC_GTEST_PROP(CorpusProperty, MosesFilesHaveOneLineForEachRow, ()) {
  const RandomCorpus corpus = random_corpus();
  std::map<std::string, MosesLines> files;
  for (std::size_t j = 0; j < corpus.jobs.size(); ++j)
    append_moses(files, corpus.jobs[j], corpus.rows[j], *rc::gen::arbitrary<bool>());
  std::uint64_t total = 0;
  for (const auto& [name, file] : files) {
    const auto first = lines_of(file.first);
    const auto second = lines_of(file.second);
    RC_ASSERT(first.size() == second.size());
    RC_ASSERT(first.size() == lines_of(file.ids).size());
    RC_ASSERT(file.first_ending != file.second_ending);
    for (const auto* lines : {&first, &second})
      for (const std::string& line : *lines) RC_ASSERT(!line.empty() && !has_line_end(line));
    total += first.size();
  }
  RC_ASSERT(total == links_in(corpus));
}

RC_GTEST_PROP(CorpusProperty, EveryLineOfTheTableHasItsColumns, ()) {
  const RandomCorpus corpus = random_corpus();
  std::string table = corpus_tsv_header();
  std::size_t rows = 1;
  for (std::size_t j = 0; j < corpus.jobs.size(); ++j) {
    append_corpus_tsv(table, corpus.jobs[j], corpus.rows[j]);
    rows += corpus.rows[j].size();
  }
  const auto lines = lines_of(table);
  RC_ASSERT(lines.size() == rows);
  for (const std::string& line : lines) {
    RC_ASSERT(std::ranges::count(line, '\t') == std::ranges::count(lines.front(), '\t'));
    RC_ASSERT(!has_line_end(line));
  }
}

RC_GTEST_PROP(CorpusProperty, EveryLineOfJsonIsAnObjectOfValidUtf8, ()) {
  const RandomCorpus corpus = random_corpus();
  std::string rows;
  std::string resolutions;
  for (std::size_t j = 0; j < corpus.jobs.size(); ++j) {
    append_corpus_jsonl(rows, corpus.jobs[j], corpus.rows[j]);
    append_resolution(resolutions, corpus.jobs[j]);
  }
  for (const std::string& line : lines_of(rows)) RC_ASSERT(nlohmann::json::parse(line).is_object());
  const auto lines = lines_of(resolutions);
  RC_ASSERT(lines.size() == corpus.jobs.size());
  for (std::size_t j = 0; j < lines.size(); ++j)
    RC_ASSERT(nlohmann::json::parse(lines[j])["documents"].size() ==
              corpus.jobs[j].documents.size());
}

RC_GTEST_PROP(CorpusProperty, TheMemoryIsWellFormedAndItsUnitsHaveTwoVariantsOrMore, ()) {
  const RandomCorpus corpus = random_corpus();
  std::string memory = corpus_tmx_head();
  for (std::size_t j = 0; j < corpus.jobs.size(); ++j)
    append_corpus_tmx(memory, corpus.jobs[j], corpus.rows[j]);
  memory += corpus_tmx_tail();
  pugi::xml_document xml;
  const auto result = xml.load_buffer(memory.data(), memory.size());
  RC_ASSERT(result.status == pugi::status_ok);
  std::set<std::string> ids;
  for (const pugi::xml_node unit : xml.child("tmx").child("body").children("tu")) {
    RC_ASSERT(ids.insert(unit.attribute("tuid").value()).second);
    const auto variants = unit.children("tuv");
    RC_ASSERT(std::distance(variants.begin(), variants.end()) >= 2);
  }
}

RC_GTEST_PROP(CorpusProperty, LinksOfXcesNameSentencesThatAreThere, ()) {
  const RandomCorpus corpus = random_corpus();
  std::map<std::string, std::string> files;
  std::map<std::string, std::set<std::string>> sentences;
  for (std::size_t j = 0; j < corpus.jobs.size(); ++j) {
    const CorpusAlignment& job = corpus.jobs[j];
    append_xces(files, job, corpus.rows[j]);
    for (std::size_t d = 0; d < job.documents.size(); ++d) {
      const std::string text =
          document_to_opus_xml(job.documents[d], job.alignment.documents[d].document);
      pugi::xml_document xml;
      RC_ASSERT(xml.load_buffer(text.data(), text.size()).status == pugi::status_ok);
      for (const pugi::xml_node p : xml.child("document").children("p"))
        sentences[opus_document_path(job.documents[d])].insert(
            p.child("s").attribute("id").value());
    }
  }
  std::uint64_t links = 0;
  for (const auto& [name, body] : files) {
    const std::string text = std::string(xces_head()) + body + std::string(xces_tail());
    pugi::xml_document xml;
    RC_ASSERT(xml.load_buffer(text.data(), text.size()).status == pugi::status_ok);
    for (const pugi::xml_node group : xml.child("cesAlign").children("linkGrp")) {
      for (const pugi::xml_node link : group.children("link")) {
        ++links;
        const std::string targets = link.attribute("xtargets").value();
        const std::size_t middle = targets.find(';');
        RC_ASSERT(middle != std::string::npos);
        const std::string first = targets.substr(0, middle);
        const std::string second = targets.substr(middle + 1);
        RC_ASSERT(sentences[group.attribute("fromDoc").value()].contains(
            first.substr(0, first.find(' '))));
        RC_ASSERT(sentences[group.attribute("toDoc").value()].contains(
            second.substr(0, second.find(' '))));
      }
    }
  }
  RC_ASSERT(links == links_in(corpus));
}

RC_GTEST_PROP(CorpusProperty, TheSplitKeepsSeriesTogether, ()) {
  const RandomCorpus corpus = random_corpus({1, 1, 1});
  std::map<std::string, CorpusSplit> parts;
  for (std::size_t j = 0; j < corpus.jobs.size(); ++j) {
    for (const MarkedRow& row : corpus.rows[j]) {
      const auto [at, is_new] = parts.emplace(corpus.jobs[j].job.series, row.split);
      RC_ASSERT(is_new || at->second == row.split);
    }
  }
}

RC_GTEST_PROP(CorpusProperty, FiguresAddUp, ()) {
  const RandomCorpus corpus = random_corpus();
  CorpusSummary summary;
  std::uint64_t rows = 0;
  for (std::size_t j = 0; j < corpus.jobs.size(); ++j) {
    add_job(summary, corpus.jobs[j], corpus.rows[j]);
    rows += corpus.rows[j].size();
  }
  RC_ASSERT(summary.rows == rows);
  std::uint64_t by_pair = 0;
  for (const auto& [name, pair] : summary.language_pairs) by_pair += pair.rows;
  RC_ASSERT(by_pair == rows);
  RC_ASSERT(summary.split[0].rows + summary.split[1].rows + summary.split[2].rows == rows);
  RC_ASSERT(kept_rows(summary.probabilities).front().rows == rows);
  for (const auto& [language, counts] : summary.coverage)
    RC_ASSERT(counts.covered <= counts.paragraphs);
  const std::string page = summary_to_html(summary, "T");
  RC_ASSERT(detail::on_one_line(page).find("<script") == std::string::npos);
  RC_ASSERT(nlohmann::json::parse(summary_to_json(summary))["rows"] == rows);
}

}  // namespace
}  // namespace paralign
