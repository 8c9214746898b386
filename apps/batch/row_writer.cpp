#include "apps/batch/row_writer.hpp"

#include <algorithm>

#include "apps/batch/compress.hpp"
#include "paralign/corpus_export.hpp"

namespace paralign::apps {
namespace {

constexpr std::string_view kTsv = "corpus.tsv";
constexpr std::string_view kJsonl = "corpus.jsonl";
constexpr std::string_view kTmx = "corpus.tmx";
constexpr std::string_view kResolutions = "resolutions.jsonl";
constexpr std::string_view kXces = "xces/";

bool is_xces(const std::string& name) { return name.starts_with(kXces); }

}  // namespace

RowWriter::RowWriter(const OutputSettings& settings) : settings_(settings) {}

bool RowWriter::has(std::string_view form) const {
  return std::ranges::find(settings_.forms, form) != settings_.forms.end();
}

void RowWriter::put(FileBytes& out, std::string name, std::string_view bytes) const {
  name += compression_ending(settings_.compression);
  out[name] += compressed(bytes, settings_.compression);
}

FileBytes RowWriter::heads() const {
  FileBytes out;
  if (has("tsv")) put(out, std::string(kTsv), corpus_tsv_header());
  if (has("jsonl")) put(out, std::string(kJsonl), {});
  if (has("tmx")) put(out, std::string(kTmx), corpus_tmx_head());
  if (has("resolutions")) put(out, std::string(kResolutions), {});
  return out;
}

std::string RowWriter::head_of(const std::string& name) const {
  return is_xces(name) ? compressed(xces_head(), settings_.compression) : std::string();
}

std::string RowWriter::tail_of(const std::string& name) const {
  if (is_xces(name)) return compressed(xces_tail(), settings_.compression);
  return name.starts_with(kTmx) ? compressed(corpus_tmx_tail(), settings_.compression)
                                : std::string();
}

void RowWriter::put_moses(FileBytes& out, const CorpusAlignment& job,
                          std::span<const MarkedRow> rows) const {
  std::map<std::string, MosesLines> files;
  append_moses(files, job, rows, settings_.has_split);
  for (const auto& [name, lines] : files) {
    put(out, name + '.' + lines.first_ending, lines.first);
    put(out, name + '.' + lines.second_ending, lines.second);
    put(out, name + ".ids", lines.ids);
  }
}

FileBytes RowWriter::of(const CorpusAlignment& job, std::span<const MarkedRow> rows) const {
  FileBytes out;
  std::string bytes;
  const auto put_rows = [&](std::string_view form, std::string_view name, auto append) {
    if (!has(form)) return;
    bytes.clear();
    append(bytes, job, rows);
    put(out, std::string(name), bytes);
  };
  put_rows("tsv", kTsv, append_corpus_tsv);
  put_rows("jsonl", kJsonl, append_corpus_jsonl);
  put_rows("tmx", kTmx, append_corpus_tmx);
  if (has("moses")) put_moses(out, job, rows);
  if (has("xces")) {
    std::map<std::string, std::string> files;
    append_xces(files, job, rows);
    for (const auto& [name, links] : files) put(out, std::string(kXces) + name + ".xml", links);
  }
  const bool translations = std::ranges::all_of(
      job.alignment.pairs, [](const PairLinks& p) { return p.pairing == Pairing::translation; });
  if (has("resolutions") && translations) out.merge(of_resolution(job));
  return out;
}

FileBytes RowWriter::of_resolution(const CorpusAlignment& job) const {
  FileBytes out;
  std::string bytes;
  append_resolution(bytes, job);
  put(out, std::string(kResolutions), bytes);
  return out;
}

}  // namespace paralign::apps
