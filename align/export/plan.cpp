#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>

#include "paralign/export.hpp"

namespace paralign {
namespace {

std::string on_one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

}  // namespace

std::string plan_to_tsv(const CorpusPlan& plan, std::span<const CorpusDocument> documents) {
  std::string out =
      "job\tsource\ttarget\tpairing\tsource_language\ttarget_language\tseries\treason\n";
  for (const CorpusJob& job : plan.jobs) {
    for (std::size_t i = 0; i < job.documents.size(); ++i) {
      for (std::size_t j = i + 1; j < job.documents.size(); ++j) {
        const CorpusDocument& source = documents[job.documents[i]];
        const CorpusDocument& target = documents[job.documents[j]];
        fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", job.id,
                       on_one_line(source.file), on_one_line(target.file),
                       pairing_name(job.pairing), source.language, target.language,
                       on_one_line(job.series), on_one_line(job.reason));
      }
    }
  }
  return out;
}

std::string unpaired_to_tsv(const CorpusPlan& plan, std::span<const CorpusDocument> documents) {
  std::string out = "file\tdocument\tlanguage\treason\n";
  for (const UnpairedDocument& unpaired : plan.unpaired) {
    const CorpusDocument& document = documents[unpaired.document];
    fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\n", on_one_line(document.file),
                   on_one_line(document.name), document.language, on_one_line(unpaired.reason));
  }
  return out;
}

}  // namespace paralign
