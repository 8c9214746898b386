#include "apps/batch/manifest_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "apps/batch/fields.hpp"
#include "apps/input.hpp"
#include "paralign/error.hpp"
#include "paralign/language.hpp"

namespace paralign::apps {
namespace {

// The language of a file of several documents is that of each of them: it is not given.
InputFile file_of(std::string_view path, std::string_view language, std::uint32_t part) {
  return {path, part == 0 ? language : std::string_view()};
}

InputFile source_of(const ManifestLine& line) {
  return file_of(line.source, line.source_language, line.source_part);
}

InputFile target_of(const ManifestLine& line) {
  return file_of(line.target, line.target_language, line.target_part);
}

// With its end.
std::string_view line_at(std::string_view bytes, std::uint64_t begin) {
  bytes.remove_prefix(begin);
  const std::size_t end = bytes.find('\n');
  return bytes.substr(0, end == std::string_view::npos ? end : end + 1);
}

void add_once(std::vector<FilePart>& documents, const FilePart& document) {
  if (std::ranges::find(documents, document) == documents.end()) documents.push_back(document);
}

// What the text alone suggests; alignment weighs more evidence.
Pairing likely_pairing(const CorpusDocument& source, const CorpusDocument& target) {
  const bool other_number =
      !source.number.empty() && !target.number.empty() && source.number != target.number;
  return other_number || is_same_language(source.language, target.language) ? Pairing::revision
                                                                            : Pairing::translation;
}

// Why a document is in no job.
enum class Reason : std::uint8_t { not_named, copy, partner_failed, partner_is_copy };

struct Why {
  Reason reason = Reason::not_named;
  std::uint32_t taken = 0;  // of a copy
};

class ManifestPlanner {
 public:
  ManifestPlanner(const Manifest& manifest, const CorpusInput& input, RunPlan& plan)
      : manifest_(manifest),
        documents_(input.documents),
        used_(input.documents.size()),
        why_(input.documents.size()),
        plan_(plan) {}

  void plan() {
    manifest_.for_each_job([this](const ManifestJob& job) { add(job); });
    for (std::uint32_t i = 0; i < used_.size(); ++i) {
      if (!used_[i]) plan_.add(UnpairedDocument{i, reason(why_[i])});
    }
  }

 private:
  // `DocumentStore::kNone` for a file that failed.
  [[nodiscard]] std::uint32_t position(const ManifestJob& job, const FilePart& named) const {
    const std::uint32_t first = documents_.first()[named.file];
    if (first == DocumentStore::kNone || named.part < 2) return first;
    const std::uint64_t place = std::uint64_t{first} + named.part - 1;
    if (place < documents_.size()) {
      const auto document = static_cast<std::uint32_t>(place);
      if (documents_.place(document).file == named.file) return document;
    }
    throw Error(
        ErrorCode::bad_format,
        fmt::format("{}:{}: found part {} of {}, which has no such document; make the plan "
                    "again, or leave the line out",
                    manifest_.path(), job.line, named.part, manifest_.files().name(named.file)));
  }

  [[nodiscard]] std::tuple<std::string, std::uint32_t, std::string> content(std::uint32_t i) const {
    const CorpusDocument document = documents_.about(i);
    return {document.sha256, document.part, document.language};
  }

  // The documents of a job that could be read, without copies.
  std::vector<std::uint32_t> documents_of(const ManifestJob& job) {
    std::vector<std::uint32_t> documents;
    for (const FilePart& named : job.documents) {
      const std::uint32_t document = position(job, named);
      if (document == DocumentStore::kNone) continue;
      const auto copy = std::ranges::find_if(
          documents, [&](std::uint32_t other) { return content(other) == content(document); });
      if (copy == documents.end()) {
        documents.push_back(document);
      } else if (*copy != document) {
        say_copy(document, *copy);
      }
    }
    return documents;
  }

  [[nodiscard]] std::string reason(const Why& why) const {
    switch (why.reason) {
      case Reason::copy:
        return "same content as " + documents_.about(why.taken).file;
      case Reason::partner_failed:
        return "its partner could not be read";
      case Reason::partner_is_copy:
        return "its partner is a copy of it";
      case Reason::not_named:
        return "no line names it: not the first document of its file";
    }
    return {};
  }

