#include <fmt/format.h>

#include <iterator>
#include <unordered_set>

#include "align/export/accepted_parts.hpp"
#include "paralign/export.hpp"

namespace paralign {

using detail::accepted_line_of;
using detail::field;

std::string accepted_to_tsv(const Alignment& alignment, const CheckReport& report) {
  std::string out = "key\tdocuments\tplaces\tmessage\tsource\ttarget\treason\n";
  std::unordered_set<std::string> printed;
  const auto print = [&](const AcceptedFinding& line) {
    if (!printed.insert(line.key).second) return;
    fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\t{}\t{}\t{}\n", line.key,
                   field(line.documents), field(line.places), field(line.message),
                   field(line.source), field(line.target), field(line.reason));
  };
  for (const CheckFinding& finding : report.accepted) print(accepted_line_of(alignment, finding));
  for (const CheckFinding& finding : report.findings) print(accepted_line_of(alignment, finding));
  for (const AcceptedFinding& line : report.elsewhere) print(line);
  return out;
}

}  // namespace paralign
