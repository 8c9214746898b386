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

std::string part_of(const CorpusDocument& document) {
  return document.part == 0 ? std::string() : std::to_string(document.part);
}

void append(std::string& out, const CorpusJob& job, std::span<const CorpusDocument> documents) {
  for (std::size_t i = 0; i < job.documents.size(); ++i) {
    for (std::size_t j = i + 1; j < job.documents.size(); ++j) {
      const CorpusDocument& source = documents[job.documents[i]];
      const CorpusDocument& target = documents[job.documents[j]];
      fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", job.id,
                     on_one_line(source.file), on_one_line(target.file), pairing_name(job.pairing),
                     source.language, target.language, on_one_line(job.series),
                     on_one_line(job.reason), part_of(source), part_of(target));
    }
  }
}

void append(std::string& out, const UnpairedDocument& unpaired,
            std::span<const CorpusDocument> documents) {
  const CorpusDocument& document = documents[unpaired.document];
  fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\n", on_one_line(document.file),
                 on_one_line(document.name), document.language, on_one_line(unpaired.reason));
}

// Gives the lines to `write`, many at a time.
template <class Item>
void write_lines(std::string out, std::span<const Item> items,
                 std::span<const CorpusDocument> documents, const TextSink& write) {
  constexpr std::size_t kEnough = 1U << 16U;
  for (const Item& item : items) {
    append(out, item, documents);
    if (out.size() < kEnough) continue;
    write(out);
    out.clear();
  }
  write(out);
}

}  // namespace

void write_plan_tsv(const CorpusPlan& plan, std::span<const CorpusDocument> documents,
                    const TextSink& write) {
  write_lines(
      "job\tsource\ttarget\tpairing\tsource_language\ttarget_language\tseries\treason\t"
      "source_part\ttarget_part\n",
      std::span(plan.jobs), documents, write);
}

void write_unpaired_tsv(const CorpusPlan& plan, std::span<const CorpusDocument> documents,
                        const TextSink& write) {
  write_lines("file\tdocument\tlanguage\treason\n", std::span(plan.unpaired), documents, write);
}

std::string plan_to_tsv(const CorpusPlan& plan, std::span<const CorpusDocument> documents) {
  std::string out;
  write_plan_tsv(plan, documents, [&out](std::string_view lines) { out += lines; });
  return out;
}

std::string unpaired_to_tsv(const CorpusPlan& plan, std::span<const CorpusDocument> documents) {
  std::string out;
  write_unpaired_tsv(plan, documents, [&out](std::string_view lines) { out += lines; });
  return out;
}

}  // namespace paralign
