#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "paralign/corpus_plan.hpp"
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

void append_pair(std::string& out, const CorpusJob& job, const CorpusDocument& source,
                 const CorpusDocument& target) {
  fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", job.id,
                 on_one_line(source.file), on_one_line(target.file), pairing_name(job.pairing),
                 source.language, target.language, on_one_line(job.series), on_one_line(job.reason),
                 part_of(source), part_of(target));
}

// Calls `append` for each item and gives the lines to `write`, many at a time.
template <class Item, class Append>
void write_lines(std::string_view header, const std::vector<Item>& items, Append append,
                 const TextSink& write) {
  constexpr std::size_t kEnough = 1U << 16U;
  std::string out(header);
  for (const Item& item : items) {
    append(out, item);
    if (out.size() < kEnough) continue;
    write(out);
    out.clear();
  }
  write(out);
}

}  // namespace

std::string_view plan_tsv_header() noexcept {
  return "job\tsource\ttarget\tpairing\tsource_language\ttarget_language\tseries\treason\t"
         "source_part\ttarget_part\n";
}

void append_plan_tsv(std::string& out, const CorpusJob& job,
                     std::span<const CorpusDocument> documents) {
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (std::size_t j = i + 1; j < documents.size(); ++j) {
      append_pair(out, job, documents[i], documents[j]);
    }
  }
}

std::string_view unpaired_tsv_header() noexcept { return "file\tdocument\tlanguage\treason\n"; }

void append_unpaired_tsv(std::string& out, const CorpusDocument& document,
                         std::string_view reason) {
  fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\n", on_one_line(document.file),
                 on_one_line(document.name), document.language, on_one_line(std::string(reason)));
}

void write_plan_tsv(const CorpusPlan& plan, std::span<const CorpusDocument> documents,
                    const TextSink& write) {
  const auto append = [&](std::string& out, const CorpusJob& job) {
    for (std::size_t i = 0; i < job.documents.size(); ++i) {
      for (std::size_t j = i + 1; j < job.documents.size(); ++j) {
        append_pair(out, job, documents[job.documents[i]], documents[job.documents[j]]);
      }
    }
  };
  write_lines(plan_tsv_header(), plan.jobs, append, write);
}

void write_unpaired_tsv(const CorpusPlan& plan, std::span<const CorpusDocument> documents,
                        const TextSink& write) {
  const auto append = [&](std::string& out, const UnpairedDocument& unpaired) {
    append_unpaired_tsv(out, documents[unpaired.document], unpaired.reason);
  };
  write_lines(unpaired_tsv_header(), plan.unpaired, append, write);
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