  void say(std::uint32_t document, const Why& why) {
    if (why_[document].reason == Reason::not_named) why_[document] = why;
  }

  void say_copy(std::uint32_t document, std::uint32_t taken) {
    say(document, {Reason::copy, taken});
  }

  void add(const ManifestJob& said) {
    std::vector<std::uint32_t> documents = documents_of(said);
    if (documents.size() < 2) {
      const bool failed = std::ranges::any_of(said.documents, [this](const FilePart& named) {
        return documents_.first()[named.file] == DocumentStore::kNone;
      });
      for (const std::uint32_t document : documents) {
        say(document, {failed ? Reason::partner_failed : Reason::partner_is_copy});
      }
      return;
    }
    const CorpusJob job = made(said, documents);
    const auto [known, is_new] = ids_.emplace(job.id, plan_.jobs());
    if (!is_new) {
      const std::vector<std::uint32_t> taken = plan_.job(known->second).job.documents;
      for (std::size_t i = 0; i < documents.size(); ++i) say_copy(documents[i], taken[i]);
      return;
    }
    for (const std::uint32_t document : documents) used_[document] = true;
    plan_.add(job, !said.pairing);
  }

  [[nodiscard]] CorpusJob made(const ManifestJob& said,
                               const std::vector<std::uint32_t>& documents) const {
    std::vector<CorpusDocument> held;
    std::vector<std::uint32_t> positions;
    for (const std::uint32_t document : documents) {
      positions.push_back(static_cast<std::uint32_t>(held.size()));
      held.push_back(documents_.about(document));
    }
    const CorpusDocument& first = held.front();
    CorpusJob job;
    job.documents = documents;
    job.pairing = said.pairing ? *said.pairing : likely_pairing(first, held[1]);
    job.series = said.series;
    if (job.series.empty()) job.series = first.symbol.empty() ? first.number : first.symbol;
    job.reason = said.reason.empty() ? "manifest" : said.reason;
    job.id = job_id(held, positions, job.pairing);
    if (!said.pairing) job.id = short_hash("by evidence\n" + job.id);
    return job;
  }

  const Manifest& manifest_;
  const DocumentStore& documents_;
  std::vector<bool> used_;
  std::vector<Why> why_;  // it is in no job
  std::unordered_map<std::string, std::uint32_t> ids_{};
  RunPlan& plan_;
};

}  // namespace

Manifest::Manifest(const std::string& path) : path_(path), bytes_(read_bytes(path)), reader_(path) {
  files_.root = std::filesystem::path(path).parent_path().native();
  for (std::uint64_t begin = 0; begin < bytes_.size();) {
    const std::string_view text = line_at(bytes_, begin);
    if (const auto line = reader_.next(text)) {
      files_.files.add(source_of(*line));
      files_.files.add(target_of(*line));
      lines_.push_back({static_cast<std::uint32_t>(reader_.first_of_job()),
                        static_cast<std::uint32_t>(line->line), begin});
    }
    begin += text.size();
  }
  reader_.finish();
  files_.files.sort();
  std::ranges::sort(lines_, {}, [](const Line& line) { return std::pair(line.job, line.number); });
  if (lines_.empty()) {
    throw Error(ErrorCode::unreadable,
                fmt::format("{}: found no pair, expected lines below the header", path));
  }
}

ManifestLine Manifest::read(const Line& line) const {
  return reader_.again(line_at(bytes_, line.begin), line.number);
}

void Manifest::for_each_job(const std::function<void(const ManifestJob&)>& visit) const {
  for (auto i = lines_.begin(); i != lines_.end();) {
    const ManifestLine first = read(*i);
    ManifestJob job{first.line, {}, first.pairing, first.series, first.reason};
    for (const std::uint32_t number = i->job; i != lines_.end() && i->job == number; ++i) {
      const ManifestLine line = read(*i);
      add_once(job.documents, {files_.files.position_of(source_of(line)), line.source_part});
      add_once(job.documents, {files_.files.position_of(target_of(line)), line.target_part});
    }
    visit(job);
  }
}

void plan_by_manifest(const Manifest& manifest, const CorpusInput& input, RunPlan& plan) {
  ManifestPlanner(manifest, input, plan).plan();
}

}  // namespace paralign::apps
