#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "align/export/accepted_parts.hpp"
#include "paralign/corpus_export.hpp"

namespace paralign {
namespace {

// The files of its pair, or of its places.
std::pair<std::string, std::string> files_of(const CorpusAlignment& job,
                                             const CheckFinding& finding) {
  const auto file = [&job](std::size_t document) { return job.documents.at(document).file; };
  if (finding.pair) {
    const PairLinks& pair = job.alignment.pairs.at(*finding.pair);
    return {file(pair.first), file(pair.second)};
  }
  return {finding.source ? file(finding.source->document) : std::string(),
          finding.target ? file(finding.target->document) : std::string()};
}

}  // namespace

std::string findings_tsv_header() {
  return "job\tsource_file\ttarget_file\tcode\tname\tseverity\tdocuments\tplaces\tmessage\t"
         "source\ttarget\tkey\treason\n";
}

void append_findings_tsv(std::string& out, const CorpusAlignment& job,
                         std::span<const CheckFinding> findings) {
  for (const CheckFinding& finding : findings) {
    const AcceptedFinding line = detail::accepted_line_of(job.alignment, finding);
    const auto [source, target] = files_of(job, finding);
    fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n",
                   job.job.id, detail::field(source), detail::field(target), finding.code,
                   finding.name, severity_name(finding.severity), detail::field(line.documents),
                   detail::field(line.places), detail::field(line.message),
                   detail::field(line.source), detail::field(line.target), line.key,
                   detail::field(line.reason));
  }
}

}  // namespace paralign
