#include "apps/batch/row_writer.hpp"

#include <fmt/format.h>

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
constexpr std::string_view kTmxFiles = "tmx/";

bool is_xces(const std::string& name) { return name.starts_with(kXces); }

// As `align` writes it.
std::string_view source_language_of(const CorpusAlignment& job) {
  const std::string& first = job.documents.front().language;
  return job.documents.size() > 2 || first.empty() ? std::string_view("*all*") : first;
}

}  // namespace

RowWriter::RowWriter(const OutputSettings& settings) : settings_(settings) {}

bool RowWriter::has(std::string_view form) const {
  return std::ranges::find(settings_.forms, form) != settings_.forms.end();
}

void RowWriter::put(FileBytes& out, std::string name, std::string_view bytes) const {
  name += compression_ending(settings_.compression);
  std::string& file = out[std::move(name)];
  if (settings_.compression == Compression::none) {
    file += bytes;
  } else {
    file += compressed(bytes, settings_.compression);
  }
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

std::string RowWriter::tail_of(const std::string& name, bool is_empty) const {
  if (is_empty) return compressed_nothing(settings_.compression);
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
    append_xces(files, job, rows, compression_ending(settings_.compression));
    for (const auto& [name, links] : files) put(out, std::string(kXces) + name + ".xml", links);
  }
  const bool translations = std::ranges::all_of(
      job.alignment.pairs, [](const PairLinks& p) { return p.pairing == Pairing::translation; });
  if (has("resolutions") && translations) out.merge(of_resolution(job));
  return out;
}

FileBytes RowWriter::files_of(const CorpusAlignment& job, std::span<const MarkedRow> rows) const {
  FileBytes out;
  if (!has("tmx-files")) return out;
  std::string units;
  append_corpus_tmx(units, job, rows);
  if (units.empty()) return out;
  put(out, fmt::format("{}{}/{}.tmx", kTmxFiles, job.job.id.substr(0, 2), job_file_name(job)),
      corpus_tmx_head(source_language_of(job)).append(units).append(corpus_tmx_tail()));
  return out;
}

FileBytes RowWriter::of_resolution(const CorpusAlignment& job) const {
  FileBytes out;
  // Translations have one symbol.
  if (is_excluded(job.documents.front(), settings_.filter)) return out;
  std::string bytes;
  append_resolution(bytes, job);
  put(out, std::string(kResolutions), bytes);
  return out;
}

}  // namespace paralign::apps
